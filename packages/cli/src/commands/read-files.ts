import type { Memory } from '@tongbi/archive';
import { openReports, type ReadReport, type ReportSource } from '@tongbi/archive/node';
import { say } from '../language.js';
import { expectSteps, showProgress } from '../terminal/progress.js';

/** The reports of some files, in their order; that one is read is shown when it is. */
export async function openFiles(files: readonly string[], memory: Memory): Promise<readonly ReportSource[]> {
  expectSteps(files.length + 1);
  const sources = await openReports(files, memory);
  const watch = ({ file, read }: ReportSource) => {
    showProgress(say('reading', file));
    return read();
  };
  return sources.map((source) => ({ ...source, read: () => watch(source) }));
}

/** Reads one after the other. */
export async function readSources(sources: readonly ReportSource[]): Promise<readonly ReadReport[]> {
  const reads: ReadReport[] = [];
  for (const source of sources) reads.push(await source.read());
  return reads;
}

export async function readFiles(files: readonly string[], memory: Memory): Promise<readonly ReadReport[]> {
  return readSources(await openFiles(files, memory));
}
