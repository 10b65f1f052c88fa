// The search: loads the shards of the index for the pairs of characters that are looked for, then the texts that hold all of them. What one search loads
// is bounded: so many shards, and so many characters of texts before it is asked to go on.
(() => {
  const REPORTS_AT_ONCE = 10;
  const SENTENCES_SHOWN = 5;
  const PAIRS_LOOKED_UP = 11;
  const CHARACTERS_AT_ONCE = 250_000;
  const waiting = new Map();
  const loaded = new Map();
  globalThis.tongbiSearch = (kind, ...values) => {
    const key = kind === 'm' ? 'm' : `${kind}${values[0]}`;
    waiting.get(key)?.(values.at(-1));
  };

  /** A page opened from disk may not fetch, but it may load scripts. */
  function load(key, file) {
    if (loaded.has(key)) return loaded.get(key);
    const promise = new Promise((resolve, reject) => {
      waiting.set(key, resolve);
      const script = document.createElement('script');
      script.src = file;
      script.addEventListener('error', () => reject(new Error(file)));
      document.head.append(script);
    });
    loaded.set(key, promise);
    return promise;
  }

  const squeeze = (text) =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '');

  document.addEventListener('DOMContentLoaded', () => {
    const tools = document.getElementById('search');
    if (!tools) return;
    const [field, where, hits, results, more, pages] = ['q', 'where', 'hits', 'results', 'more', 'pages'].map((id) =>
      document.getElementById(id),
    );
    const words = JSON.parse(tools.dataset.words);
    const say = (key, ...values) => words[key].replace(/\{(\d)\}/g, (_, index) => values[Number(index)]);
    let main;
    let run = 0;
    let rest = [];
    let sought = '';
    let shownSoFar = 0;

    function decode(text) {
      try {
        return decodeURIComponent(text);
      } catch {
        return text;
      }
    }

    function readHash() {
      const given = new Map(
        location.hash
          .slice(1)
          .split('&')
          .map((part) => part.split('=')),
      );
      field.value = decode(given.get('q') ?? '');
      where.value = decode(given.get('p') ?? '');
      search();
    }

    function writeHash() {
      const parts = [`q=${encodeURIComponent(field.value)}`, ...(where.value ? [`p=${encodeURIComponent(where.value)}`] : [])];
      history.replaceState(null, '', field.value ? `#${parts.join('&')}` : location.pathname);
    }

    const fileOf = (kind, number, digest) => `search/${kind}${number}-${digest}.js`;

    /** Numbers of the reports and pages that have a key of the index. */
    async function holders(key) {
      const number = (key.charCodeAt(0) * 31 + (key.charCodeAt(1) || 0)) % main.shards.length;
      const shard = await load(`i${number}`, fileOf('i', number, main.shards[number]));
      let last = 0;
      const steps = Object.hasOwn(shard, key) ? shard[key].split(' ') : [];
      return new Set(steps.map((step) => (last += Number.parseInt(step, 36))));
    }

    /** Numbers of those that hold every pair of characters, and are of the place. */
    async function candidates(letters, place) {
      const keys = letters.length === 1 ? [letters] : [];
      for (let at = 0; at + 1 < letters.length && keys.length < PAIRS_LOOKED_UP; at++) keys.push(letters.slice(at, at + 2));
      const [first, ...others] = await Promise.all([...new Set(keys)].map(holders));
      const all = [...first].filter((one) => others.every((set) => set.has(one)));
      const ofPlace = place ? await holders(`@${place}`) : null;
      return {
        reports: all.filter((one) => one < main.reports && (!ofPlace || ofPlace.has(one))),
        named: all.filter((one) => one >= main.reports),
      };
    }

    /** What is said of a report or page. */
    async function describe(number) {
      const chunk = Math.floor(number / main.chunk);
      return (await load(`r${chunk}`, fileOf('r', chunk, main.chunks[chunk])))[number % main.chunk];
    }

    /** The words as they stand in a sentence, whatever signs and blanks stand between their letters. */
    function mark(text, letters) {
      let squeezed = '';
      const places = [];
      let offset = 0;
      for (const sign of text) {
        for (const letter of squeeze(sign)) {
          squeezed += letter;
          places.push([offset, offset + sign.length]);
        }
        offset += sign.length;
      }
      const at = squeezed.indexOf(letters);
      if (at < 0) return [document.createTextNode(text)];
      const [start, end] = [places[at][0], places[at + letters.length - 1][1]];
      const found = document.createElement('mark');
      found.textContent = text.slice(start, end);
      return [text.slice(0, start), found, text.slice(end)];
    }

    function element(tag, className, ...children) {
      const made = document.createElement(tag);
      if (className) made.className = className;
      made.append(...children);
      return made;
    }

    function link(href, ...children) {
      const made = element('a', '', ...children);
      made.href = href;
      return made;
    }

    /** One report with its first sentences; null where its pairs of characters stand apart. */
    async function show(number, letters) {
      const [href, place, year, edition, digest] = await describe(number);
      const sentences = await load(`t${number}`, fileOf('t', number, digest));
      const found = sentences.filter(([, text, reading]) => squeeze(reading ?? text).includes(letters));
      if (!found.length) return null;
      const list = element('ul', 'found');
      for (const [start, text] of found.slice(0, SENTENCES_SHOWN))
        list.append(element('li', '', link(`${href}#s${start}`, ...mark(text, letters))));
      const heading = element(
        'h2',
        '',
        link(href, `${place} ${year}`),
        element('span', 'about', ` ${edition} · ${say('times', found.length)}`),
      );
      return element('section', 'block', heading, list);
    }

    async function showMore() {
      const own = run;
      let [shown, characters] = [0, 0];
      more.hidden = true;
      while (rest.length && shown < REPORTS_AT_ONCE && characters < CHARACTERS_AT_ONCE) {
        characters += (await describe(rest[0])).at(-1);
        if (own !== run) return;
        const section = await show(rest.shift(), sought);
        if (own !== run) return;
        if (section) {
          results.append(section);
          shown++;
        }
      }
      more.hidden = rest.length === 0;
      shownSoFar += shown;
      tellCount();
    }

    /** A report may hold all pairs of longer words, and not the words: until its text is read, it may be one. */
    function tellCount() {
      const count = shownSoFar + rest.length;
      const isSure = rest.length === 0 || sought.length <= 2;
      hits.textContent = count ? say(isSure ? 'found' : 'foundAtMost', count, field.value) : say('nothing', field.value);
    }

    async function showPages(numbers, letters) {
      const own = run;
      const named = await Promise.all(numbers.slice(0, REPORTS_AT_ONCE).map(describe));
      if (own !== run) return;
      const found = named.map(([href, name]) => [name, href]).filter(([name]) => squeeze(name).includes(letters));
      pages.hidden = found.length === 0;
      pages.querySelector('ul').replaceChildren(...found.map(([name, href]) => element('li', '', link(href, name))));
    }

    async function search() {
      const own = ++run;
      const letters = squeeze(field.value);
      sought = letters;
      rest = [];
      shownSoFar = 0;
      more.hidden = true;
      results.replaceChildren();
      pages.hidden = true;
      hits.textContent = letters ? say('loading') : say('short');
      if (!letters) return;
      try {
        const { reports, named } = await candidates(letters, where.value);
        if (own !== run) return;
        rest = reports;
        await showPages(named, letters);
        if (own === run) await showMore();
      } catch (error) {
        hits.textContent = say('failed', error.message);
      }
    }

    document.getElementById('without-script').hidden = true;
    tools.hidden = false;
    more.addEventListener('click', showMore);
    let timer;
    field.addEventListener('input', () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        writeHash();
        search();
      }, 200);
    });
    where.addEventListener('change', () => {
      writeHash();
      search();
    });
    addEventListener('hashchange', readHash);
    load('m', tools.dataset.main).then(
      (value) => {
        main = value;
        where.append(...main.places.map((place) => element('option', '', place)));
        readHash();
        if (!field.value) field.focus();
      },
      (error) => {
        hits.textContent = say('failed', error.message);
      },
    );
  });
})();
