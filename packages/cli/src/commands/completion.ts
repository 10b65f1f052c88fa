import { said, UserError } from '@tongbi/model';
import type { Command, Option } from 'commander';
import { help } from '../terminal/help-text.js';
import { writeStdout } from '../terminal/terminal.js';

interface Completed {
  readonly name: string;
  readonly about: string;
  readonly options: readonly Option[];
}

type Writer = (commands: readonly Completed[]) => string;

const writers: Readonly<Record<string, Writer>> = {
  bash: writeBash,
  // Zsh takes the script of bash.
  zsh: (commands) => `autoload -U +X compinit bashcompinit && compinit && bashcompinit\n${writeBash(commands)}`,
  fish: writeFish,
};

/** `tongbi completion SHELL`: a script by which a shell completes what the program takes, made of its own table of commands and options. */
export async function completion(shell: string, program: Command): Promise<void> {
  const write = Object.hasOwn(writers, shell) ? writers[shell] : undefined;
  if (!write) throw new UserError(said('no-such-shell', shell, Object.keys(writers).join(' | ')));
  const layout = program.createHelp();
  const commands = program.commands.map((one) => {
    // The first sentence; a line of a menu has no room for more.
    const [about = ''] = one.description().split(/(?<=[。：])|(?<=[.:])\s/u);
    return { name: one.name(), about: about.replace(/[。.：:]$/u, ''), options: layout.visibleOptions(one) };
  });
  await writeStdout(write([...commands, { name: 'help', about: help('help.command'), options: [] }]));
}

const namesOf = ({ short, long }: Option): string => [short, long].filter(Boolean).join(' ');
const quote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

function writeBash(commands: readonly Completed[]): string {
  const options = commands.map(({ name, options }) => `      ${name}) words=${quote(options.map(namesOf).join(' '))} ;;\n`);
  const values = commands.flatMap(({ name, options }) =>
    options.flatMap(({ long, argChoices }) =>
      argChoices ? `    ${quote(`${name} ${long}`)}) words=${quote(argChoices.join(' '))} ;;\n` : [],
    ),
  );
  return `_tongbi() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD - 1]} words=
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then words=${quote(commands.map(({ name }) => name).join(' '))}
  elif [ "\${current#-}" != "$current" ]; then
    case \${COMP_WORDS[1]} in
${options.join('')}    esac
  else
    case "\${COMP_WORDS[1]} $previous" in
${values.join('')}    esac
  fi
  if [ -n "$words" ]; then COMPREPLY=($(compgen -W "$words" -- "$current")); fi
}
complete -o default -F _tongbi tongbi
`;
}

function writeFish(commands: readonly Completed[]): string {
  const lines = commands.flatMap(({ name, about, options }) => [
    `complete -c tongbi -n __fish_use_subcommand -f -a ${name} -d ${quote(about)}`,
    ...options.map(({ short, long, description, required, argChoices }) => {
      const names = [
        short && `-s ${short.slice(1)}`,
        `-l ${long!.slice(2)}`,
        argChoices ? `-xa ${quote(argChoices.join(' '))}` : required && '-r',
      ];
      return `complete -c tongbi -n '__fish_seen_subcommand_from ${name}' ${names.filter(Boolean).join(' ')} -d ${quote(description)}`;
    }),
  ]);
  return `${lines.join('\n')}\n`;
}
