import { createRequire } from 'node:module';
import { UserError } from '@tongbi/model';

type Cut = (text: string) => string[];

let loaded: Cut | undefined;

/**
 * nodejieba's cut, with its dictionary loaded: 0.7–0.9 s and some 240 MB on the first call of a process, nothing after it.
 *
 * `require('nodejieba')` succeeds without its native binding and only the first call throws, so this makes one.
 *
 * @throws {UserError} when the native binding was not built
 */
export function loadCut(): Cut {
  if (loaded) return loaded;
  try {
    const jieba = createRequire(import.meta.url)('nodejieba') as { cut: (text: string, strict?: boolean) => string[] };
    jieba.cut('同比');
    loaded = (text) => jieba.cut(text);
    return loaded;
  } catch (error) {
    if (!isMissingBinding(error)) throw error;
    throw new UserError('The Chinese segmenter nodejieba cannot run.', {
      expected: 'its native binding, which is compiled when it is installed',
      received: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error),
      advice:
        'Install python3, make and g++, allow the package to run its install script, and run: npm_config_yes=true npm rebuild nodejieba (with pnpm: pnpm rebuild nodejieba).',
    });
  }
}

/** Not installed, not built, or built for another version of Node. */
function isMissingBinding(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  return code === 'BINDING_NOT_FOUND' || code === 'MODULE_NOT_FOUND' || code === 'ERR_DLOPEN_FAILED';
}
