interface CheckRuleText {
  /** What a finding counts as where the config does not say otherwise. */
  readonly level: 'off' | 'info' | 'warning' | 'error';
  /** Chinese title, as the change summary shows it. */
  readonly title: string;
  /** What is odd, and why it matters; `tongbi check --explain CODE` and docs/rules.md show it. */
  readonly why: string;
  readonly fix: string;
}

/**
 * The rules of `tongbi check` that are not already a diagnostic, one row a code. docs/rules.md has a section for each. Rules that are `off` are
 * policies: an archive chooses them.
 */
export const checkRuleTexts = {
  unreadable: {
    level: 'error',
    title: '文件打不开',
    why: 'The file cannot be opened: its permissions forbid it, it is a link that leads nowhere, in a circle or out of the archive, a device, or far larger than any report.',
    fix: 'Put the file itself in place of a link, make it readable (`chmod a+r FILE`), or leave it out of the config with `exclude`.',
  },
  'empty-file': {
    level: 'error',
    title: '空文件',
    why: 'The file holds no bytes, or white space alone. Often a download failed, or the text was never pasted.',
    fix: 'Save the text of the report in the file, or remove the file.',
  },
  'not-text': {
    level: 'error',
    title: '读不出文字',
    why: 'No text can be taken from the file: a scan without a text layer, a file with a password, an old or a broken office format, or another binary file.',
    fix: 'Save the report as UTF-8 text or Markdown and add that. A scan needs character recognition first, and then a reader.',
  },
  'encoding-broken': {
    level: 'error',
    title: '编码损坏',
    why: 'The bytes are no encoding of Chinese, or the text was once decoded with the wrong table and saved so: characters are lost (�) or are rare ones without sense (锟斤拷).',
    fix: 'Fetch the report again and save it as UTF-8. Characters that were lost cannot be got back from this file.',
  },
  'encoding-not-utf8': {
    level: 'error',
    title: '不是UTF-8编码',
    why: 'The text is in another encoding than UTF-8. Tongbi can read it, but git shows its changes as binary and most other tools show it as rubbish.',
    fix: 'Convert it: `iconv -f GB18030 -t UTF-8 FILE > NEW && mv NEW FILE` (or from UTF-16, BIG5, as the finding says).',
  },
  'merge-conflict': {
    level: 'error',
    title: '合并冲突未解决',
    why: 'Lines of an unfinished merge stand in the file: <<<<<<<, =======, >>>>>>>. Two versions of the text are then read as one.',
    fix: 'Keep one of the versions, and remove the marker lines.',
  },
  'not-a-report': {
    level: 'error',
    title: '不是政府工作报告',
    why: 'The text is no government work report: it lacks the title, the salutation, or parts that review and plan.',
    fix: 'Put the report in the place of this text, or take the file out of the folder; `exclude` in the config leaves other texts alone.',
  },
  'page-chrome': {
    level: 'error',
    title: '混有网页内容',
    why: 'The file is a saved web page: beside the report it holds buttons, navigation, advertising, links to other articles, tags, or entities. What is known is left out of the comparison, but whoever reads or quotes the file takes it for the report.',
    fix: 'Remove these lines. `tongbi normalize FILE --markdown` prints the report without what it recognised.',
  },
  'text-repeated': {
    level: 'error',
    title: '全文重复',
    why: 'The report stands in the file more than once, as on pages that print it once for the screen and once for the printer.',
    fix: 'Keep one copy, the whole one.',
  },
  'two-reports': {
    level: 'error',
    title: '一个文件两份报告',
    why: 'The file holds two different reports one after the other: a second opening stands after the first closing call. Commitments of both would be taken for those of one year.',
    fix: 'Save each report as a file of its own.',
  },
  'text-truncated': {
    level: 'error',
    title: '文本不完整',
    why: 'The beginning or the end is missing: no salutation opens it or sentences stand before it, the first part has a later number, there is no closing call, or the last sentence breaks off. What is missing would be told as “not mentioned again”.',
    fix: 'Fetch the whole text. If only a part of it is to be had, say so: `edition: abridged` in the front matter.',
  },
  'length-unusual': {
    level: 'warning',
    title: '篇幅异常',
    why: 'The text is far shorter or longer than reports are, or than the reports of the same place beside it: part of it may be missing, or something else may be in it.',
    fix: 'Compare it with the official text. If it is right, turn the rule off for this file with `overrides`.',
  },
  'year-future': {
    level: 'error',
    title: '年份在将来',
    why: 'The report says that it was given in a year, or on a day, that has not come yet.',
    fix: 'Correct `year` and `date` in the front matter, the title, or the file name. (The clock of this machine may be wrong as well.)',
  },
  'date-conflict': {
    level: 'warning',
    title: '日期与年份不符',
    why: 'The date of the report is in another year than the report.',
    fix: 'Correct `date` or `year` in the front matter.',
  },
  'path-form': {
    level: 'warning',
    title: '路径不合约定',
    why: 'The path does not have the form that `path` in the config asks for, so that it does not say place and year.',
    fix: 'Move the file: `git mv OLD NEW`.',
  },
  'duplicate-report': {
    level: 'error',
    title: '同地同年重复',
    why: 'The archive has another file for this place and year. Which of the two is compared would be left to chance.',
    fix: 'Remove one of them. If one is an extract of the other, give it another `edition` in the front matter.',
  },
  'duplicate-content': {
    level: 'error',
    title: '内容与另一文件相同',
    why: 'The text is for the most part that of another file of the archive, though place or year differ: one of them is labelled wrong, or was copied and not replaced.',
    fix: 'Check which place and year the text is of, and put the right text into the other file.',
  },
  'year-before-missing': {
    level: 'warning',
    title: '缺上一年报告',
    why: 'The archive has earlier reports of the place, but not that of the year before, so that nobody sees what changed.',
    fix: 'Add the report of the year before. If none was given or none is to be had, turn the rule off for the place with `overrides`.',
  },
  'report-removed': {
    level: 'warning',
    title: '删除了报告',
    why: 'The change removes a report. The report of the year after has then nothing to be compared with.',
    fix: 'Restore it (`git checkout BASE -- FILE`), or say in the change why it goes.',
  },
  'decimals-lost': {
    level: 'error',
    title: '小数点丢失',
    why: 'Of many figures none, or next to none, has a decimal point, which no report is like: the points were lost when the file was made, and 5.5% became 55%.',
    fix: 'Fetch the text from another source, and check a few figures against the official text.',
  },
  'figure-jump': {
    level: 'error',
    title: '数值差了数量级',
    why: 'A figure is ten, a hundred or ten thousand times what follows from the report of the year before and the growth that is told beside it, or as much too small: a decimal point was lost, or a unit (亿 for 万) is wrong, in one of the two reports. For sums that every report tells (地区生产总值, 一般公共预算收入) the year before is enough.',
    fix: 'Check both figures against the official texts.',
  },
  'max-dropped': {
    level: 'off',
    title: '未再提及过多',
    why: 'More commitments of the year before are not mentioned again than the archive allows. So many seldom come from policy alone: check that the text is whole.',
    fix: 'Look at the list of what is not mentioned again: `tongbi compare PREVIOUS CURRENT`. Then complete the text, or raise `most`.',
  },
  'require-outcome': {
    level: 'off',
    title: '目标没有结果',
    why: 'A numeric target of the year before has no figure in this report that tells what became of it.',
    fix: 'Check that the review is complete. If the report is silent, name the indicator in `except`.',
  },
  'required-targets': {
    level: 'off',
    title: '缺少应有的目标',
    why: 'The report sets no target for an indicator that the archive wants in every report.',
    fix: 'Check the list of expected targets against the official text. If the report sets none, say so with `overrides`.',
  },
  'no-unread-figures': {
    level: 'off',
    title: '有未读出的数字',
    why: 'Numbers of the text could not be read as figures, since they are malformed or stand too close together.',
    fix: 'Check them against the official text; `tongbi metrics FILE --explain` says of each number how it was read.',
  },
  'required-fields': {
    level: 'off',
    title: '文件头缺少字段',
    why: 'The front matter lacks a field that the archive wants of every report.',
    fix: 'Add the field to the front matter, between the lines `---` at the top of the file.',
  },
  'required-edition': {
    level: 'off',
    title: '版本不符要求',
    why: 'The edition of the report is none of those that the archive takes.',
    fix: 'Add the official full text, or correct `edition` in the front matter.',
  },
} as const satisfies Record<string, CheckRuleText>;

export type CheckCode = keyof typeof checkRuleTexts;
