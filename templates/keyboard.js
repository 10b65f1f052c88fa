// Keys: / search, j and k through the records, o opens the evidence, c copies the record, ? explains all this.
(() => {
  const { all, on, panel } = globalThis.tongbi;

  function step(direction) {
    const records = all('.records .record, .passages .record', panel()).filter((record) => !record.closest('[hidden]'));
    const focused = records.indexOf(document.activeElement.closest('.record'));
    const isBelow = (record) => record.getBoundingClientRect().top > 0;
    const next = direction > 0 ? records.findIndex(isBelow) : records.findLastIndex((each) => !isBelow(each));
    const record = records[focused < 0 ? next : focused + direction];
    if (!record) return;
    record.closest('.cards').open = true;
    record.tabIndex = -1;
    record.focus({ preventScroll: true });
    record.scrollIntoView();
  }

  function toggleEvidence(record) {
    const details = record?.querySelector(':scope > div > details');
    if (details) details.open = !details.open;
  }

  function onKey(event) {
    const search = document.getElementById('q');
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, select, textarea, dialog')) return;
    const record = document.activeElement.closest('.record');
    const keys = {
      '/': () => search.focus(),
      j: () => step(1),
      k: () => step(-1),
      o: () => toggleEvidence(record),
      c: () => record && globalThis.tongbi.copyCard(record),
      '?': () => document.getElementById('help').showModal(),
    };
    if (!Object.hasOwn(keys, event.key)) return;
    event.preventDefault();
    keys[event.key]();
  }

  on('start', () => {
    document.addEventListener('keydown', onKey);
    const help = document.getElementById('help');
    document.getElementById('keys').addEventListener('click', () => help.showModal());
    help.querySelector('.close').addEventListener('click', () => help.close());
  });
})();
