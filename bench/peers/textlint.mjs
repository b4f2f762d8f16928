import { TextlintKernelDescriptor } from '@textlint/kernel';
import markdown from '@textlint/textlint-plugin-markdown';
import { createLinter } from 'textlint';
import terminology from 'textlint-rule-terminology';

/** textlint with one rule, terminology, that has our phrases and none of its own. */
export function open({ phrases }) {
  const terms = phrases.map((phrase) => [phrase.replaceAll('-', '[- ]'), '…']);
  const descriptor = new TextlintKernelDescriptor({
    rules: [{ ruleId: 'terminology', rule: terminology, options: { defaultTerms: false, terms } }],
    filterRules: [],
    plugins: [{ pluginId: 'markdown', plugin: markdown.default ?? markdown, options: true }],
  });
  const linter = createLinter({ descriptor });
  return async (text) => (await linter.lintText(text, 'note.md')).messages.length;
}
