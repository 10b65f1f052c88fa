// Both texts beside each other: they scroll together, and a sentence shows its partner. On a phone one text is shown, and a switch
// leads to the partner in the other.
(() => {
  const { all, on, panel } = globalThis.tongbi;
  /** Where in a column the reader is taken to look, as a share of its height. */
  const EYE = 0.3;
  /** A column scrolled by the script is silent this long, in ms. */
  const SILENCE = 120;

  let sides = [];
  let partners = new Map();
  let anchors = [];
  let silent = null;

  const runningOf = (side) => side.querySelector('.running');
  const topIn = (element, box) => element.getBoundingClientRect().top - box.getBoundingClientRect().top + box.scrollTop;

  /** The longest run of pairs that is in order in both texts; what moved across it is shown, and does not pull the scroll. */
  function inOrder(pairs) {
    const tails = [];
    const before = new Map();
    for (const pair of [...pairs].sort((a, b) => a.left - b.left || a.right - b.right)) {
      let low = 0;
      for (let high = tails.length; low < high; ) {
        const middle = (low + high) >> 1;
        if (tails[middle].right < pair.right) low = middle + 1;
        else high = middle;
      }
      before.set(pair, tails[low - 1]);
      tails[low] = pair;
    }
    const run = [];
    for (let pair = tails.at(-1); pair; pair = before.get(pair)) run.unshift(pair);
    return run;
  }

  /** "12:40:changed 18:52 :90:new" → the marks of both texts, who is whose partner, and the pairs to scroll by. */
  function readPairs(here) {
    partners = new Map();
    const found = [];
    let status;
    for (const entry of here.dataset.pairs.split(' ').filter(Boolean)) {
      const [left, right, said = status] = entry.split(':');
      status = said;
      const elements = [left && `${sides[0].id}-${left}`, right && `${sides[1].id}-${right}`].map(
        (id) => id && document.getElementById(id),
      );
      for (const element of elements) if (element) element.dataset.mark = status;
      if (!elements[0] || !elements[1]) continue;
      partners.set(elements[0], [...(partners.get(elements[0]) ?? []), elements[1]]);
      partners.set(elements[1], [...(partners.get(elements[1]) ?? []), elements[0]]);
      found.push({ left: Number(left), right: Number(right), elements });
    }
    anchors = inOrder(found);
  }

  /** Scrolls the other text to what corresponds to the place that is looked at, between the pairs around it. */
  function follow(from) {
    const to = 1 - from;
    const boxes = sides.map(runningOf);
    if (!anchors.length || boxes.some((box) => !box.offsetParent && !box.clientHeight)) return;
    const tops = anchors.map(({ elements }) => elements.map((element, side) => topIn(element, boxes[side])));
    const ends = [[0, 0], ...tops, boxes.map((box) => box.scrollHeight)];
    const eye = boxes[from].scrollTop + boxes[from].clientHeight * EYE;
    const next = Math.max(
      1,
      ends.findIndex((end) => end[from] > eye),
    );
    const [above, below] = [ends[next - 1], ends[next] ?? ends.at(-1)];
    const share = below[from] > above[from] ? (eye - above[from]) / (below[from] - above[from]) : 0;
    silent = boxes[to];
    boxes[to].scrollTop = above[to] + share * (below[to] - above[to]) - boxes[to].clientHeight * EYE;
    clearTimeout(follow.waiting);
    follow.waiting = setTimeout(() => {
      silent = null;
    }, SILENCE);
  }

  function light(element) {
    for (const lit of all('.texts .partner')) lit.classList.remove('partner');
    const own = partners.get(element);
    if (own) for (const each of [element, ...own]) each.classList.add('partner');
    return own?.[0];
  }

  /** Brings the partner beside the element, in the other text. */
  function bringBeside(element) {
    const partner = light(element);
    if (!partner) return;
    const box = partner.closest('.running');
    const own = element.closest('.running');
    silent = box;
    box.scrollTop = topIn(partner, box) - (topIn(element, own) - own.scrollTop);
    setTimeout(() => {
      silent = null;
    }, SILENCE);
  }

  const texts = () => document.querySelector('.texts');

  function show(side) {
    const old = texts().dataset.side;
    texts().dataset.side = String(side);
    for (const button of all('.reading-tools [data-side]'))
      button.setAttribute('aria-pressed', String(Number(button.dataset.side) === side));
    if (old !== undefined && Number(old) !== side) follow(Number(old));
  }

  function open() {
    if (!sides.length || texts().classList.contains('paired')) return;
    texts().classList.add('paired');
    document.querySelector('.reading-tools .beside').setAttribute('aria-pressed', 'true');
    for (const side of sides) side.open = true;
    readPairs(panel());
    show(1);
    follow(1);
  }

  function close() {
    texts().classList.remove('paired');
    document.querySelector('.reading-tools .beside').setAttribute('aria-pressed', 'false');
    for (const side of sides) side.open = false;
  }

  function choose(here) {
    const wasOpen = texts().classList.contains('paired');
    if (wasOpen) close();
    for (const side of sides) side.classList.remove('left', 'right');
    for (const marked of all('.texts [data-mark]')) delete marked.dataset.mark;
    sides = [here.dataset.previous, here.dataset.current].map((id) => document.getElementById(id));
    if (sides.some((side) => !side)) sides = [];
    sides[0]?.classList.add('left');
    sides[1]?.classList.add('right');
    all('.reading-tools [data-side]').forEach((button, side) => {
      button.textContent = sides[side]?.dataset.label ?? '';
    });
    if (wasOpen) open();
  }

  function onReveal(element) {
    if (element.id === 'texts') return open();
    const side = sides.findIndex((each) => each.contains(element) && each !== element);
    if (side < 0) return;
    open();
    show(side);
    const box = runningOf(sides[side]);
    box.scrollTop = topIn(element, box) - box.clientHeight * EYE;
    bringBeside(element);
  }

  on('year', choose);
  on('reveal', onReveal);
  on('start', () => {
    const marked = (event) => event.target.closest?.('.texts.paired [data-mark]');
    texts().addEventListener('mouseover', (event) => marked(event) && light(marked(event)));
    texts().addEventListener('click', (event) => marked(event) && bringBeside(marked(event)));
    texts().addEventListener(
      'scroll',
      (event) => {
        const side = sides.findIndex((each) => runningOf(each) === event.target);
        if (side >= 0 && event.target !== silent && texts().classList.contains('paired')) requestAnimationFrame(() => follow(side));
      },
      true,
    );
    document.querySelector('.reading-tools').addEventListener('click', (event) => {
      const button = event.target.closest('button');
      if (button?.matches('.beside')) (texts().classList.contains('paired') ? close : open)();
      else if (button) show(Number(button.dataset.side));
    });
  });
})();
