import { render } from 'preact';
import { unzip } from '../unzip.js';
import { App } from './app.js';
import { exampleReports } from './shipped-reports.js';
import { WorkerClient } from './worker-client.js';

/** The engine's code stands compressed in the document, in base64, and becomes a worker from memory: a page that was opened from a disk may start no other. */
async function unpackEngine(): Promise<string> {
  const code = await unzip(document.getElementById('engine')?.textContent ?? '');
  return URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
}

const address = unpackEngine();
const [reader, engine] = [new WorkerClient(() => address), new WorkerClient(() => address)];
const examples = exampleReports.map(({ name, text }) => new File([text], name));
const firstLanguage = /^zh/iu.test(navigator.language) ? 'zh' : 'en';

render(<App {...{ reader, engine, examples, firstLanguage }} />, document.getElementById('app')!);
