import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../repository/read-repository.js';

/** The code blocks of a language in a Markdown file of the repository, without their fences. */
export function readmeBlocks(path: string, language: string): readonly string[] {
  const text = readFileSync(join(root, path), 'utf8');
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'gm'))].map(([, block = '']) => block);
}
