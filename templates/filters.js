// Filters of the records, what is folded, and the records by theme instead of by section.
(() => {
  const { all, clear, on, panel, say, set, state } = globalThis.tongbi;
  /** The fold of a card: it shows one line while this is closed. */
  const CARD = ':scope > div > details';
  /** Select of the filters → field of the state. */
  const SELECTS = {
    'by-section': 'section',
    'by-theme': 'theme',
    'by-kind': 'kind',
    'by-sure': 'sure',
    'by-testable': 'testable',
    arrangement: 'by',
  };
  let themes = [];
  const isFiltered = () =>
    Boolean(
      state.query.trim() ||
        state.section ||
        state.theme ||
        state.kind ||
        state.sure ||
        state.testable ||
        state.figure ||
        state.statuses.size,
    );

  // ---- filters -----------------------------------------------------------------------------------------------------------------

  const statusOf = (element) => element.closest('.items')?.dataset.status ?? element.classList[1];
  const headingOf = (group) => group.querySelector('h4').textContent;
  const themesOf = (element) => (element.dataset.t ? element.dataset.t.split(' ').map((number) => themes[number]) : []);

  /** Whether a card, or a line of a list without cards, passes all filters but the search. */
  function passes(item, section) {
    if (state.section && section !== state.section) return false;
    if (state.statuses.size && !state.statuses.has(statusOf(item))) return false;
    if (state.theme && !themesOf(item).includes(state.theme)) return false;
    if (state.kind && !(item.dataset.k ?? '').split(' ').includes(state.kind)) return false;
    if (state.sure && state.sure !== (item.dataset.g ?? 'certain')) return false;
    if (state.testable && state.testable !== (item.dataset.v ?? 'nothing')) return false;
    return !state.figure || 'n' in item.dataset;
  }

  function applyToGroup(group, query, found) {
    const heading = headingOf(group);
    let shown = 0;
    for (const item of all('.record, .items li', group)) {
      const section = item.dataset.home ?? heading;
      const hits = query && passes(item, section) ? globalThis.tongbi.findIn(item, query) : [];
      const isShown = query ? hits.length > 0 : passes(item, section);
      item.hidden = !isShown;
      if (!isShown) continue;
      shown += 1;
      found.push(...hits);
      const whole = item.querySelector('.whole > details');
      if (whole) whole.open = hits.length > 0;
    }
    for (const fold of all('.items', group)) {
      fold.hidden = all('li:not([hidden])', fold).length === 0;
      fold.open = !fold.hidden && (Boolean(query) || state.statuses.has(fold.dataset.status));
    }
    group.hidden = shown === 0;
    openFor(group.querySelector('.cards'), shown > 0 && isFiltered());
    return shown;
  }

  /** A fold that a filter opened is closed again when the filter goes; what the reader opened stays open. */
  function openFor(fold, filtered) {
    if (!fold) return;
    if (filtered && !fold.open) {
      fold.open = true;
      fold.dataset.opened = 'filter';
    } else if (!filtered && fold.dataset.opened) {
      fold.open = false;
      delete fold.dataset.opened;
    }
  }

  function apply() {
    const here = panel();
    if (!here) return;
    arrange(here);
    const query = state.query.trim().toLowerCase();
    const active = isFiltered();
    const found = [];
    let shown = 0;
    for (const group of all('.records .group, .passages .group', here)) {
      if (group.querySelector('.record, .items')) shown += applyToGroup(group, query, found);
      else if (group.querySelector('.away')) group.hidden = active || state.by === 'theme';
    }
    for (const side of all('.side-group', here)) side.hidden = all('.group:not([hidden])', side).length === 0;
    globalThis.tongbi.showHits(query, found);
    showState(here, active);
    for (const hits of all('.hits', here)) hits.textContent = active ? say('hits', shown) : '';
  }

  function showState(here, active) {
    for (const link of all('.counts a', here)) link.setAttribute('aria-pressed', String(state.statuses.has(link.dataset.filter)));
    for (const [name, field] of Object.entries(SELECTS)) for (const select of all(`.${name}`, here)) select.value = state[field];
    for (const box of all('.with-figure', here)) box.checked = Boolean(state.figure);
    for (const button of all('.clear', here)) button.hidden = !active;
    const search = document.getElementById('q');
    if (document.activeElement !== search) search.value = state.query;
  }

  // ---- by theme ----------------------------------------------------------------------------------------------------------------

  /** Where each card of a panel stands in the arrangement by section. */
  const homes = new WeakMap();

  function arrange(here) {
    const records = here.querySelector('.records');
    if (!records || (records.dataset.by ?? '') === state.by) return;
    records.dataset.by = state.by;
    if (!homes.has(here))
      homes.set(
        here,
        all('.record', records).map((card) => [card, card.closest('.group')]),
      );
    for (const group of all('.theme-group', records)) group.remove();
    for (const [card, group] of homes.get(here)) {
      card.dataset.home = headingOf(group);
      const cards = group.querySelector('.cards');
      cards.insertBefore(card, cards.querySelector(':scope > .fold'));
    }
    if (state.by !== 'theme') return;
    const groups = new Map();
    for (const [card] of homes.get(here)) {
      const theme = themesOf(card)[0] ?? say('noTheme');
      if (!groups.has(theme)) groups.set(theme, []);
      groups.get(theme).push(card);
    }
    const side = document.createElement('div');
    side.className = 'side-group theme-group';
    for (const [theme, cards] of [...groups].sort((a, b) => b[1].length - a[1].length)) {
      const group = document.createElement('section');
      group.className = 'group';
      const fold = document.createElement('details');
      fold.className = 'cards';
      const summary = document.createElement('summary');
      const heading = document.createElement('h4');
      heading.textContent = theme;
      const tally = document.createElement('span');
      tally.className = 'tally';
      tally.textContent = cards.length;
      summary.append(heading, tally);
      fold.append(summary, ...cards);
      group.append(fold);
      side.append(group);
    }
    records.querySelector('.side-group').before(side);
  }

  // ---- start -------------------------------------------------------------------------------------------------------------------

  function fill(select, names) {
    for (const name of names) select.append(new Option(name, name));
    select.closest('label').hidden = names.length === 0;
  }

  function startPanel(here) {
    const records = here.querySelector('.records');
    if (!records) return;
    fill(here.querySelector('.by-section'), [...new Set(all('.group', records).map(headingOf))]);
    fill(here.querySelector('.by-theme'), [...new Set(all('.record', records).flatMap(themesOf))].sort());
    for (const [name, field] of Object.entries(SELECTS)) {
      for (const select of all(`.${name}`, here)) select.addEventListener('change', () => set({ [field]: select.value }));
    }
    for (const box of all('.with-figure', here)) box.addEventListener('change', () => set({ figure: box.checked ? '1' : '' }));
    for (const button of all('.clear', here)) button.addEventListener('click', clear);
    for (const button of all('.unfold', here)) button.addEventListener('click', () => unfold(button));
  }

  function toggleStatus(status) {
    const statuses = new Set(state.statuses);
    if (!statuses.delete(status)) statuses.add(status);
    set({ statuses });
  }

  /** A count is a switch, and leads to what it counts; a link with a status shows just those records. */
  function onClick(event) {
    const link = event.target.closest('a[data-filter]');
    if (!link) return onCard(event);
    event.preventDefault();
    const { filter } = link.dataset;
    if (link.closest('.counts')) return press(filter);
    set({ statuses: new Set([filter]), theme: '', section: '', kind: '', sure: '', testable: '', figure: '', query: '' });
    panel().querySelector('.records')?.scrollIntoView();
  }

  function press(status) {
    toggleStatus(status);
    if (state.statuses.has(status)) panel().querySelector('.records')?.scrollIntoView();
  }

  /** A card opens wherever it is clicked, but not where text is being selected or a link was meant. */
  function onCard(event) {
    const card = event.target.closest('.record');
    const fold = card?.querySelector(CARD);
    if (!fold || fold.contains(event.target) || event.target.closest('a, button, summary') || !getSelection().isCollapsed) return;
    fold.open = !fold.open;
  }

  function unfold(button) {
    const open = button.getAttribute('aria-pressed') !== 'true';
    for (const fold of all('.cards', panel())) fold.open = open;
    for (const each of all('.unfold', panel())) each.setAttribute('aria-pressed', String(open));
  }

  on('change', apply);
  on('start', () => {
    themes = JSON.parse(document.body.dataset.themes);
    for (const link of all('.counts a')) {
      link.setAttribute('role', 'button');
      link.tabIndex = 0;
      link.addEventListener('keydown', (event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        press(link.dataset.filter);
      });
    }
    all('.panel').forEach(startPanel);
    document.addEventListener('click', onClick);
  });
})();
