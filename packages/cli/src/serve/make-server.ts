import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import {
  type ServedAnswer,
  type ServedRequest,
  type ServedTool,
  ServedAnswer as schema,
  servedTools,
  UserError,
  wordMessage,
} from '@tongbi/model';
import { language } from '../language.js';
import { help } from '../terminal/help-text.js';
import { toolVersion } from '../tool-version.js';
import { answerFind, answerList, answerQuote, answerTable } from './answer-archive.js';
import { answerBrief, answerCompare, answerExplain, answerLineage } from './answer-place.js';
import type { Asker, OpenedFolder, ServedFolder } from './served-folder.js';

type Answer<Tool extends ServedTool> = (asked: ServedRequest<Tool>, opened: OpenedFolder, tell: Asker['tell']) => Promise<ServedAnswer>;

const answers: { readonly [Tool in ServedTool]: Answer<Tool> } = {
  list: answerList,
  find: (asked, opened, tell) => answerFind(asked, opened, (done, all) => tell(done, all, '')),
  quote: answerQuote,
  compare: answerCompare,
  brief: answerBrief,
  lineage: answerLineage,
  table: answerTable,
  explain: answerExplain,
};

/** One answer after the other: each may hold the whole archive and use a core. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();

  take<Value>(work: () => Promise<Value>): Promise<Value> {
    const own = this.#last.then(work);
    this.#last = own.catch(() => undefined);
    return own;
  }

  /** When all that was begun is done. */
  get done(): Promise<unknown> {
    return this.#last;
  }
}

/** A server for one connection, with the tools that answer from the folder. */
export function makeServer(folder: ServedFolder, turns: Turns): McpServer {
  const server = new McpServer({ name: 'tongbi', version: toolVersion() }, { instructions: help('serve.instructions') });
  for (const tool of Object.keys(servedTools) as ServedTool[]) addTool(server, tool, folder, turns);
  return server;
}

function addTool<Tool extends ServedTool>(server: McpServer, tool: Tool, folder: ServedFolder, turns: Turns): void {
  const config = {
    description: help(`tool.${tool as ServedTool}`),
    // One of eight; what it takes was checked by it before the tool is called.
    inputSchema: servedTools[tool] as (typeof servedTools)['list'],
    outputSchema: schema.unwrap(),
    annotations: { readOnlyHint: true, openWorldHint: false },
  };
  server.registerTool(tool as string, config, async (asked, { signal, _meta, sendNotification }) => {
    const token = _meta?.progressToken;
    let progress = 0;
    // It may only rise, and the reports are read before they are compared.
    const tell: Asker['tell'] = (done, all, what) => {
      if (token === undefined || signal.aborted) return;
      const params = { progressToken: token, progress: ++progress, message: `${done + 1}/${all} ${what}`.trim() };
      // Who has gone hears nothing.
      sendNotification({ method: 'notifications/progress', params }).catch(() => undefined);
    };
    const answer = await turns
      .take(async () => {
        signal.throwIfAborted();
        const opened = await folder.open({ signal, tell });
        return answers[tool](asked as unknown as ServedRequest<Tool>, opened, tell);
      })
      .catch(explain);
    return { structuredContent: { ...answer }, content: [{ type: 'text', text: JSON.stringify(answer) }] };
  });
}

/** What can be mended is said with how; the server makes an error of the tool of whatever is thrown. */
function explain(error: unknown): never {
  if (!(error instanceof UserError)) throw error;
  const { failed, expected, received, advice } = wordMessage(error.says, language());
  throw new Error([failed, expected, received, advice].filter(Boolean).join('\n'));
}
