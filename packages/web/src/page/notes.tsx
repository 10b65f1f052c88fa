import { type Diagnostic, diagnosticTexts, saySentence } from '@tongbi/model';
import type { PageWords } from './words.js';

/** What is odd, in a fold, with what to do about it. */
export function Notes({ diagnostics, words }: { readonly diagnostics: readonly Diagnostic[]; readonly words: PageWords }) {
  const { language, files } = words;
  const odd = diagnostics.filter(({ severity }) => severity !== 'info');
  if (odd.length === 0) return null;
  return (
    <details>
      <summary>{files.notes(odd.length)}</summary>
      <ul>
        {odd.map(({ code, says }, index) => (
          <li key={index}>
            {saySentence(says, language)} {diagnosticTexts[code][language === 'zh' ? 'fixZh' : 'fix']}
          </li>
        ))}
      </ul>
    </details>
  );
}
