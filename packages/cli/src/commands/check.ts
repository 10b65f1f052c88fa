import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ChosenFiles } from '@tongbi/archive';
import { type Archive, chooseFiles, defaultJobs, listArchive, loadCorrections, loadKinds, writeFileAtomically } from '@tongbi/archive/node';
import type { CheckedArchive } from '@tongbi/check/run';
import type { Baseline, SaidCheck } from '@tongbi/check/verdict';
import { acceptFindings, explainRule, judgeFindings, makeBaseline, parseBaseline } from '@tongbi/check/verdict';
import { type Finding, meantName, type RuleCode, ruleCodes, said, UserError } from '@tongbi/model';
import { language } from '../language.js';
import { checkOutputs, readOutputs, writeOutputs, writeStepSummary } from '../outputs/check-outputs.js';
import type { OptionsOf } from '../program/options.js';
import { formatJson, remark, writeStdout } from '../terminal/terminal.js';
import { checkWithMemory } from './check-with-memory.js';
import { withMemory } from './read-files.js';
import { findArchive } from './with-archive.js';

const FINDINGS = 1;

/** `tongbi check`: a verdict on the reports of an archive, in the forms that people and CI servers read; exit code 1 where it fails. */
export async function check(paths: readonly string[], options: OptionsOf<'check'>): Promise<void> {
  if (options.explain !== undefined) return writeStdout(explainRule(codeNamed(options.explain), language()));
  const outputs = readOutputs(options.format ?? []);
  await checkOutputs(outputs);
  const found = await findArchive(paths, options.config);
  const baseline = await readBaseline(found, options.updateBaseline ?? false);
  const listed = await listArchive(found);
  const files = listed.map((path) => join(found.root, path));
  const archive = { ...found, kinds: await loadKinds(files, options) };
  const chosen = await chooseFiles(archive, listed, { paths, base: options.base, all: options.all });
  const today = new Date().toISOString().slice(0, 10);
  // Of a whole archive the changes of every year are no news; who wants them compares.
  const corrections = await loadCorrections(files, options);
  const { watch } = archive.config;
  const settings = {
    today,
    language: options.lang ?? 'zh',
    compare: options.compare !== false && chosen.scope !== 'all',
    corrections,
    ...(watch && { watch }),
  };
  const input = { archive, listed, chosen, settings, jobs: options.jobs ?? defaultJobs() };
  const checked = await withMemory(options, (memory) => checkWithMemory(input, memory));
  if (options.updateBaseline) return updateBaseline(archive, checked, chosen, baseline);
  await writeVerdict({ archive, chosen, checked, baseline }, { ...options, language: settings.language }, outputs);
}

/** What was checked, and what is known of it already. */
interface Checked {
  readonly archive: Archive;
  readonly chosen: ChosenFiles;
  readonly checked: CheckedArchive;
  readonly baseline: Baseline;
}

/** Says what was found in the forms that were asked for, and whether it passes. */
export async function writeVerdict(
  { archive, chosen, checked, baseline }: Checked,
  options: Pick<OptionsOf<'check'>, 'failOn' | 'maxWarnings'> & { readonly language: 'zh' | 'en' },
  outputs: ReturnType<typeof readOutputs>,
): Promise<void> {
  const document = makeDocument(archive, chosen, checked, acceptFindings(checked.findings, baseline), options);
  const shown = { panels: checked.panels, language: options.language };
  await writeOutputs(document, shown, outputs);
  const summary = process.env.GITHUB_STEP_SUMMARY;
  if (summary) await writeStepSummary(document, shown, summary);
  if (document.verdict === 'fail') process.exitCode = FINDINGS;
}

function codeNamed(word: string): RuleCode {
  const code = ruleCodes.find((one) => one === word);
  if (code) return code;
  throw new UserError(said('no-such-rule', word, meantName(word, ruleCodes) ?? said('rules-are-listed')));
}

const count = (findings: readonly Finding[], severity: Finding['severity']): number =>
  findings.filter((one) => one.severity === severity && !one.accepted).length;

function makeDocument(
  archive: Archive,
  { base, scope, removed, notes }: ChosenFiles,
  { files, comparisons, notes: more }: CheckedArchive,
  { findings, stale }: { readonly findings: readonly Finding[]; readonly stale: number },
  options: Pick<OptionsOf<'check'>, 'failOn' | 'maxWarnings'>,
): SaidCheck {
  const failOn = options.failOn ?? archive.config.failOn ?? 'error';
  const maxWarnings = options.maxWarnings ?? archive.config.maxWarnings ?? null;
  const remarks = [...notes, ...more];
  if (files.length === 0 && scope === 'changes') remarks.push(said('none-changed'));
  else if (files.length === 0) remarks.push(said('no-report-by-name'));
  if (scope === 'all' && stale > 0) remarks.push(said('baseline-stale', stale));
  return {
    schema: 'tongbi/check@1',
    ...judgeFindings(findings, failOn, maxWarnings),
    failOn,
    maxWarnings,
    base: base && { ref: base.ref, commit: base.commit, from: base.from },
    scope,
    counts: {
      files: files.length,
      error: count(findings, 'error'),
      warning: count(findings, 'warning'),
      info: count(findings, 'info'),
      accepted: findings.filter(({ accepted }) => accepted).length,
    },
    files,
    removed,
    findings,
    comparisons,
    notes: remarks,
  };
}

const BASELINE = 'tongbi-baseline.json';

function baselineFile({ config, configFile, root }: Archive): string {
  return join(configFile === null ? root : dirname(configFile), config.baseline ?? BASELINE);
}

/**
 * The findings that are accepted; none where no baseline was ever written.
 *
 * @throws {UserError} where it cannot be read, or the config names one that is not there and is not about to be written
 */
export async function readBaseline(archive: Archive, isUpdated: boolean): Promise<Baseline> {
  const file = baselineFile(archive);
  try {
    return parseBaseline(await readFile(file, 'utf8'), file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    if (code === 'ENOENT' && (isUpdated || archive.config.baseline === undefined)) return {};
    const found = code === 'ENOENT' ? said('is-missing') : code === 'EISDIR' ? said('is-folder') : code;
    throw new UserError(said('baseline-unreadable', file, said('file-of-baseline'), found, said('correct-baseline')));
  }
}

async function updateBaseline(
  archive: Archive,
  { findings, files }: CheckedArchive,
  { scope }: ChosenFiles,
  before: Baseline,
): Promise<void> {
  const file = baselineFile(archive);
  const looked = new Set(scope === 'all' ? [...Object.keys(before), ...files.map(({ path }) => path)] : files.map(({ path }) => path));
  await writeFileAtomically(file, formatJson(makeBaseline(findings, before, looked)));
  remark('baseline-written', file, files.length, findings.length);
}
