import { type Correction, CorrectionsFile, said, UserError } from '@tongbi/model';
import { type Document, isCollection, isMap, isScalar, isSeq, type YAMLMap, YAMLSeq } from 'yaml';
import { checkCorrections, correctionsKind, parseCorrections, withoutMark } from './parse-corrections.js';
import { readYaml } from './read-yaml.js';

/** What a new file opens with. */
const HEAD = `# What persons say of links, statuses, results and figures; see docs/corrections.md of Tongbi. \`tongbi correct\` adds to it.
corrections:
`;

/**
 * The text of a corrections file with further corrections at its end. Everything that was there stays, comments, order and line ends included.
 *
 * @throws {UserError} where the text is no corrections file
 */
export function addCorrections(text: string, corrections: readonly Correction[], file: string): string {
  const body = withoutMark(text);
  const source = readYaml(body.trim() === '' ? HEAD : body, file, correctionsKind);
  checkCorrections(source);
  const list = listOf(source.document);
  for (const correction of corrections) list.add(toNode(source.document, correction, list.items.length > 0));
  const written = source.document.toString({ lineWidth: 0, flowCollectionPadding: true });
  const result = `${text.startsWith('\uFEFF') ? '\uFEFF' : ''}${/\r\n/u.test(body) ? written.replace(/\r?\n/gu, '\r\n') : written}`;
  checkWritten(result, body, corrections, file);
  return result;
}

/** The list of the document, made where there is none yet. */
function listOf(document: Document): YAMLSeq {
  const known = document.get('corrections', true);
  if (isSeq(known)) {
    // `corrections: []` is written on one line; what is added stands on lines of its own.
    if (known.items.length === 0) known.flow = false;
    return known as YAMLSeq;
  }
  const list = new YAMLSeq(document.schema);
  // `corrections: # 见会议记录`, with nothing after it: the comment is that of the nothing.
  if (isScalar(known) && known.comment) list.commentBefore = known.comment;
  if (!isMap(document.contents)) document.contents = document.createNode({}) as never;
  document.set('corrections', list);
  return list;
}

function toNode(document: Document, correction: Correction, isLater: boolean): YAMLMap {
  const node = document.createNode(correction) as YAMLMap;
  for (const { value } of node.items) if (isCollection(value)) value.flow = true;
  node.spaceBefore = isLater;
  return node;
}

/** A file is not spoilt by a slip of the writer: what was written is read again. */
function checkWritten(result: string, before: string, added: readonly Correction[], file: string): void {
  const plain = (text: string) => parseCorrections(text, file).map(({ writtenAt: _, ...correction }) => correction);
  if (JSON.stringify(plain(result)) === JSON.stringify([...plain(before), ...CorrectionsFile.parse({ corrections: added }).corrections]))
    return;
  throw new UserError(said('corrections-form', file));
}
