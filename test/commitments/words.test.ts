import { readFileSync } from 'node:fs';
import { findCommitments, strengthOf, themesOf } from '@tongbi/commitments';
import { dueOf } from '@tongbi/model';
import { describe, expect, test } from 'vitest';
import { reportOf } from './report-of.js';

const casesOf = (file: string) =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.trim() && !line.startsWith('#'))
    .map((line) => line.split('=>').map((cell) => cell.trim()) as [string, string]);

describe('strength', () => {
  test.each(casesOf('strength.cases.txt'))('%s => %s', (text, expected) => {
    const strength = strengthOf(text);
    expect(`${strength?.grade} ${strength?.words.join(' ')}`).toBe(expected);
  });

  test.each([
    ['大力推进水价改革', 'firm'],
    ['稳妥推进水价改革', 'soft'],
    ['积极稳妥推进水价改革', 'soft'],
    ['推进水价改革', 'plain'],
    ['积极探索水价改革', 'plain'],
  ])('%s pulls %s', (text, expected) => {
    expect(strengthOf(text)?.direction).toBe(expected);
  });

  test('a text without a verb has none', () => {
    expect(strengthOf('高新技术企业1200家')).toBeNull();
    expect(strengthOf('')).toBeNull();
  });
});

describe('themes', () => {
  test.each(casesOf('themes.cases.txt'))('%s => %s', (place, expected) => {
    const [heading, text] = place.split('|').map((cell) => cell.trim()) as [string, string];
    expect(themesOf(text, heading)[0] ?? '').toBe(expected);
  });

  test('at most three, strongest first', () => {
    expect(themesOf('推动教育、医疗、养老、住房、就业等公共服务均等化', '').length).toBeLessThanOrEqual(3);
  });
});

describe('what could show that it was kept, and by when', () => {
  test.each(casesOf('ends.cases.txt'))('%s => %s', (sentence, expected) => {
    const opening = '抓好各项重点工作。';
    const { commitments } = findCommitments(reportOf([{ paragraphs: ['此处为段落。', `${opening}${sentence}`] }]));
    const own = commitments.filter(({ span }) => span.start > 16 + 2);
    expect(own.map(({ testable, by }) => [testable, ...(by ? [dueOf(by)] : [])].join(' ')).join(' | ')).toBe(expected);
  });
});
