import { join } from 'node:path';
import type { ChosenFiles } from '@tongbi/archive';
import { type Archive, chooseFiles, listArchive, loadCorrections, loadKinds } from '@tongbi/archive/node';
import { checkWithMemory, readBaseline, writeBaseline } from '@tongbi/check/node';
import type { CheckedArchive } from '@tongbi/check/run';
import { type Baseline, explainRule, judgeArchive } from '@tongbi/check/verdict';
import { meantName, type RuleCode, ruleCodes, said, UserError } from '@tongbi/model';
import { language } from '../language.js';
import { checkOutputs, readOutputs, writeOutputs, writeStepSummary } from '../outputs/check-outputs.js';
import type { OptionsOf } from '../program/options.js';
import { remark, tell, writeStdout } from '../terminal/terminal.js';
import { withMemory } from './read-files.js';
import { findArchive, withJobs } from './with-archive.js';

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
  const checked = await withJobs(options, (jobs) =>
    withMemory(options, (memory) => checkWithMemory({ archive, listed, chosen, settings }, { jobs, memory, tell })),
  );
  if (options.updateBaseline) {
    const file = await writeBaseline(archive, checked, chosen.scope, baseline);
    return remark('baseline-written', file, checked.files.length, checked.findings.length);
  }
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
  const { failOn = archive.config.failOn ?? 'error', maxWarnings = archive.config.maxWarnings ?? null } = options;
  const document = judgeArchive(chosen, checked, baseline, { failOn, maxWarnings });
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
