import { type CorrectionsChoice, checkWritable, ReadingsFile } from '@tongbi/archive/node';
import { type CheckConfig, said, UserError } from '@tongbi/model';
import { type Endpoint, readEndpoint, readKey } from './endpoint.js';

/** What `compare` takes of a second reader. */
export interface ReaderOptions extends CorrectionsChoice {
  /** An address; true where that of the config is meant. */
  readonly reader?: string | true;
  readonly readerModel?: string;
  readonly readerShare?: number;
  readonly readerJobs?: number;
  readonly readerRemote?: boolean;
  /** The file that questions are written to instead. */
  readonly readerBatch?: string;
  readonly yes?: boolean;
}

/** Whom to ask, about how much, and where it is recorded. */
export interface ReaderPlan {
  readonly model: string;
  readonly share: number;
  readonly file: ReadingsFile;
  readonly asks: { readonly batch: string } | { readonly endpoint: Endpoint; readonly key: string | null; readonly concurrency: number };
  readonly yes: boolean;
}

const SHARE = 20;
const CONCURRENCY = 4;
/** What answers are said to be of until a file says better. */
export const BATCH_MODEL = 'batch';

/**
 * Whom `--reader` or `--reader-batch` asks; null where nobody is. The config of the archive may name address, model and share, but never begins to ask by
 * itself, nor agrees that texts leave the machine: an archive of somebody else has a config too.
 *
 * @throws {UserError} where address or model are missing, or the address is another machine's and nobody agreed to that
 */
export async function planReader(
  files: readonly string[],
  options: ReaderOptions,
  findConfig: () => Promise<CheckConfig>,
): Promise<ReaderPlan | null> {
  const { reader, readerBatch } = options;
  if (reader === undefined && readerBatch === undefined) return null;
  if (options.readings === false)
    throw new UserError(said('options-conflict', `--no-readings + ${readerBatch ? '--reader-batch' : '--reader'}`));
  const { url, model = readerBatch && BATCH_MODEL, share = SHARE, concurrency = CONCURRENCY } = (await findConfig()).reader ?? {};
  const file = await ReadingsFile.open(files, options.readings);
  await checkWritable(file.path);
  const asked = { model: options.readerModel ?? model, share: options.readerShare ?? share, file, yes: options.yes ?? false };
  if (!asked.model) throw new UserError(said('reader-without-model'));
  if (readerBatch !== undefined) {
    await checkWritable(readerBatch);
    return { ...asked, model: asked.model, asks: { batch: readerBatch } };
  }
  const address = reader === true ? url : reader;
  if (address === undefined) throw new UserError(said('reader-without-address'));
  const endpoint = readEndpoint(address);
  if (!endpoint.isLocal && !options.readerRemote) throw new UserError(said('reader-is-remote', endpoint.name));
  const key = readKey(process.env.TONGBI_READER_KEY);
  return { ...asked, model: asked.model, asks: { endpoint, key, concurrency: options.readerJobs ?? concurrency } };
}
