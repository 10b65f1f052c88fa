// Evidence in place: the sentences around each quoted one, its headings in full, and a card copied with its citation.
(() => {
  const { all, on, panel, say } = globalThis.tongbi;
  /** The fold of a card with its places. */
  const EVIDENCE = '.record > div > details';
  const targetOf = (link) => document.getElementById(link.getAttribute('href').slice(1));
  const sentencesOf = (block) => (block?.tagName === 'P' ? all(':scope > span', block) : []);

  function neighbour(sentence, step) {
    const key = step < 0 ? 'previousElementSibling' : 'nextElementSibling';
    if (sentence[key]) return sentence[key];
    return sentencesOf(sentence.parentElement[key]).at(step < 0 ? -1 : 0);
  }

  /** The sentence that a place stands in, with the one before and after, quoted from the original text below. */
  function quoteContext(link) {
    const place = targetOf(link);
    const sentence = place?.closest('.running > * > span');
    if (!sentence) return null;
    const within = new Range();
    const textOf = (from, to) => {
      within.setStart(...from);
      within.setEnd(...to);
      return within.toString();
    };
    const at = [...place.parentNode.childNodes].indexOf(place);
    const quote = document.createElement('blockquote');
    const add = (text, name) => {
      if (!text) return;
      const span = document.createElement('span');
      if (name) span.className = name;
      span.textContent = text;
      quote.append(span);
    };
    add(neighbour(sentence, -1)?.textContent, 'around');
    add(textOf([sentence, 0], [place.parentNode, at]), '');
    add(place.textContent, 'place');
    add(textOf([place.parentNode, at + 1], [sentence, sentence.childNodes.length]), '');
    add(neighbour(sentence, 1)?.textContent, 'around');
    return quote;
  }

  /** The headings above a place in the original text, outermost first. */
  function headingsAbove(place) {
    const headings = [];
    let level = 9;
    for (let block = place.closest('.running > *'); block; block = block.previousElementSibling) {
      const own = /^H[1-6]$/.test(block.tagName) ? Number(block.tagName[1]) : 9;
      if (own >= level) continue;
      headings.unshift(block.textContent);
      level = own;
    }
    return headings;
  }

  /** "2023年 · 三、主要任务 · （二）扩大内需", from the headings above the place in the original text. */
  function spellPlace(link) {
    const place = targetOf(link);
    const original = place?.closest('.original');
    if (!original) return;
    const headings = headingsAbove(place);
    link.textContent = [original.dataset.label, ...headings].join(' · ');
    link.dataset.citation = [original.dataset.cited, headings.join(' · ')].filter(Boolean).join(say('andIn'));
  }

  const placesOf = (record) => all(`${EVIDENCE} li > a`, record);

  /** The status, then each quotation with its report, year and section. */
  function citationOf(record) {
    const label = record.querySelector(':scope > p > b').textContent;
    const cited = placesOf(record).map((link) => {
      if (!link.dataset.citation) spellPlace(link);
      return say('quotation', targetOf(link)?.textContent ?? '', link.dataset.citation ?? link.textContent);
    });
    return [label, ...cited].join('\n');
  }

  const addressOf = (record) => `${location.href.split('#')[0]}#${encodeURIComponent(record.id)}`;

  async function copy(text) {
    if (navigator.clipboard) return navigator.clipboard.writeText(text);
    // A page opened from disk may have no clipboard of its own.
    const box = document.createElement('textarea');
    box.value = text;
    document.body.append(box);
    box.select();
    document.execCommand('copy');
    box.remove();
  }

  async function copyCard(record) {
    await copy(citationOf(record));
    document.getElementById('said').textContent = say('copied');
  }

  function addButton(details, label, textOf) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = say(label);
    button.addEventListener('click', async () => {
      await copy(textOf(details.closest('.record')));
      button.textContent = say('copied');
    });
    details.append(button);
  }

  function openEvidence(details) {
    if (!details.open || details.dataset.filled) return;
    details.dataset.filled = 'yes';
    for (const link of placesOf(details.closest('.record'))) {
      if (!link.dataset.citation) spellPlace(link);
      const quote = quoteContext(link);
      if (quote) link.parentElement.append(quote);
    }
    addButton(details, 'copyCited', citationOf);
    addButton(details, 'copyLink', addressOf);
  }

  // ---- on paper ----------------------------------------------------------------------------------------------------------------

  /** Figures, results and words link into the originals; cards name their places beside the text, and need no note. */
  const NOTED = '.targets a, .note a, .passages .terms a';

  /** "3 2024年 · 一、2023年工作回顾：“……”", under the part that the link stands in; a place that is linked twice has one number. */
  function noteLinks(part) {
    const numbers = new Map();
    const notes = document.createElement('ol');
    notes.className = 'footnotes';
    for (const link of all(NOTED, part)) {
      const place = targetOf(link);
      const original = place?.closest('.original');
      if (!original || place === original) continue;
      if (!numbers.has(place)) {
        numbers.set(place, numbers.size + 1);
        const note = document.createElement('li');
        const where = [original.dataset.label, ...headingsAbove(place)].join(' · ');
        note.textContent = say('quotation', place.textContent, where);
        notes.append(note);
      }
      const mark = document.createElement('sup');
      mark.className = 'footnote';
      mark.textContent = numbers.get(place);
      link.append(mark);
    }
    if (numbers.size) part.append(notes);
  }

  function dropNotes() {
    for (const each of all('.footnote, .footnotes')) each.remove();
  }

  function printNotes() {
    dropNotes();
    for (const part of all('.part', panel() ?? document)) noteLinks(part);
  }

  globalThis.tongbi.copy = copy;
  globalThis.tongbi.copyCard = copyCard;
  on('start', () => {
    document.addEventListener('toggle', (event) => event.target.matches?.(EVIDENCE) && openEvidence(event.target), true);
    addEventListener('beforeprint', printNotes);
    addEventListener('afterprint', dropNotes);
  });
})();
