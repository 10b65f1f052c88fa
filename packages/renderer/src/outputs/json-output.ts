import type { OutputFormat } from './output-format.js';

/** The data itself, indented, so that its changes can be read. */
export const jsonOutput: OutputFormat<unknown, unknown> = {
  name: 'json',
  endings: ['.json'],
  binary: false,
  render: (result) => `${JSON.stringify(result, null, 2)}\n`,
};
