import { shippedKinds } from '@tongbi/kinds';
import { expect, test } from 'vitest';
import { packageNames, readSources } from './read-repository.js';

test('no code but the reader of profiles knows a kind by its name: what differs is said in its tables', () => {
  const ids = shippedKinds().map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(5);
  const named = new RegExp(`['"\`](?:${ids.join('|')})['"\`]`, 'u');
  const naming = packageNames
    .filter((name) => name !== 'kinds')
    .flatMap((name) => readSources(name))
    .filter(({ path, code }) => !path.includes('/generated/') && named.test(code))
    .map(({ path }) => path);
  expect(naming).toEqual([]);
});
