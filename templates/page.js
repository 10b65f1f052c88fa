// The page's scripts, this one first: what they share, the chosen year, the address, the theme. Without them all panels are shown one
// after another and every link works.
(() => {
  const root = document.documentElement;
  root.classList.add('js');
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const panel = () => document.querySelector('.panel.on');
  const state = { year: '', by: '', statuses: new Set(), section: '', theme: '', kind: '', sure: '', testable: '', figure: '', query: '' };
  const listeners = { start: [], year: [], change: [], reveal: [] };
  const on = (event, listener) => listeners[event].push(listener);
  const tell = (event, detail) => listeners[event].map((listener) => listener(detail));

  // ---- words -------------------------------------------------------------------------------------------------------------------

  let words;
  /** The interface's words for a key, with {0}, {1} … filled in. They stand in the body, so that templates can change them. */
  function say(key, ...values) {
    words ??= JSON.parse(document.body.dataset.words);
    return (words[key] ?? key).replace(/\{(\d)\}/g, (_, index) => values[Number(index)]);
  }

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
    document.getElementById('theme').textContent = say(isDark() ? 'light' : 'dark');
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

  /** Letters of the address, and the field of the state that each stands for. */
  const FIELDS = { by: 'by', c: 'section', t: 'theme', k: 'kind', m: 'sure', v: 'testable', f: 'figure', q: 'query' };

  function writeHash() {
    const parts = [`y=${encodeURIComponent(state.year)}`];
    if (state.statuses.size) parts.push(`s=${[...state.statuses].join(',')}`);
    for (const [letter, field] of Object.entries(FIELDS)) {
      if (state[field]) parts.push(`${letter}=${encodeURIComponent(state[field])}`);
    }
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
      for (const [letter, field] of Object.entries(FIELDS)) state[field] = given.get(letter) ?? '';
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
    if (element.closest('[hidden]')) clear();
    const card = element.querySelector(':scope > div > details');
    if (card && element.matches('.record')) card.open = true;
    for (
      let fold = element.closest('details') ?? element.querySelector(':scope > .cards');
      fold;
      fold = fold.parentElement.closest('details')
    )
      fold.open = true;
    tell('reveal', element);
    element.scrollIntoView();
  }

  // ---- years and state ---------------------------------------------------------------------------------------------------------

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
    tell('year', chosen);
    tell('change');
  }

  /** Sets fields of the state, shows what follows from them, and writes them into the address. */
  function set(fields) {
    Object.assign(state, fields);
    tell('change');
    writeHash();
  }

  function clear() {
    set({ statuses: new Set(), section: '', theme: '', kind: '', sure: '', testable: '', figure: '', query: '' });
  }

  // ---- paper -------------------------------------------------------------------------------------------------------------------

  /** The browser's own print gives the brief; the whole is asked for by its button. */
  function printAs(extent) {
    root.dataset.print = extent;
    addEventListener('afterprint', () => delete root.dataset.print, { once: true });
    print();
  }

  // ---- start -------------------------------------------------------------------------------------------------------------------

  function start() {
    for (const hidden of all('.tools, .filters, .reading-tools')) hidden.hidden = false;
    document.getElementById('theme').addEventListener('click', toggleTheme);
    document.querySelector('.years')?.addEventListener('click', (event) => {
      const link = event.target.closest('a[data-year]');
      if (!link) return;
      event.preventDefault();
      state.section = '';
      chooseYear(link.dataset.year);
      writeHash();
    });
    for (const button of all('button[data-print]')) button.addEventListener('click', () => printAs(button.dataset.print));
    showTheme();
    tell('start');
    chooseYear();
    readHash();
    root.classList.add('ready');
    addEventListener('hashchange', readHash);
  }

  globalThis.tongbi = { all, clear, on, panel, reveal, say, set, state };
  document.addEventListener('DOMContentLoaded', start);
})();
