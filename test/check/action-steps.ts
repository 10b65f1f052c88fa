import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { root } from '../cli/run-tongbi.js';
import { cleanEnvironment } from './archive.js';

interface Step {
  readonly name: string;
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, string>>;
  readonly 'working-directory'?: string;
}
export interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string; readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}
export const action = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as Action;

export interface ActionRun {
  readonly status: number;
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
  /** Names of the steps that ran. */
  readonly ran: readonly string[];
}

type Context = Readonly<Record<string, string>>;

/** `${{ inputs.base }}` and the like; an expression that this runner does not know is an error, so that none goes unnoticed. */
function expand(text: string, context: Context): string {
  return text.replace(/\$\{\{\s*(.+?)\s*\}\}/g, (_, name: string) => {
    const value = context[name];
    if (value === undefined) throw new Error(`unknown expression: ${name}`);
    return value;
  });
}

function holds(condition: string, context: Context): boolean {
  const [, name = '', wanted] = /^(\S+) == '(.*)'$/.exec(condition) ?? [];
  if (context[name] === undefined) throw new Error(`unknown condition: ${condition}`);
  return context[name] === wanted;
}

/** Runs the shell steps of action.yml as a runner would: each in a bash of its own, its outputs read from a file; `uses` steps are passed over. */
export async function runAction(
  folder: string,
  temporary: string,
  inputs: Readonly<Record<string, string>>,
  environment: Readonly<Record<string, string>>,
  skipped: readonly string[] = [],
): Promise<ActionRun> {
  const context: Record<string, string> = { 'github.token': 'a-token', 'github.action_path': root, 'runner.os': 'Linux' };
  for (const [name, { default: value }] of Object.entries(action.inputs)) {
    context[`inputs.${name}`] = inputs[name] ?? expand(String(value), context);
  }
  const ran: string[] = [];
  let log = '';
  let status = 0;
  for (const step of action.runs.steps) {
    if (step.run === undefined || skipped.includes(step.name) || (step.if && !holds(step.if, context))) continue;
    const outputFile = join(temporary, 'output');
    writeFileSync(outputFile, '');
    const env = Object.fromEntries(Object.entries(step.env ?? {}).map(([name, value]) => [name, expand(value, context)]));
    const ended = await runBash(expand(step.run, context), join(folder, expand(step['working-directory'] ?? '.', context)), {
      ...environment,
      ...env,
      RUNNER_TEMP: temporary,
      GITHUB_OUTPUT: outputFile,
      GITHUB_ACTION_PATH: root,
    });
    ran.push(step.name);
    log += ended.log;
    for (const line of readFileSync(outputFile, 'utf8').split('\n').filter(Boolean)) {
      const at = line.indexOf('=');
      context[`steps.${step.id}.outputs.${line.slice(0, at)}`] = line.slice(at + 1);
    }
    status = ended.status;
    if (status !== 0) break;
  }
  const outputs = Object.entries(action.outputs).map(([name, { value }]) => [name, expand(value, context)] as const);
  return { status, log, outputs: Object.fromEntries(outputs), ran };
}

function runBash(script: string, cwd: string, environment: Readonly<Record<string, string>>): Promise<{ status: number; log: string }> {
  return new Promise((resolve, reject) => {
    // As GitHub's runner calls it.
    const child = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], { cwd, env: cleanEnvironment(environment) });
    let log = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (log += text));
    child.on('error', reject).on('close', (code) => resolve({ status: code ?? -1, log }));
  });
}
