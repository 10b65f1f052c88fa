import { checkWritable, ReadingsFile } from '@tongbi/archive/node';
import { type CheckConfig, type Message, said, UserError } from '@tongbi/model';
import { type Endpoint, readEndpoint, readKey } from './server.js';

/** What a call says of second readers, by the names of its options. */
export interface ReaderChoice {
  /** Its address; true for that of the config. */
  readonly reader?: string | true;
  readonly readerModel?: string;
  readonly readerShare?: number;
  readonly readerJobs?: number;
  readonly readerRemote?: boolean;
  readonly readerBatch?: string;
  readonly readerEmbeddings?: string;
  readonly readings?: string | false;
}

/** Who asked for the asking. */
export interface Listener {
  /** Whether they agree to what would be sent. @throws {UserError} where nobody is there who could */
  readonly agrees: (what: Message) => Promise<boolean>;
  /** Hears what comes next; with numbers, of how many pieces of work it is. */
  readonly tell: (next: Message | string, done?: number, all?: number) => void;
  readonly remark: (says: Message) => void;
}

/** Whom to ask, about how much, and where it is recorded. */
export interface ReaderPlan {
  /** Null where nobody is asked anything but vectors. */
  readonly model: string | null;
  readonly share: number;
  readonly file: ReadingsFile;
  /** Where questions are written instead. */
  readonly batch: string | null;
  readonly endpoint: Endpoint | null;
  /** The model whose vectors links are drawn by, where not by those that are shipped. */
  readonly embeddings: string | null;
}

const SHARE = 20;
const CONCURRENCY = 4;
/** What answers are said to be of until a file says better. */
export const BATCH_MODEL = 'batch';

/**
 * Whom `--reader`, `--reader-batch` or `--reader-embeddings` ask. The config of the archive may name address, model and share, but never begins to ask by
 * itself, nor agrees that texts leave the machine: an archive of somebody else has a config too.
 *
 * @throws {UserError} where address or model are missing, or the address is another machine's and nobody agreed to that
 */
export async function planReader(
  files: readonly string[],
  options: ReaderChoice,
  findConfig: () => Promise<CheckConfig>,
): Promise<ReaderPlan> {
  const { reader, readerBatch: batch = null, readerEmbeddings: embeddings = null } = options;
  const { url, share = SHARE, concurrency = CONCURRENCY, ...config } = (await findConfig()).reader ?? {};
  const named = options.readerModel ?? config.model ?? (batch && BATCH_MODEL);
  const model = reader === undefined && batch === null ? null : (named ?? null);
  if (model === null && embeddings === null) throw new UserError(said('reader-without-model'));
  if (model !== null && options.readings === false)
    throw new UserError(said('options-conflict', `--no-readings + ${batch ? '--reader-batch' : '--reader'}`));
  const file = await ReadingsFile.open(files, options.readings || undefined);
  for (const path of [file.path, batch]) if (path !== null) await checkWritable(path);
  const endpoint = reader === undefined ? null : findEndpoint(reader === true ? url : reader, options.readerRemote ?? false);
  const server = endpoint && { ...endpoint, key: readKey(process.env.TONGBI_READER_KEY), concurrency: options.readerJobs ?? concurrency };
  return { model, share: options.readerShare ?? share, file, batch, endpoint: server, embeddings };
}

function findEndpoint(address: string | undefined, mayBeRemote: boolean): ReturnType<typeof readEndpoint> {
  if (address === undefined) throw new UserError(said('reader-without-address'));
  const endpoint = readEndpoint(address);
  if (endpoint.isLocal || mayBeRemote) return endpoint;
  throw new UserError(said('reader-is-remote', endpoint.name));
}
