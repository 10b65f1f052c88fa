import { readBatchAnswer, readReply, readVectors } from '@tongbi/reader';
import { expect, test } from 'vitest';

const message = (content: unknown) => JSON.stringify({ choices: [{ message: { content } }] });

test.each<readonly [string, string, string | null]>([
  ['a message', message('好'), '好'],
  ['parts, of which some have no text', message([{ type: 'reasoning' }, { type: 'text', text: '好' }]), '好'],
  ['a refusal', message(null), ''],
  ['a message without content', '{"choices":[{"message":{"role":"assistant","refusal":"no"}}]}', ''],
  ['the last thought ends before the answer', message('<think>一</think>二</think>好'), '好'],
  [
    'a stream',
    'data: {"choices":[{"delta":{"role":"assistant"}}]}\n\ndata: {"choices":[{"delta":{"content":"好"}}]}\r\n\r\ndata: [DONE]\n',
    '好',
  ],
  [
    'a stream with comments and usage',
    ': hello\n\ndata: {"choices":[{"delta":{"content":"好"}}]}\n\ndata: {"choices":[],"usage":{}}\n\n',
    '好',
  ],
  ['a stream that breaks off', 'data: {"choices":[{"delta":{"content":"好"}}]}\n\ndata: {"choi', null],
  ['a stream with an error', 'data: {"choices":[{"delta":{"content":"好"}}]}\n\ndata: {"error":{"message":"full"}}\n\n', null],
  ['an error', '{"error":{"message":"full"}}', null],
  ['no choices', '{"choices":[]}', null],
  ['a page', '<html></html>', null],
  ['nothing', '', null],
  ['a list', '[]', null],
])('%s', (_, body, expected) => expect(readReply(body)).toBe(expected));

test.each([
  ['{"custom_id":"a","response":{"body":{"model":"m","choices":[{"message":{"content":"好"}}]}}}', { id: 'a', model: 'm', content: '好' }],
  ['{"custom_id":"a","result":{"type":"succeeded","message":{"content":[{"type":"text","text":"好"}]}}}', { id: 'a', content: '好' }],
  ['{"custom_id":"a","content":"好","model":""}', { id: 'a', content: '好' }],
  ['{"custom_id":"a","answer":{"leads":[]}}', { id: 'a', content: '{"leads":[]}' }],
  ['{"custom_id":"a","result":{"type":"expired"}}', { id: 'a', content: null }],
  ['{"custom_id":"a","response":null,"error":{"code":1}}', { id: 'a', content: null }],
  ['{"custom_id":"a"}', { id: 'a', content: null }],
  ['{"content":"好"}', null],
  ['{"custom_id":1,"content":"好"}', null],
  ['null', null],
  ['no line', null],
])('an answer of a batch: %s', (line, expected) => expect(readBatchAnswer(line)).toEqual(expected));

test.each<readonly [string, readonly (readonly number[])[] | null]>([
  ['{"data":[{"index":1,"embedding":[0.5]},{"index":0,"embedding":[1,-1]}]}', [[1, -1], [0.5]]],
  ['{"data":[{"embedding":[1]},{"embedding":[2]}]}', [[1], [2]]],
  ['{"data":[{"embedding":[]}]}', null],
  ['{"data":[{"embedding":"AAAA"}]}', null],
  ['{"error":{}}', null],
])('vectors: %s', (body, expected) => expect(readVectors(body)).toEqual(expected));
