// Sorts the places of a matrix by the column that is clicked: the largest first, then the smallest, then by place again.
// What is missing stays last either way: numbers, then words, then silence.
const table = document.querySelector('.matrix');
const body = table.tBodies[table.tBodies.length - 1];
const byPlace = [...body.rows];
const heads = [...table.tHead.rows[0].cells];
const tools = document.querySelector('#sort');
const choice = tools.querySelector('select');
const NEXT = { none: 'descending', descending: 'ascending', ascending: 'none' };
let sorted = { column: 0, order: 'none' };

function compare(a, b) {
  const [one, other] = [a, b].map((row) => row.cells[sorted.column].dataset);
  const [left, right] = [one, other].map((data) => data[choice.value]);
  if (left && right) return sorted.order === 'descending' ? right - left : left - right;
  return Number(Boolean(right)) - Number(Boolean(left)) || Number('worded' in other) - Number('worded' in one);
}

function sort(column, order) {
  sorted = { column, order };
  heads.forEach((head, position) => {
    head.ariaSort = position === column ? order : 'none';
  });
  body.append(...(order === 'none' || column === 0 ? byPlace : byPlace.toSorted(compare)));
}

heads.forEach((head, column) => {
  const button = document.createElement('button');
  button.type = 'button';
  button.append(...head.childNodes);
  head.append(button);
  button.addEventListener('click', () => sort(column, column ? NEXT[sorted.column === column ? sorted.order : 'none'] : 'none'));
});
choice.addEventListener('change', () => sort(sorted.column, sorted.order));
tools.hidden = false;
