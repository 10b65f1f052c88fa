import { firstFrom, type Metric } from '@tongbi/model';
import { type NameFeatures, nameFeatures } from './name-features.js';

/**
 * At most so many figures are looked at for one figure, those of the same name and thing first, then those that share its rarest pairs of
 * characters. Within a real report fewer than this share anything with one name; a list of thousands of one form (改造某某小区12户) would
 * otherwise be compared each with each.
 */
const mostCandidates = 200;

type Places = Map<string, number[]>;

function put(places: Places, key: string, at: number): void {
  if (!places.get(key)?.push(at)) places.set(key, [at]);
}

function gramsOf({ grams, written }: NameFeatures): ReadonlySet<string> {
  return new Set([...grams.keys(), ...(written?.grams.keys() ?? [])]);
}

/** As many of the places as there is room for, around the middle. */
function around(places: readonly number[], middle: number, room: number): readonly number[] {
  if (places.length <= room) return places;
  const start = Math.min(Math.max(0, middle - (room >> 1)), places.length - room);
  return places.slice(start, start + room);
}

/** Figures by their names, so that those which can be alike to another are found without trying all: they share a name, a thing or characters. */
export class PartnerIndex {
  readonly figures: readonly Metric[];
  readonly #byName: Places = new Map();
  readonly #byThing: Places = new Map();
  readonly #byGram: Places = new Map();
  /** How often a name with a value was asked for: equal figures are given one after the other, as they stand in the text. */
  readonly #asked = new Map<string, number>();

  constructor(figures: readonly Metric[]) {
    this.figures = figures;
    figures.forEach(({ indicator }, at) => {
      const features = nameFeatures(indicator);
      put(this.#byName, features.name, at);
      if (features.thing !== '') put(this.#byThing, features.thing, at);
      for (const gram of gramsOf(features)) put(this.#byGram, gram, at);
    });
    for (const places of this.#byName.values()) places.sort((a, b) => figures[a]!.value - figures[b]!.value || a - b);
  }

  /**
   * The figures, in their order, that can be alike to one which stands at `progress` (0 to 1) of its own list: all of them unless they are
   * more than `mostCandidates`; then the nearest in value of those of its name, and of the others those about as far in the list.
   */
  candidates({ indicator, value }: Metric, progress: number): readonly Metric[] {
    const features = nameFeatures(indicator);
    const found = new Set<number>();
    const take = (places: readonly number[] | undefined, middleOf: (places: readonly number[]) => number) => {
      if (!places || found.size >= mostCandidates) return;
      for (const at of around(places, middleOf(places), mostCandidates - found.size)) found.add(at);
    };
    const inList = (places: readonly number[]) => firstFrom(places, progress * this.figures.length, (at) => at);
    take(this.#byName.get(features.name), (places) => this.#nearest(places, features.name, value));
    take(this.#byThing.get(features.thing), inList);
    const shared = [...gramsOf(features)].map((gram) => this.#byGram.get(gram) ?? []);
    for (const places of shared.sort((a, b) => a.length - b.length)) take(places, inList);
    return [...found].sort((a, b) => a - b).map((at) => this.figures[at]!);
  }

  /** Where among the figures of a name those of a value stand; each time that the same is asked for, one further. */
  #nearest(places: readonly number[], name: string, value: number): number {
    const key = `${name}\t${value}`;
    const turn = this.#asked.get(key) ?? 0;
    this.#asked.set(key, turn + 1);
    return turn + firstFrom(places, value, (at) => this.figures[at]!.value);
  }
}
