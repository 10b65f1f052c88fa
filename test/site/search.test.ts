import { runInNewContext } from 'node:vm';
import { planPlaces, type ReportFacts } from '@tongbi/archive';
import { makeSitePages, type PlaceExtract, planSite } from '@tongbi/site';
import { describe, expect, test } from 'vitest';

const MOST_LOADED = 2e6;
const YEARS = 10;

/** The same numbers each time. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Pages of a made-up site, whose texts draw on the same few hundred characters, as reports do. */
function siteOf(places: number, sentences: number): ReadonlyMap<string, string> {
  const facts: ReportFacts[] = [];
  for (let place = 0; place < places; place++)
    for (let year = 2001; year <= 2000 + YEARS; year++) {
      const name = `第${place}市`;
      const file = `${name}/${year}.md`;
      const common = {
        placeCode: null,
        edition: 'full',
        title: '政府工作报告',
        kind: 'work-report',
        date: null,
        isFictional: true,
      } as const;
      facts.push({ ...common, id: `${name}-${year}`, place: name, year, file, key: { name: file, sha256: '', place: null, year: null } });
    }
  const site = planSite(planPlaces(facts), { toolVersion: '1' });
  const random = numbersFrom(7);
  // Common characters far more often than rare ones.
  const character = (): string => String.fromCharCode(0x4e00 + Math.floor(random() ** 3 * 900));
  const sentence = (): string => Array.from({ length: 30 }, character).join('');
  const extracts = site.places.map(
    ({ folder, reports }): PlaceExtract => ({
      words: null,
      echoes: [],
      folder,
      series: [],
      dispatches: {},
      themes: {},
      reports: reports.map(({ path, year }) => ({
        path,
        terms: null,
        sentences: [
          ...Array.from({ length: sentences }, (_, at): [number, string, null] => [at * 30, sentence(), null]),
          [9000, `${folder}在${year}年修桥`, null],
        ],
      })),
    }),
  );
  return new Map([...makeSitePages(site, extracts, [])].map(({ path, text }) => [path, text]));
}

/** What the script of the page does with an address, in a document that loads scripts and keeps nothing else: how many characters it loaded, and what it said. */
async function search(
  pages: ReadonlyMap<string, string>,
  hash: string,
): Promise<{ readonly loaded: number; readonly said: string; readonly found: number }> {
  const html = pages.get('search.html')!;
  const attribute = (name: string): string => new RegExp(`data-${name}="([^"]*)"`).exec(html)![1]!.replaceAll('&quot;', '"');
  let [loaded, sections, running] = [0, 0, 0];
  const ids = new Map<string, Record<string, unknown>>();
  const element = (): Record<string, unknown> => ({
    dataset: { main: attribute('main'), words: attribute('words') },
    value: '',
    addEventListener: () => undefined,
    append: () => undefined,
    replaceChildren: () => undefined,
    querySelector: element,
    focus: () => undefined,
  });
  const context: Record<string, unknown> = {
    location: { hash, pathname: '' },
    history: { replaceState: () => undefined },
    addEventListener: () => undefined,
    document: {
      addEventListener: (_: string, run: () => void) => run(),
      createElement: element,
      createTextNode: String,
      getElementById: (id: string) => {
        const known = ids.get(id) ?? { ...element(), ...(id === 'results' && { append: () => sections++ }) };
        ids.set(id, known);
        return known;
      },
      head: {
        append: ({ src }: { readonly src: string }) => {
          const text = pages.get(src);
          if (text === undefined) throw new Error(`no file ${src}`);
          // As a host sends it: a Chinese character has three bytes.
          loaded += Buffer.byteLength(text);
          running++;
          queueMicrotask(() => {
            runInNewContext(text, { tongbiSearch: context.tongbiSearch });
            running--;
          });
        },
      },
    },
  };
  context.globalThis = context;
  const script = [...pages].find(([path]) => /^assets\/site-.*\.js$/.test(path))![1];
  runInNewContext(script.slice(script.indexOf('// The search:')), context);
  for (let quiet = 0; quiet < 3; quiet = running ? 0 : quiet + 1) await new Promise(setImmediate);
  return { loaded, said: String(ids.get('hits')!.textContent), found: sections };
}

describe('the search of a large site', () => {
  const small = siteOf(6, 120);
  const large = siteOf(36, 120);

  // One common character; a common pair; twelve characters that hardly any text holds side by side, though many hold each pair; words of one text.
  test.each(['丁', '丁丁', '丁丁七丁万丁三丁上丁下丁', '第7市在2004年修桥'])('loads a bounded part of it for %s', async (words) => {
    const [few, many] = [await search(small, `#q=${encodeURIComponent(words)}`), await search(large, `#q=${encodeURIComponent(words)}`)];
    expect(few.loaded).toBeGreaterThan(0);
    expect(many.loaded).toBeLessThan(MOST_LOADED);
    const whole = [...large.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
    expect(whole).toBeGreaterThan(2 * MOST_LOADED);
    // Of six times as many reports by far not six times as much.
    expect(many.loaded).toBeLessThan(3 * few.loaded);
  });

  test('finds what it is asked for, of a place alone too', async () => {
    expect((await search(large, `#q=${encodeURIComponent('第7市在2004年修桥')}`)).found).toBe(1);
    expect((await search(large, `#q=${encodeURIComponent('年修桥')}&p=${encodeURIComponent('第7市')}`)).found).toBe(YEARS);
    expect((await search(large, `#q=${encodeURIComponent('年修路')}`)).found).toBe(0);
  });

  test('has no file of the index that grows with the archive', () => {
    const most = (pages: ReadonlyMap<string, string>, kind: string): number =>
      Math.max(...[...pages].filter(([path]) => path.startsWith(`search/${kind}`)).map(([, text]) => Buffer.byteLength(text)));
    for (const kind of ['i', 'r', 't']) expect(most(large, kind), kind).toBeLessThan(2 * most(small, kind));
  });
});
