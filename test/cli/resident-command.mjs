// The process behind `runTongbi`: the command loaded once, run as often as asked, each time with streams, folder and environment of its own.
import { Readable, Writable } from 'node:stream';
import { main } from '../../packages/cli/dist/main.js';

/** A stream that keeps what is written to it, in the place of a pipe. */
function keeper() {
  const chunks = [];
  const stream = new Writable({
    decodeStrings: true,
    write(chunk, _, done) {
      chunks.push(chunk);
      done();
    },
  });
  return { stream, text: () => Buffer.concat(chunks).toString('utf8') };
}

const put = (name, value) => Object.defineProperty(process, name, { value, configurable: true, enumerable: true });

function setEnvironment(env) {
  for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
  for (const [name, value] of Object.entries(env)) if (value !== undefined) process.env[name] = value;
}

async function run({ words, cwd, env, input }) {
  const [stdout, stderr] = [keeper(), keeper()];
  process.chdir(cwd);
  setEnvironment(env);
  put('stdout', stdout.stream);
  put('stderr', stderr.stream);
  put('stdin', Readable.from(input.length === 0 ? [] : [Buffer.from(input)], { objectMode: false }));
  process.exitCode = undefined;
  await main(words);
  const status = process.exitCode ?? 0;
  process.exitCode = undefined;
  return { status, stdout: stdout.text(), stderr: stderr.text() };
}

process.on('message', (request) => run(request).then((ended) => process.send(ended)));
process.on('disconnect', () => process.exit());
