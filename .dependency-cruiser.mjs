// The architecture, in two tables. docs/architecture.md says what each room is for.

/** What each room of src/ may import besides itself. */
const mayImport = {
  core: [],
  measures: ['core'],
  formatters: ['core', 'measures'],
  loader: ['core'],
  readers: ['core'],
  pool: ['core', 'loader'],
  audit: ['core', 'pool'],
  lsp: ['core', 'loader', 'readers'],
  http: ['core', 'formatters', 'readers'],
  client: [],
  store: ['core', 'measures'],
  charts: ['core', 'formatters', 'measures'],
  workbook: ['core', 'formatters', 'readers'],
  report: ['core', 'formatters', 'measures', 'store', 'charts', 'workbook'],
  practice: ['core', 'formatters', 'measures', 'store', 'workbook'],
  cli: ['core', 'formatters', 'measures', 'loader', 'readers', 'pool', 'audit', 'store', 'report', 'workbook', 'practice', 'lsp', 'http'],
};

/** The same one level down: what each folder of src/core/ may import besides itself. */
const record = ['text'];
const lexicon = ['record', ...record];
const context = ['lexicon', ...lexicon];
const rules = ['context', ...context];
const lint = ['rules', ...rules];
const model = ['lint', ...lint];
const dates = ['text'];
const records = ['dates', 'record', ...dates];
const chronology = ['records', ...records];
const assess = ['model', 'records', 'dates', ...model];
const incremental = ['assess', ...assess];
const coreMayImport = { text: [], record, lexicon, context, rules, lint, model, dates, records, chronology, assess, incremental };

/** The packages that run in a browser, and that the pure core may therefore use; natural only by subpath. */
const languagePackages = ['compromise', 'unified', 'remark-parse', '@types/mdast', 'natural/lib/natural/[^/]+/'];

const any = (names) => `(${names.join('|')})`;
const pure = '^src/(core|measures|formatters)/';

const roomsLookDown = Object.entries(mayImport).map(([room, others]) => ({
  name: `${room}-looks-down`,
  severity: 'error',
  comment: `src/${room} may import ${any([room, ...others])} only. Pass it in from src/cli, or move it down.`,
  from: { path: `^src/${room}/` },
  to: { path: '^src/', pathNot: [`^src/${any([room, ...others])}/`, '^src/types/'] },
}));

const doorsOnly = Object.keys(mayImport).map((room) => ({
  name: `${room}-by-its-door`,
  severity: 'error',
  comment: `From another room import src/${room}/index.ts; add to that file what you need from ${room}.`,
  from: { path: '^src/', pathNot: `^src/${room}/` },
  // A problem is the same thing in every room; the tagger has a door of its own, since it is large.
  to: { path: `^src/${room}/`, pathNot: [`^src/${room}/index\\.ts$`, '^src/core/(problem|grammar)\\.ts$'] },
}));

const coreLooksDown = Object.entries(coreMayImport).map(([folder, others]) => ({
  name: `core-${folder}-looks-down`,
  severity: 'error',
  comment: `src/core/${folder} may import ${any([folder, ...others])}, problem.ts and any types.ts. Take it as an argument, or move it down.`,
  from: { path: `^src/core/${folder}/` },
  to: {
    path: '^src/core/',
    // The types of a finding are named in every folder; they are words, not code.
    pathNot: [`^src/core/${any([folder, ...others])}/`, '^src/core/problem\\.ts$', '^src/core/[^/]+/types\\.ts$'],
  },
}));

const purity = [
  {
    name: 'pure-without-node',
    severity: 'error',
    comment: 'The pure rooms run in a browser too. Read it in src/loader, src/readers or src/cli and pass it in.',
    from: { path: pure },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'core-language-packages-only',
    severity: 'error',
    comment: 'src/core uses language packages that run in a browser, natural by subpath. Anything else belongs in a node room.',
    from: { path: '^src/core/' },
    to: { path: 'node_modules/', pathNot: `node_modules/${any(languagePackages)}` },
  },
  {
    name: 'formatters-without-packages',
    severity: 'error',
    comment: 'A formatter turns results into text, a measure counts: neither needs a package. Do the other work in src/cli.',
    from: { path: '^src/(measures|formatters)/' },
    to: { path: 'node_modules/' },
  },
  {
    name: 'natural-by-subpath',
    severity: 'error',
    comment: "Import 'natural/lib/natural/<part>/…': the whole of natural loads database drivers and reads .env.",
    from: {},
    to: { path: 'node_modules/natural/lib/natural/index\\.' },
  },
];

const page = [
  {
    name: 'page-sees-pure-rooms-only',
    severity: 'error',
    comment: 'The page runs in a browser: it may use src/core and src/formatters by their doors, and the tagger.',
    from: { path: '^web/' },
    to: { path: '^src/', pathNot: '^src/(core|formatters)/index\\.ts$|^src/core/grammar\\.ts$' },
  },
  {
    name: 'page-only-in-the-page',
    severity: 'error',
    comment: 'The page is a program of its own; move what others need down into src/.',
    from: { path: '^(src|bin)/' },
    to: { path: '^web/' },
  },
];

const general = [
  {
    name: 'no-cycles',
    severity: 'error',
    comment: 'Two files that need each other are one file, or share a third below both.',
    from: { path: '^(src|web)/' },
    to: { circular: true },
  },
  {
    name: 'nothing-imports-test',
    severity: 'error',
    comment: 'Move what you need out of test/.',
    from: { path: '^(src|bin|scripts)/' },
    to: { path: '^test/' },
  },
  {
    name: 'resolvable',
    severity: 'error',
    comment: 'There is no such file or package. Write the path with its .ts; the package must be in package.json.',
    from: { path: '^(src|web)/' },
    to: { couldNotResolve: true },
  },
];

export default {
  forbidden: [...roomsLookDown, ...doorsOnly, ...coreLooksDown, ...purity, ...page, ...general],
  options: {
    tsPreCompilationDeps: true, // types count: a type that points up is a design that points up
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^test/.*/fixtures/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'], extensions: ['.ts', '.tsx', '.js', '.mjs', '.d.ts'] },
  },
};
