// Runs the examples of a rule file or folder and prints what fails: node scripts/try-rules.mjs rules/blame
import { importSource } from './support/source.mjs';

const { tryRules } = await importSource('src/loader/try.ts');
process.exitCode = tryRules(process.argv[2] ?? 'rules');
