import type { AlignInput } from '@tongbi/aligner';

/** Sentences by section; each clause between ， is an item. */
export function input(...sections: readonly (readonly string[])[]): AlignInput {
  const groups = sections.flatMap((sentences, section) => sentences.map((text) => ({ text, section, figures: [] })));
  const items = groups.flatMap(({ text, section }, group) =>
    text.split('，').map((clause) => ({ text: clause, section, group, figures: [] })),
  );
  return { groups, sections: sections.map((sentences) => sentences.join('。')), items };
}
