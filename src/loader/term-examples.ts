import { tokenize, type Linter } from '../core/index.ts';
import { entryForms } from './compile.ts';
import type { LexiconEntry, LexiconSource, RuleSource, TermExample } from './files.ts';

interface Sources {
  readonly rules: readonly RuleSource[];
  readonly lexicon: readonly LexiconSource[];
}

/** The terms of the lexicon that neither a rule's examples nor the sentences of their own file exercise. */
export function uncoveredTerms({ rules, lexicon }: Sources, linter: Linter): { file: string; what: string }[] {
  const shown = spaced(rules.flatMap(({ rule: { examples: { wrong = [], right = [], yes = [], no = [] } } }) => [...wrong, ...right, ...yes, ...no].map((example) => example.text)).join(' . '));
  return lexicon.flatMap(({ shown: file, lexicon: { terms, examples = [] } }) => terms.flatMap((entry) => {
    const forms = entryForms(entry);
    const stands = forms.some((form) => shown.includes(spaced(form)));
    return stands || examples.some((example) => forms.some((form) => holds(example, form, linter))) ? [] : [{ file, what: `the term “${nameOf(entry)}”` }];
  }));
}

function spaced(text: string): string {
  return ` ${tokenize(text).map((token) => token.norm).join(' ')} `;
}

function nameOf(entry: LexiconEntry): string {
  return typeof entry === 'string' ? entry : entry.term ?? entry.noun ?? entry.verb ?? entry.forms?.[0] ?? '';
}

/** Without the term the sentence must come out otherwise, else it would show nothing of the term. */
function holds(example: TermExample, form: string, linter: Linter): boolean {
  return comesOut(example, form, linter) && !comesOut(example, 'xyzzy', linter);
}

function comesOut({ rule, text, because }: TermExample, form: string, linter: Linter): boolean {
  const filled = text.replace('{term}', form).replace('{Term}', form.charAt(0).toUpperCase() + form.slice(1));
  const judged = linter.judge({ id: rule, text: filled, child: { name: 'Kai', age: 14, pronoun: 'he' } }).filter((item) => item.rule.id === rule);
  return because === undefined ? judged.some((item) => item.excuse === undefined) : judged.length > 0 && judged.every((item) => item.excuse === because);
}
