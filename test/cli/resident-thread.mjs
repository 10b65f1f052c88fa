// Hands requests on to the resident command and its answers back, while the thread that asked waits for them.
import { fork } from 'node:child_process';
import { workerData } from 'node:worker_threads';

const { port, turn, script } = workerData;
let command;

/** A new process where there is none, or where the one before has ended; with the setting of V8 that bin/tongbi.js makes. */
function open() {
  const started = fork(script, {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: ['--interrupt-budget=400000'],
  });
  started.on('message', answer);
  started.on('exit', (status) => {
    if (command === started) command = undefined;
    answer({ status, stdout: '', stderr: 'the resident command ended before it answered' });
  });
  return started;
}

function answer(ended) {
  port.postMessage(ended);
  Atomics.store(turn, 0, 1);
  Atomics.notify(turn, 0);
}

port.on('message', (request) => {
  command ??= open();
  command.send(request);
});
