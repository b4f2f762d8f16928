import { staySmall } from '../../pool/index.ts';
import { readJsonLines } from '../../readers/index.ts';
import { loadConfig } from '../config.ts';
import { linterFor } from '../linter.ts';
import { write, type ExitCode, type JudgeOptions, type Terminal } from '../run.ts';

const BATCH = 1 << 16;

/** `childfirst stream`: case records as JSON lines in, one assessment a line out, in the same order. */
export async function stream(options: JudgeOptions, terminal: Terminal): Promise<ExitCode> {
  staySmall();
  const { linter } = await linterFor(await loadConfig(options.config, terminal.cwd), options);
  let batch = '';
  // Standard input without an encoding gives bytes.
  for await (const { place, parsed } of readJsonLines(terminal.stdin as AsyncIterable<Uint8Array>, 'standard input')) {
    const answer = parsed.ok
      ? linter.assess(parsed.value)
      : { id: parsed.id ?? null, problems: parsed.problems.map(({ path, message }) => ({ path: path === '' ? place : `${place}: ${path}`, message })) };
    batch += `${JSON.stringify(answer)}\n`;
    if (batch.length < BATCH) continue;
    if (!await write(terminal.stdout, batch)) return 0;
    batch = '';
  }
  if (batch !== '') await write(terminal.stdout, batch);
  return 0;
}
