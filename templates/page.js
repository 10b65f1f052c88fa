// The page's only script: choosing a year, filters, search, evidence in place, theme. Without it all panels are shown one after
// another and every link works.
(() => {
  const root = document.documentElement;
  root.classList.add('js');
  const state = { year: '', statuses: new Set(), section: '', query: '' };
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const panel = () => document.querySelector('.panel.on');

  // ---- theme -------------------------------------------------------------------------------------------------------------------

  const remembered = (() => {
    try {
      return localStorage.getItem('tongbi-theme');
    } catch {
      return null; // A browser may refuse storage to a page opened from disk.
    }
  })();
  if (remembered === 'dark' || remembered === 'light') root.dataset.theme = remembered;
  const isDark = () => (root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches);

  function showTheme() {
    const button = document.getElementById('theme');
    button.setAttribute('aria-pressed', String(isDark()));
    button.textContent = isDark() ? '浅色' : '深色';
  }

  function toggleTheme() {
    root.dataset.theme = isDark() ? 'light' : 'dark';
    try {
      localStorage.setItem('tongbi-theme', root.dataset.theme);
    } catch {
      // As above: the choice then lasts as long as the page.
    }
    showTheme();
  }

  // ---- address -----------------------------------------------------------------------------------------------------------------

  function writeHash() {
    const parts = [`y=${encodeURIComponent(state.year)}`];
    if (state.statuses.size) parts.push(`s=${[...state.statuses].join(',')}`);
    if (state.section) parts.push(`c=${encodeURIComponent(state.section)}`);
    if (state.query) parts.push(`q=${encodeURIComponent(state.query)}`);
    history.replaceState(null, '', `#${parts.join('&')}`);
  }

  function decode(text) {
    try {
      return decodeURIComponent(text);
    } catch {
      return text;
    }
  }

  /** "#y=2023&s=new&q=养老" sets the state; any other hash names an element, whose panel is then shown. */
  function readHash() {
    const hash = location.hash.slice(1);
    if (hash.startsWith('y=')) {
      const given = new Map(hash.split('&').map((part) => [part.slice(0, part.indexOf('=')), decode(part.slice(part.indexOf('=') + 1))]));
      state.statuses = new Set((given.get('s') ?? '').split(',').filter(Boolean));
      state.section = given.get('c') ?? '';
      state.query = given.get('q') ?? '';
      document.getElementById('q').value = state.query;
      chooseYear(given.get('y'));
      return;
    }
    const target = hash && document.getElementById(decode(hash));
    if (target) reveal(target);
  }

  /** Shows the panel and opens the folds that an element stands in, then scrolls to it. */
  function reveal(element) {
    const home = element.closest('.panel');
    if (home && home !== panel()) chooseYear(home.dataset.key);
    if (element.hidden || element.closest('[hidden]')) clearFilters();
    for (let fold = element.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true;
    element.scrollIntoView();
  }

  // ---- years -------------------------------------------------------------------------------------------------------------------

  function chooseYear(key) {
    const panels = all('.panel');
    const chosen = panels.find((each) => each.dataset.key === key) ?? panels.find((each) => 'chosen' in each.dataset) ?? panels[0];
    if (!chosen) return;
    state.year = chosen.dataset.key;
    for (const each of panels) each.classList.toggle('on', each === chosen);
    for (const link of all('.years a')) {
      if (link.dataset.year === state.year) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
    const title = document.querySelector('h1').textContent;
    root.style.setProperty('--running-head', JSON.stringify(`${title}　${chosen.querySelector('h2').textContent}`));
    apply();
  }

  // ---- filters and search ------------------------------------------------------------------------------------------------------

  function clearFilters() {
    state.statuses.clear();
    state.section = '';
    state.query = '';
    document.getElementById('q').value = '';
    apply();
    writeHash();
  }

  function toggleStatus(status) {
    if (!state.statuses.delete(status)) state.statuses.add(status);
    apply();
    writeHash();
  }

  /** The text nodes of a card as one string, of the reading with or without what a redline struck out. */
  function readingOf(element, without) {
    const nodes = [];
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    let text = '';
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement.closest(`${without}, summary, button, .vh, .brief`)) continue;
      nodes.push({ node, start: text.length });
      text += node.data;
    }
    return { text: text.toLowerCase(), nodes };
  }

  function rangeOf({ nodes }, start, end) {
    const at = (position) => nodes.findLast((each) => each.start <= position);
    const [first, last] = [at(start), at(end - 1)];
    const range = new Range();
    range.setStart(first.node, start - first.start);
    range.setEnd(last.node, end - last.start);
    return range;
  }

  function findIn(element, query) {
    const ranges = [];
    for (const without of element.querySelector('del') ? ['del', 'ins'] : ['del']) {
      const reading = readingOf(element, without);
      for (let at = reading.text.indexOf(query); at >= 0; at = reading.text.indexOf(query, at + query.length)) {
        ranges.push(rangeOf(reading, at, at + query.length));
      }
      if (ranges.length) break;
    }
    return ranges;
  }

  function highlight(ranges) {
    if (!globalThis.CSS?.highlights) return; // Older browsers filter and count all the same.
    CSS.highlights.delete('found');
    if (ranges.length) CSS.highlights.set('found', new Highlight(...ranges));
  }

  const statusOf = (element) => element.closest('.items')?.dataset.status ?? element.classList[1];
  const sectionOf = (group) => group.querySelector('h4').textContent;

  function applyToGroup(group, query, found) {
    const inSection = !state.section || sectionOf(group) === state.section;
    let shown = 0;
    for (const item of all('.record, .items li', group)) {
      const ranges = query ? findIn(item, query) : [];
      const passes = inSection && (!state.statuses.size || state.statuses.has(statusOf(item))) && (!query || ranges.length > 0);
      item.hidden = !passes;
      if (!passes) continue;
      shown += 1;
      found.push(...ranges);
      const whole = item.querySelector('.whole-text');
      if (whole) whole.open = ranges.length > 0;
    }
    for (const fold of all('.items', group)) {
      fold.hidden = all('li:not([hidden])', fold).length === 0;
      fold.open = !fold.hidden && (Boolean(query) || state.statuses.has(fold.dataset.status));
    }
    group.hidden = shown === 0;
    return shown;
  }

  function apply() {
    const here = panel();
    if (!here) return;
    const query = state.query.trim().toLowerCase();
    const active = Boolean(query || state.section || state.statuses.size);
    const found = [];
    let shown = 0;
    for (const group of all('.records .group, .passages .group', here)) {
      if (group.querySelector('.record, .items')) shown += applyToGroup(group, query, found);
      else if (group.querySelector('.away')) group.hidden = active;
    }
    for (const side of all('.side-group', here)) side.hidden = all('.group:not([hidden])', side).length === 0;
    highlight(found);
    for (const link of all('.counts a', here)) link.setAttribute('aria-pressed', String(state.statuses.has(link.dataset.filter)));
    const select = here.querySelector('.by-section');
    if (select) select.value = state.section;
    const times = query ? `，“${state.query.trim()}”出现 ${found.length} 处` : '';
    for (const hits of all('.hits', here)) hits.textContent = active ? `筛选出 ${shown} 条${times}` : '';
    for (const clear of all('.clear', here)) clear.hidden = !active;
  }

  function fillSections(here) {
    const select = here.querySelector('.by-section');
    if (!select) return;
    const names = new Set(all('.records .group', here).map(sectionOf));
    for (const name of names) select.append(new Option(name, name));
    select.addEventListener('change', () => {
      state.section = select.value;
      apply();
      writeHash();
    });
  }

  // ---- evidence ----------------------------------------------------------------------------------------------------------------

  const sentencesOf = (block) => (block?.tagName === 'P' ? all(':scope > span', block) : []);

  function neighbour(sentence, step) {
    const key = step < 0 ? 'previousElementSibling' : 'nextElementSibling';
    if (sentence[key]) return sentence[key];
    return sentencesOf(sentence.parentElement[key]).at(step < 0 ? -1 : 0);
  }

  /** The sentence that a place stands in, with the one before and after, quoted from the original text below. */
  function quoteContext(link) {
    const place = document.getElementById(link.getAttribute('href').slice(1));
    const sentence = place?.parentElement;
    if (!sentence?.closest('.running') || sentence.matches('.running')) return null;
    const quote = document.createElement('blockquote');
    const add = (node, name) => {
      if (!node) return;
      const span = document.createElement('span');
      if (name) span.className = name;
      span.textContent = node.textContent;
      quote.append(span);
    };
    add(neighbour(sentence, -1), 'around');
    for (const node of sentence.childNodes) add(node, node === place ? 'place' : '');
    add(neighbour(sentence, 1), 'around');
    return quote;
  }

  /** "2023年 · 三、主要任务 · （二）扩大内需", from the headings above the place in the original text. */
  function spellPlace(link) {
    const place = document.getElementById(link.getAttribute('href').slice(1));
    const original = place?.closest('.original');
    if (!original) return;
    const headings = [];
    let level = 9;
    for (let block = place.closest('.running > *'); block; block = block.previousElementSibling) {
      const own = /^H[1-6]$/.test(block.tagName) ? Number(block.tagName[1]) : 9;
      if (own >= level) continue;
      headings.unshift(block.textContent);
      level = own;
    }
    link.textContent = [original.dataset.label, ...headings].join(' · ');
    link.dataset.citation = [original.dataset.cited, headings.join(' · ')].filter(Boolean).join('，');
  }

  function copyText(record) {
    const label = record.querySelector('.label b').textContent;
    const cited = all('.evidence li', record).map((item) => {
      const link = item.querySelector('a');
      const place = document.getElementById(link.getAttribute('href').slice(1));
      return `“${place?.textContent ?? ''}”（${link.dataset.citation ?? link.textContent}）`;
    });
    return [label, ...cited].join('\n');
  }

  function openEvidence(details) {
    if (!details.open || details.dataset.filled) return;
    details.dataset.filled = 'yes';
    for (const item of all('li', details)) {
      spellPlace(item.querySelector('a'));
      const quote = quoteContext(item.querySelector('a'));
      if (quote) item.append(quote);
    }
    if (!navigator.clipboard) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = '复制并附出处';
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(copyText(details.closest('.record')));
      button.textContent = '已复制';
    });
    details.append(button);
  }

  // ---- keyboard ----------------------------------------------------------------------------------------------------------------

  function step(direction) {
    const records = all('.record:not([hidden])', panel()).filter((record) => record.offsetParent);
    const focused = records.indexOf(document.activeElement.closest('.record'));
    const isBelow = (record) => record.getBoundingClientRect().top > 0;
    const next = direction > 0 ? records.findIndex(isBelow) : records.findLastIndex((each) => !isBelow(each));
    const record = records[focused < 0 ? next : focused + direction];
    if (!record) return;
    record.tabIndex = -1;
    record.focus({ preventScroll: true });
    record.scrollIntoView();
  }

  function onKey(event) {
    const search = document.getElementById('q');
    if (event.key === 'Escape' && event.target === search) return search.blur();
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, select, textarea')) return;
    if (event.key === '/') {
      event.preventDefault();
      search.focus();
    } else if (event.key === 'j' || event.key === 'k') {
      step(event.key === 'j' ? 1 : -1);
    }
  }

  // ---- start -------------------------------------------------------------------------------------------------------------------

  function onClick(event) {
    const link = event.target.closest('a[data-filter], a[data-year], button.clear');
    if (!link) return;
    if (link.matches('.clear')) return clearFilters();
    event.preventDefault();
    if (link.dataset.year !== undefined) {
      state.section = '';
      chooseYear(link.dataset.year);
      writeHash();
      return;
    }
    if (link.closest('.counts')) return toggleStatus(link.dataset.filter);
    state.statuses = new Set([link.dataset.filter]);
    apply();
    writeHash();
    panel().querySelector('.records')?.scrollIntoView();
  }

  function start() {
    for (const hidden of all('.tools, .filters')) hidden.hidden = false;
    for (const link of all('.counts a')) {
      link.setAttribute('role', 'button');
      link.tabIndex = 0;
      link.addEventListener('keydown', (event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        toggleStatus(link.dataset.filter);
      });
    }
    all('.panel').forEach(fillSections);
    document.addEventListener('click', onClick);
    document.addEventListener('keydown', onKey);
    document.addEventListener('toggle', (event) => event.target.matches?.('.evidence') && openEvidence(event.target), true);
    document.getElementById('theme').addEventListener('click', toggleTheme);
    let waiting = 0;
    document.getElementById('q').addEventListener('input', (event) => {
      clearTimeout(waiting);
      waiting = setTimeout(() => {
        state.query = event.target.value;
        apply();
        writeHash();
      }, 120);
    });
    showTheme();
    chooseYear();
    readHash();
    root.classList.add('ready');
    addEventListener('hashchange', readHash);
  }

  document.addEventListener('DOMContentLoaded', start);
})();
