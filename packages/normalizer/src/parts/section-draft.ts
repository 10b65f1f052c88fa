import type { Paragraph, Role } from '@tongbi/model';
import type { HeadingItem } from '../headings/document-item.js';

export interface SectionDraft {
  readonly item: HeadingItem | null;
  paragraphs: Paragraph[];
  readonly children: SectionDraft[];
  /** Decided already; a section without heading that was cut from a part. */
  readonly role?: Role;
}
