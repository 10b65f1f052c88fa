/** Leads from one page of the site to another, or to a place in it: `../320500/2024.html#c120`. Works from disk and on any host. */
export function relativeHref(from: string, to: string, fragment = ''): string {
  const here = from.split('/');
  const there = to.split('/');
  let shared = 0;
  while (shared < here.length - 1 && shared < there.length - 1 && here[shared] === there[shared]) shared += 1;
  const up = '../'.repeat(here.length - 1 - shared);
  const down = there.slice(shared).map(encodeURIComponent).join('/');
  return `${up}${down}${fragment && `#${encodeURIComponent(fragment)}`}`;
}
