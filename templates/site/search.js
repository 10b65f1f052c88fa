// The search: loads the shards of the index for the pairs of characters that are looked for, then the texts that hold all of them.
(() => {
  const REPORTS_AT_ONCE = 10;
  const SENTENCES_SHOWN = 5;
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

    /** Numbers of the reports that hold every pair of characters. */
    async function candidates(letters) {
      const pairs = [];
      for (let at = 0; at + 1 < letters.length; at++) pairs.push(letters.slice(at, at + 2));
      const shardOf = (text) => text.charCodeAt(0) % main.shards.length;
      const shards = new Map();
      for (const number of new Set((pairs.length ? pairs : [letters]).map(shardOf)))
        shards.set(number, await load(`i${number}`, main.shards[number]));
      const read = (list) => {
        let last = 0;
        return new Set(
          (list ?? '')
            .split(' ')
            .filter(Boolean)
            .map((step) => {
              last += Number.parseInt(step, 36);
              return last;
            }),
        );
      };
      if (!pairs.length) {
        const shard = shards.get(shardOf(letters));
        return new Set(
          Object.keys(shard)
            .filter((pair) => pair[0] === letters)
            .flatMap((pair) => [...read(shard[pair])]),
        );
      }
      const sets = pairs.map((pair) => read(shards.get(shardOf(pair))[pair]));
      const [first, ...others] = sets;
      return new Set([...first].filter((one) => others.every((set) => set.has(one))));
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
      const { place, year, edition, href, file } = main.reports[number];
      const sentences = await load(`t${number}`, file);
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
      let shown = 0;
      more.hidden = true;
      while (rest.length && shown < REPORTS_AT_ONCE) {
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

    function showPages(letters) {
      const found = letters ? main.pages.filter(([name]) => squeeze(name).includes(letters)).slice(0, REPORTS_AT_ONCE) : [];
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
      showPages(letters);
      hits.textContent = letters ? say('loading') : say('short');
      if (!letters) return;
      try {
        const numbers = await candidates(letters);
        if (own !== run) return;
        rest = [...numbers].filter((number) => !where.value || main.reports[number].place === where.value).sort((a, b) => a - b);
        await showMore();
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
        where.append(...[...new Set(main.reports.map(({ place }) => place))].map((place) => element('option', '', place)));
        readHash();
        if (!field.value) field.focus();
      },
      (error) => {
        hits.textContent = say('failed', error.message);
      },
    );
  });
})();
