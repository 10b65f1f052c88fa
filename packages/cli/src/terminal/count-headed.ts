import { headingText, type Section } from '@tongbi/model';

/** The end of a part and the halves of a mixed one have no heading, and are no sections to a reader. */
export function countHeaded(sections: readonly Section[]): number {
  return sections.filter((section) => headingText(section) !== '').length;
}
