import type { Command } from 'commander';
import { CannotRun, write, type ExitCode, type Terminal } from '../run.ts';

interface Words {
  readonly commands: readonly string[];
  readonly options: readonly string[];
}

const SCRIPTS: Readonly<Record<string, (words: Words) => string>> = {
  bash: ({ commands, options }) => `_childfirst() {\n  local word="\${COMP_WORDS[COMP_CWORD]}"\n  if [ "$COMP_CWORD" -eq 1 ]; then COMPREPLY=($(compgen -W "${commands.join(' ')}" -- "$word"))\n  elif [[ "$word" == -* ]]; then COMPREPLY=($(compgen -W "${options.join(' ')}" -- "$word"))\n  else COMPREPLY=($(compgen -f -- "$word")); fi\n}\ncomplete -F _childfirst childfirst\n`,
  zsh: ({ commands, options }) => `#compdef childfirst\n_arguments '1:command:(${commands.join(' ')})' '*:file:_files' ${options.map((option) => `'${option}'`).join(' ')}\n`,
  fish: ({ commands, options }) => `${commands.map((command) => `complete -c childfirst -n __fish_use_subcommand -a ${command}`).join('\n')}\n${options.map((option) => `complete -c childfirst -l ${option.slice(2)}`).join('\n')}\n`,
};

/** `childfirst completion bash|zsh|fish`: a script for the shell to read, with every command and option of the program. */
export async function completion(shell: string, program: Command, { stdout }: Terminal): Promise<ExitCode> {
  const script = Object.hasOwn(SCRIPTS, shell) ? SCRIPTS[shell] : undefined;
  if (script === undefined) throw new CannotRun(`There is no completion for “${shell}”; expected one of ${Object.keys(SCRIPTS).join(', ')}.`);
  await write(stdout, script(wordsOf(program)));
  return 0;
}

function wordsOf(program: Command): Words {
  const all = [program, ...program.commands, ...program.commands.flatMap((command) => command.commands)];
  const long = all.flatMap(({ options }) => options.map((option) => option.long)).filter((name) => name != null);
  return { commands: [...program.commands.map((command) => command.name()), 'help'], options: [...new Set([...long, '--help'])].sort() };
}
