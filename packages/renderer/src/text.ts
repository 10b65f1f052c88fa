export { markdownShort, type ShortAmount } from './markdown/markdown-short.js';
export type { PanelView } from './page-view.js';
export { tableNames } from './tables/table-view.js';
export { fitText, formatTable, padText, plainLine, textWidth } from './text/pad-text.js';
export { countsText } from './text/text-panel.js';
export type { TextStyle } from './text/text-style.js';
export { type Language, wordingOf } from './words/wording.js';
