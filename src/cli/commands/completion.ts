import { CannotRun, write, type ExitCode, type Terminal } from '../run.ts';

const COMMANDS = ['check', 'audit', 'stream', 'rules', 'eval', 'init', 'completion', 'help'];
const OPTIONS = ['--format', '--config', '--max-warnings', '--fail-on', '--quiet', '--output-file', '--stdin-filename', '--print-config', '--jargon', '--set-aside', '--no-color', '--out', '--map', '--print-mapping', '--pseudonymise', '--coverage', '--misses', '--help'];

const SCRIPTS: Readonly<Record<string, string>> = {
  bash: `_childfirst() {\n  local word="\${COMP_WORDS[COMP_CWORD]}"\n  if [ "$COMP_CWORD" -eq 1 ]; then COMPREPLY=($(compgen -W "${COMMANDS.join(' ')}" -- "$word"))\n  elif [[ "$word" == -* ]]; then COMPREPLY=($(compgen -W "${OPTIONS.join(' ')}" -- "$word"))\n  else COMPREPLY=($(compgen -f -- "$word")); fi\n}\ncomplete -F _childfirst childfirst\n`,
  zsh: `#compdef childfirst\n_arguments '1:command:(${COMMANDS.join(' ')})' '*:file:_files' ${OPTIONS.map((option) => `'${option}'`).join(' ')}\n`,
  fish: `${COMMANDS.map((command) => `complete -c childfirst -n __fish_use_subcommand -a ${command}`).join('\n')}\n${OPTIONS.map((option) => `complete -c childfirst -l ${option.slice(2)}`).join('\n')}\n`,
};

/** `childfirst completion bash|zsh|fish`: a script for the shell to read. */
export async function completion(shell: string, { stdout }: Terminal): Promise<ExitCode> {
  const script = SCRIPTS[shell];
  if (script === undefined) throw new CannotRun(`There is no completion for “${shell}”; expected one of ${Object.keys(SCRIPTS).join(', ')}.`);
  await write(stdout, script);
  return 0;
}
