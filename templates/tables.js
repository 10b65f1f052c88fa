// Every table can be copied, for a spreadsheet or a message, and saved as CSV.
(() => {
  const { all, on, say } = globalThis.tongbi;
  // A spreadsheet runs a cell that begins so; a number with its sign is none of that. The same in the tables that the command writes.
  const FORMULA = /^[=+\-@＝＋－＠]/;
  const NUMBER = /^[+-]?[\d.,]+%?$/;

  /** What is read of an element: no sign that only repeats a word. */
  function textOf(element) {
    const copy = element.cloneNode(true);
    for (const sign of all('[aria-hidden]', copy)) sign.remove();
    return copy.textContent.replace(/\s+/g, ' ').trim();
  }

  const rowsOf = (table) => [...table.rows].map((row) => [...row.cells].map(textOf));
  const quote = (text) => `"${(FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
  const lineOf = (row) => `${row.map(quote).join(',')}\r\n`;
  const csvOf = (table) => `\ufeff${rowsOf(table).map(lineOf).join('')}`;

  /** The part that a table stands in, and what the table itself is called, as a file's name. */
  function nameOf(table) {
    const own = table.closest('figure')?.querySelector('figcaption') ?? table.closest('details')?.querySelector('summary');
    const part = table.closest('.part, .wide').querySelector('h2, h3');
    return [document.querySelector('h1'), part, own]
      .flatMap((each) => (each ? [textOf(each)] : []))
      .join(' ')
      .replace(/[\\/:*?"<>|]/g, ' ');
  }

  function save(table) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([csvOf(table)], { type: 'text/csv' }));
    link.download = `${nameOf(table)}.csv`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }

  async function copy(table, button) {
    await globalThis.tongbi.copy(
      rowsOf(table)
        .map((row) => row.join('\t'))
        .join('\n'),
    );
    button.textContent = say('copied');
  }

  function addTools(table) {
    const tools = document.createElement('p');
    tools.className = 'table-tools';
    for (const [word, work] of [
      ['copyTable', copy],
      ['saveTable', save],
    ]) {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = say(word);
      button.addEventListener('click', () => work(table, button));
      tools.append(button);
    }
    (table.closest('.scroll') ?? table).after(tools);
  }

  on('start', () => all('#main table').forEach(addTools));
})();
