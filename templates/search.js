// Search: every occurrence in the cards, the lists and both texts is counted, marked and listed under the box; Enter goes to the next.
(() => {
  const { all, on, panel, reveal, say, set, state } = globalThis.tongbi;
  /** Hits that the list under the box names; the arrows reach the rest. */
  const LISTED = 60;
  /** Characters of a hit's surroundings in the list. */
  const [BEFORE, AFTER] = [10, 26];
  /** What stands in a card twice, or is no text of a report. */
  const ASIDE = 'summary, button, .vh, .brief, .record > p, .record > div > details';

  let hits = [];
  let at = -1;

  // ---- finding -----------------------------------------------------------------------------------------------------------------

  /** The text nodes of an element as one string, of the reading with or without what a redline struck out. */
  function read(element, without) {
    const nodes = [];
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    let text = '';
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement.closest(`${without}, ${ASIDE}`)) continue;
      nodes.push({ node, start: text.length });
      text += node.data;
    }
    return { text, folded: text.toLowerCase(), nodes };
  }

  const readings = new WeakMap();
  function readingsOf(element) {
    if (!readings.has(element))
      readings.set(
        element,
        (element.querySelector('del') ? ['del', 'ins'] : ['del']).map((without) => read(element, without)),
      );
    return readings.get(element);
  }

  function rangeOf(hit) {
    if (hit.range) return hit.range;
    const { reading, start, end } = hit;
    const nodeAt = (position) => reading.nodes.findLast((each) => each.start <= position);
    const [first, last] = [nodeAt(start), nodeAt(end - 1)];
    hit.range = new Range();
    hit.range.setStart(first.node, start - first.start);
    hit.range.setEnd(last.node, end - last.start);
    return hit.range;
  }

  /** The occurrences in an element, in its current reading, else in the one before: [{ element, reading, start, end }]. */
  function findIn(element, query) {
    for (const reading of readingsOf(element)) {
      const found = [];
      for (let start = reading.folded.indexOf(query); start >= 0; start = reading.folded.indexOf(query, start + query.length))
        found.push({ element, reading, start, end: start + query.length });
      if (found.length) return found;
    }
    return [];
  }

  function mark(name, ranges) {
    if (!globalThis.CSS?.highlights) return; // Older browsers filter, count and list all the same.
    CSS.highlights.delete(name);
    if (ranges.length) CSS.highlights.set(name, new Highlight(...ranges));
  }

  // ---- under the box -----------------------------------------------------------------------------------------------------------

  const box = () => document.getElementById('q');
  const found = () => document.querySelector('.found');
  /** The report that a hit stands in, or the section that its card is listed under. */
  const homeOf = ({ element }) => element.closest('.original')?.dataset.label ?? element.closest('.group').querySelector('h4').textContent;

  function lineOf(hit, index) {
    const { reading, start, end } = hit;
    const line = document.createElement('li');
    const button = document.createElement('button');
    const words = document.createElement('mark');
    const home = document.createElement('small');
    words.textContent = reading.text.slice(start, end);
    home.textContent = homeOf(hit);
    button.type = 'button';
    button.append(reading.text.slice(Math.max(0, start - BEFORE), start), words, reading.text.slice(end, end + AFTER), home);
    button.addEventListener('click', () => goTo(index));
    line.append(button);
    return line;
  }

  function showCount() {
    const count = document.getElementById('found-count');
    const counted = at < 0 ? say('found', hits.length) : say('foundAt', at + 1, hits.length);
    count.textContent = hits.length ? counted : say('foundNone');
    for (const button of all('.found button[data-step]')) button.disabled = hits.length === 0;
  }

  /** What the filters found in the cards comes first, then both texts. */
  function show(query, inCards) {
    const inTexts = query ? all('.original:is(.left, .right) .running > *').flatMap((block) => findIn(block, query)) : [];
    hits = [...inCards, ...inTexts];
    at = -1;
    // The answer stands before its hundreds of places are marked.
    clearTimeout(show.waiting);
    show.waiting = setTimeout(() => mark('found', hits.map(rangeOf)));
    mark('now', []);
    found().hidden = !query;
    found().classList.remove('stepped');
    const list = document.createElement('ol');
    list.append(...hits.slice(0, LISTED).map(lineOf));
    document.getElementById('hits').replaceChildren(...(hits.length ? [list] : []));
    showCount();
  }

  function goTo(index) {
    if (!hits.length) return;
    at = (index + hits.length) % hits.length;
    const { element } = hits[at];
    const range = rangeOf(hits[at]);
    const place = range.startContainer.parentElement;
    found().classList.add('stepped');
    reveal(element.closest('.record') ?? place);
    place.scrollIntoView({ block: 'center' });
    mark('now', [range]);
    showCount();
  }

  const step = (by) => goTo(at < 0 && by < 0 ? -1 : at + by);

  function onKey(event) {
    if (event.key === 'Escape') {
      found().classList.add('stepped');
      box().blur();
    }
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    clearTimeout(onInput.waiting);
    if (box().value !== state.query) set({ query: box().value });
    step(event.shiftKey ? -1 : 1);
  }

  function onInput() {
    clearTimeout(onInput.waiting);
    onInput.waiting = setTimeout(() => set({ query: box().value }), 120);
  }

  /** The cards are read while nothing else is to do, so that the first letter is answered at once. */
  function readAhead(rest) {
    const idle = globalThis.requestIdleCallback ?? ((work) => setTimeout(() => work({ timeRemaining: () => 8 }), 30));
    idle((deadline) => {
      while (rest.length && deadline.timeRemaining() > 4) readingsOf(rest.pop());
      if (rest.length) readAhead(rest);
    });
  }

  globalThis.tongbi.findIn = findIn;
  globalThis.tongbi.showHits = show;
  on('year', () => readAhead(all('.record, .items li', panel()).concat(all('.original:is(.left, .right) .running > *'))));
  on('start', () => {
    box().addEventListener('input', onInput);
    box().addEventListener('keydown', onKey);
    box().addEventListener('focus', () => found().classList.remove('stepped'));
    for (const button of all('.found button[data-step]')) button.addEventListener('click', () => step(Number(button.dataset.step)));
  });
})();
