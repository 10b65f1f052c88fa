import { extractText } from '@tongbi/formats';
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { formsOf } from './forms-of.js';

/** `TONGBI_FUZZ=10000` runs as many; the ordinary run is short. */
const runs = Number(process.env.TONGBI_FUZZ ?? 150);
const seed = 20_310_107;
const forms = formsOf(['一、去年工作', '修好码头三座，铺设水管九公里。', '二、今年安排', '建成灯塔两座，让渔船夜里也能进港。']);

/** A text, or an error that says what to do; anything else is a bug. */
async function isSound(bytes: Uint8Array, file: string): Promise<boolean> {
  try {
    return typeof (await extractText(bytes, file)).text === 'string';
  } catch (error) {
    return (error as Error).name === 'UserError';
  }
}

const starts = fc.constantFrom(
  '',
  '%PDF-1.4\n',
  'PK\u0003\u0004',
  '<html>',
  '<?xml version="1.0"?><html>',
  '\u00d0\u00cf\u0011\u00e0',
  '{\\rtf',
  '---\n',
);

test('any bytes give a text or an error that can be mended', async () => {
  await fc.assert(
    fc.asyncProperty(starts, fc.uint8Array({ maxLength: 400 }), async (start, rest) => {
      const head = Uint8Array.from(start, (character) => character.charCodeAt(0));
      expect(await isSound(Uint8Array.from([...head, ...rest]), 'a')).toBe(true);
    }),
    { seed, numRuns: runs },
  );
});

const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  kind: fc.constantFrom('set', 'cut', 'double'),
  byte: fc.nat(255),
  length: fc.nat(60),
});

function mutate(bytes: Uint8Array, edits: readonly { at: number; kind: string; byte: number; length: number }[]): Uint8Array {
  let mutated = [...bytes];
  for (const { at, kind, byte, length } of edits) {
    const place = Math.floor(at * mutated.length);
    if (kind === 'set') mutated[place] = byte;
    else if (kind === 'cut') mutated.splice(place, length);
    else mutated = [...mutated.slice(0, place + length), ...mutated.slice(place)];
  }
  return Uint8Array.from(mutated);
}

test.each(Object.entries(forms))('a damaged %s gives a text or an error that can be mended', async (form, bytes) => {
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 6 }), async (edits) => {
      expect(await isSound(mutate(bytes, edits), `a.${form}`)).toBe(true);
    }),
    { seed, numRuns: runs },
  );
});

test('a Word file whose parts are damaged inside gives a text or an error that can be mended', async () => {
  const parts = unzipSync(forms.docx);
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('word/document.xml', 'word/numbering.xml'),
      fc.array(edit, { minLength: 1, maxLength: 4 }),
      async (name, edits) => {
        expect(await isSound(zipSync({ ...parts, [name]: mutate(parts[name]!, edits) }), 'a.docx')).toBe(true);
      },
    ),
    { seed, numRuns: runs },
  );
});
