#!/usr/bin/env node
// node scripts/make-archive.mjs FOLDER --places 333 --years 20 [--first-year 2005] [--seed 1]
// Writes FOLDER/<place>/<year>.md: an archive of made-up reports as large as is asked for, whose years differ as years do. The same arguments give the same bytes.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ReportWriter } from './made-up/report-writer.mjs';

const usage = 'node scripts/make-archive.mjs FOLDER --places COUNT --years COUNT [--first-year YEAR] [--seed NUMBER]';
const firstHalf = ['青', '云', '石', '松', '柳', '桂', '霞', '雁', '鹤', '枫', '竹', '梅', '棠', '荷', '苇', '砚', '锦', '澜', '岚', '汀'];
const secondHalf = ['溪', '岭', '渡', '坪', '浦', '湾', '塘', '桥', '坞', '陂', '屿', '埠', '矶', '湖', '泽', '台', '亭', '坡', '滩', '冈'];
const mostPlaces = firstHalf.length * secondHalf.length;

function fail(expected, received) {
  process.stderr.write(`make-archive: ${usage}\n  expected: ${expected}\n  received: ${received}\n`);
  process.exit(2);
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        places: { type: 'string', default: '10' },
        years: { type: 'string', default: '5' },
        'first-year': { type: 'string', default: '2005' },
        seed: { type: 'string', default: '1' },
      },
    });
  } catch (error) {
    return fail('these options', error.message);
  }
}

function whole(name, text, most) {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > most) fail(`--${name}: a whole number from 1 to ${most}`, text);
  return value;
}

const { values, positionals } = readArguments();
if (positionals.length !== 1) fail('one folder', positionals.length === 0 ? 'none' : positionals.join(' '));
const places = whole('places', values.places, mostPlaces);
const years = whole('years', values.years, 80);
const firstYear = whole('first-year', values['first-year'], 2100);
const seed = whole('seed', values.seed, 2 ** 31);
for (let index = 0; index < places; index++) {
  // Neighbours in the list share no half, so that no two names differ by one character alone.
  const name = `${firstHalf[index % firstHalf.length]}${secondHalf[(index + Math.floor(index / firstHalf.length)) % secondHalf.length]}市`;
  const folder = join(positionals[0], name);
  mkdirSync(folder, { recursive: true });
  const writer = new ReportWriter(name, seed * 1_000_003 + index);
  for (let year = firstYear; year < firstYear + years; year++) writeFileSync(join(folder, `${year}.md`), `${writer.write(year)}\n`);
}
process.stdout.write(`${places * years} reports of ${places} places in ${positionals[0]}\n`);
