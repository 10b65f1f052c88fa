import { said, sayMessage, UserError } from '@tongbi/model';
import type { Listener } from '@tongbi/reader/node';
import { language, say } from '../language.js';
import { askWhether, remark, tell, writeStderr } from './terminal.js';

/** Who sits at the terminal, for what asks second readers; `yes` where the call agrees to all of it. */
export const listenerOf = (yes: boolean): Listener => ({
  async agrees(what) {
    const words = sayMessage(what, language());
    if (yes) writeStderr(`${words}\n`);
    const agrees = yes || (await askWhether(`${words}\n${say('reader-ask')}`));
    if (agrees === null) throw new UserError(said('reader-needs-yes', what));
    if (!agrees) remark('reader-not-asked');
    return agrees;
  },
  tell,
  remark: (says) => writeStderr(`${sayMessage(says, language())}\n`),
});
