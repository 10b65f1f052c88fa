import type { ChangeKind, FigureReading, Reported, Role, Status } from '@tongbi/model';

/** What a person wants to say, in words of the reports as they came to mind: which place they are of is found out. */
export type CorrectionRequest =
  | { readonly kind: 'link'; readonly same: boolean; readonly previous: string; readonly current: string }
  | { readonly kind: 'section'; readonly same: boolean; readonly previous: string; readonly current: string }
  | { readonly kind: 'status'; readonly status: Status; readonly of: string; readonly kinds?: readonly ChangeKind[] }
  | { readonly kind: 'result'; readonly promise: string; readonly reported: Reported }
  | { readonly kind: 'telling'; readonly promise: string; readonly sentence: string; readonly tells: boolean }
  | { readonly kind: 'figure'; readonly number: string; readonly read: 'none' | FigureReading }
  | { readonly kind: 'role'; readonly heading: string; readonly role: Role };
