import { UserError } from '@tongbi/model';
import { useRef, useState } from 'preact/hooks';
import type { Shown, Tell } from '../engine/requests.js';
import type { Work } from './status-line.js';
import { Stopped, type WorkerClient } from './worker-client.js';

const failureOf = (error: unknown): Work => {
  if (error instanceof UserError) return { kind: 'refused', says: error.says };
  return { kind: 'bug', detail: error instanceof Error ? (error.stack ?? error.message) : String(error) };
};

/** What the engine makes, one thing after the other. */
export function useResult(engine: WorkerClient) {
  const [shown, setShown] = useState<Shown | null>(null);
  const [work, setWork] = useState<Work>({ kind: 'idle' });
  const turn = useRef(0);
  /** Shows why something else failed; what was given up is no failure. */
  const fail = (error: unknown): void => {
    if (!(error instanceof Stopped)) setWork(failureOf(error));
  };
  const make = async (perform: (tell: Tell) => Promise<Shown>, isOfLast: boolean): Promise<void> => {
    const own = ++turn.current;
    const isLast = () => own === turn.current;
    if (!isOfLast) engine.stop();
    setWork({ kind: 'working', done: 0, all: 0 });
    try {
      const made = await perform((done, all) => isLast() && setWork({ kind: 'working', done, all }));
      if (!isLast()) return;
      setShown(made);
      setWork({ kind: 'idle' });
    } catch (error) {
      if (isLast()) fail(error);
    }
  };
  return {
    shown,
    work,
    setShown,
    /** Shows what is made; what was being made before is given up, unless it is made of that. */
    make: (perform: (tell: Tell) => Promise<Shown>, isOfLast = false): void => void make(perform, isOfLast),
    /** Gives up what is being made; `kind` is what is said of that. */
    stop: (kind: 'idle' | 'stopped'): void => {
      turn.current++;
      engine.stop();
      setShown(null);
      setWork((now) => (now.kind === 'bug' ? now : { kind }));
    },
    fail,
  };
}
