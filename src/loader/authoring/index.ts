export { completionsAt, describedAt, type Completion } from './completions.ts';
export { problemsIn, ruleIdOf, type Authored, type AuthoringProblem } from './problems.ts';
