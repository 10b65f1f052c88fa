import { z } from 'zod';

export const Status = z.enum(['new', 'dropped', 'changed', 'kept']);
export type Status = z.infer<typeof Status>;

export const Reported = z.enum(['done', 'missed', 'in-progress', 'none']);
export type Reported = z.infer<typeof Reported>;

export const ChangeKind = z.enum(['figure', 'strength', 'scope', 'wording']);
export type ChangeKind = z.infer<typeof ChangeKind>;
