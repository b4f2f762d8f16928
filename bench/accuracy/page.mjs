import { UNSEEN } from '../../training/writers.mjs';
import { OF_LINES, OF_NOTES, OF_WHOLE, TRAINED } from './parts.mjs';
import { bandRows, groups, rowsOf } from './tables.mjs';

const table = (head, rows) => [head, head.map((_, i) => (i === 0 ? '---' : '---:')), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** docs/accuracy.md. */
export function accuracyPage(columns) {
  const names = columns.map(({ name }) => name);
  const sections = groups.map(([title, rows]) => `## ${title}\n\n${table(['', ...names], rowsOf(rows, columns))}\n`);
  const two = columns.slice(0, 2);
  return `${HEAD}
${sections.join('\n')}
## Whether \`confidence\` can be trusted

Of the findings in words whose \`confidence\` lies in a band, how many were right; in brackets as a share, and beside it the mean of what \`confidence\` said.
Where the two are alike, it says what it means.

${table(['confidence', ...two.map(({ name }) => name)], bandRows(two))}
`;
}

const HEAD = `# How well it does

Made by \`npm run eval -- --write\`; change \`bench/accuracy/\`, not this page. All texts are invented, and labelled as \`test/eval/GUIDELINES.md\` says:
how well it does on real records is not known.

- **dev** is \`test/eval/dev.jsonl\`. Nothing that judges wording was trained on it, but rules were written with it in view. What judges voice and risk was
  trained on it: its figures there show that nothing broke, not how well it will do.
- **unseen** is all texts of writers ${UNSEEN.join(', ')}, then each file by itself. Nothing was trained on them. No rule was written
  with any of them in view but w17, of which some lines were seen while exemptions were mended, so the others are the stricter part. w163 is by four writers; w182, w185, w187,
  w192, w221 and w225 had seen eight records of dev as examples of manner; half of the records of w187 and w192 hold no fault; w221 and w225 were asked for no stock phrase at all; w186 wrote the field's
  stock phrases, meant and not meant, in plain sentences. All were labelled a second time, by readers who saw neither the labels nor what childfirst finds; what the two differ on counts neither way, as
  in dev. These are the figures to expect of a writer from elsewhere. About half of the short passages (“sentences”) hold a fault, far more than in real notes, so their precision
  flatters; the whole records are the fairer measure.
- The other writers in \`test/eval/written\` are there to train on, and so are not shown: for wording ${TRAINED}
  and the lines of ${OF_LINES} in \`training/lines\`; for voice and risk dev and the records of ${OF_WHOLE}; for both the notes of ${OF_NOTES}
  in \`training/notes\`.

A finding is right where its words meet words that a reader flagged. A **distractor** is a run of words that a search for stock phrases would flag wrongly. What two
readers could not agree about counts neither way. A fault is a **stock phrase** where its words hold a term of \`bench/accuracy/stock.yaml\`, word by word in any
inflection, with articles, pronouns and the child's name left out; otherwise it is a **paraphrase**. A finding belongs to one of the two by the words that it quotes.
`;
