#!/usr/bin/env node
// pnpm test:foreign -- FOLDER: runs the number suites of other projects, in their own formats, and ends with 1 where too few pass.
//
// Recognizers-Text (Specs/**/Chinese/*.json), cn2an (cn2an_test.py), WeTextProcessing (itn/ and tn/, *.txt), Duckling (Corpus.hs). Their files are
// not part of the repository. What the genre reads otherwise is called out of scope, by a rule of scripts/foreign/out-of-scope.mjs.
import { existsSync } from 'node:fs';
import { findNumbers, findQuantities } from '../packages/metric-differ/dist/index.js';
import { simplify } from '../packages/normalizer/dist/text/simplify.js';
import { outOfScope } from './foreign/out-of-scope.mjs';
import { readSuites } from './foreign/read-suites.mjs';

/** Of 100 cases: so many in scope must pass, and so many may be called out of scope. */
const leastReach = 95;
const mostOut = 15;

/** A text with a character of Traditional writing is simplified. */
const traditional = '個';

/** As a report is read: simplified, without blanks. */
const asRead = (input) =>
  simplify(`${traditional}${input}`)
    .slice(traditional.length)
    .replace(/[\s　]/gu, '');

/** 20 % of a suite may be 0.2; what Tongbi rounds it rounds to two decimals of a per cent. */
function isNear(value, { unit }, wanted) {
  const near = (one, tolerance) => Math.abs(one - wanted) <= Math.max(1e-9 * Math.abs(wanted), tolerance);
  return near(value, 1e-9) || (unit === '%' && near(value / 100, 6e-5));
}

const isSame = (number, { value, high }) =>
  isNear(number.value, number, value) && (high === undefined ? number.valueHigh === undefined : isNear(number.valueHigh, number, high));

function passes({ input, expected, isOwn = () => true }) {
  const text = asRead(input);
  const numbers = findNumbers(text).filter((number) => number.kind !== 'malformed' && number.kind !== 'size' && isOwn(number));
  if (expected.length === 0) return numbers.length === 0 || findQuantities(text).length === 0;
  return numbers.length === expected.length && numbers.every((number, at) => isSame(number, expected[at]));
}

const percent = (part, whole) => (whole === 0 ? 100 : (100 * part) / whole);

/** Only what is not read as the suite has it is outside the genre. */
function judge(cases) {
  const missed = cases.filter((one) => !passes(one)).map((one) => ({ ...one, rule: outOfScope.find(({ applies }) => applies(one))?.rule }));
  const out = missed.filter(({ rule }) => rule !== undefined);
  return { out, inScope: cases.length - out.length, failed: missed.filter(({ rule }) => rule === undefined) };
}

function show(suite, cases, misses) {
  const { out, inScope, failed } = judge(cases);
  const reach = percent(inScope - failed.length, inScope);
  const left = percent(out.length, cases.length);
  const rules = outOfScope.flatMap(({ rule }) => {
    const count = out.filter((one) => one.rule === rule).length;
    return count > 0 ? [`${rule} ${count}`] : [];
  });
  const line = `${suite.padEnd(32)} ${cases.length} cases  reach ${reach.toFixed(1)}  out of scope ${left.toFixed(1)}`;
  console.log(rules.length > 0 ? `${line}  (${rules.join(', ')})` : line);
  if (misses)
    for (const { input, expected } of failed)
      console.log(
        `  ${input} => ${JSON.stringify(expected)} read ${JSON.stringify(findNumbers(asRead(input)).map(({ text, value }) => [text, value]))}`,
      );
  return reach >= leastReach && left <= mostOut;
}

/** Node 20 has no Map.groupBy. */
function bySuite(cases) {
  const suites = new Map();
  for (const one of cases) suites.set(one.suite, [...(suites.get(one.suite) ?? []), one]);
  return suites;
}

const [folder, ...options] = process.argv.slice(2);
if (!folder || !existsSync(folder)) {
  const received = folder ? `no folder ${folder}` : 'no folder';
  process.stderr.write(
    `test:foreign: cannot run suites that are not there.\n  expected: a folder with files of Recognizers-Text, cn2an, WeTextProcessing or Duckling\n  received: ${received}\n  what to do: npm run test:foreign -- FOLDER [--misses]\n`,
  );
  process.exitCode = 2;
} else {
  const suites = bySuite(readSuites(folder));
  const verdicts = [...suites].map(([suite, cases]) => show(suite, cases, options.includes('--misses')));
  if (suites.size === 0 || verdicts.includes(false)) process.exitCode = 1;
  console.log(
    `${suites.size} suites, ${verdicts.filter(Boolean).length} with a reach of ${leastReach} and at most ${mostOut} out of scope`,
  );
}
