import { artifactUri, regionOf, sarifText } from './sarif-parts.ts';
import type { Finding, Severity } from '../core/index.ts';
import { resultNames, sharedPaths } from './findings.ts';
import { fingerprint } from './fingerprint.ts';
import { createLocator } from './position.ts';
import type { FormatInput, FormatResult, RuleHelp } from './types.ts';

const levels: Readonly<Record<Severity, string>> = { high: 'error', medium: 'warning', low: 'note', info: 'note' };

interface Place {
  readonly uri: string;
  readonly locate: ReturnType<typeof createLocator>;
  /** Offsets into the record are offsets into the file. */
  readonly ownFile: boolean;
}

/** SARIF 2.1.0, for code hosts and the viewers of many editors. */
export function formatSarif(input: FormatInput): string {
  const rules = rulesOf(input);
  const ruleIndex = new Map(rules.map(({ id }, index) => [id, index]));
  const names = resultNames(input.results);
  const shared = sharedPaths(input.results);
  const results = input.results.flatMap((result, index) => {
    const name = names[index] ?? result.record.id;
    const ownFile = result.path === undefined || !shared.has(result.path);
    const place = { uri: artifactUri(name), locate: createLocator(result.record.text), ownFile };
    return resultsOf(result, place, ruleIndex);
  });
  const driver = { name: 'childfirst', version: input.version, rules: rules.map(ruleDescriptor) };
  const run = { tool: { driver }, columnKind: 'utf16CodeUnits', results };
  return `${JSON.stringify({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }, null, 2)}\n`;
}

/** The rules given, and after them any that a finding names and nobody described. */
function rulesOf({ rules = [], results }: FormatInput): readonly RuleHelp[] {
  const known = new Map(rules.map((rule) => [rule.id, rule]));
  for (const { ruleId, why, message, severity, category } of results.flatMap(({ assessment }) => assessment.findings)) {
    if (!known.has(ruleId)) known.set(ruleId, { id: ruleId, title: ruleId, why: why ?? message, severity, category });
  }
  return [...known.values()];
}

function ruleDescriptor({ id, title, why, helpUri, severity, category }: RuleHelp): object {
  return {
    id,
    shortDescription: { text: sarifText(title) },
    fullDescription: { text: sarifText(why) },
    help: { text: sarifText(why) },
    ...(helpUri === undefined ? {} : { helpUri }),
    defaultConfiguration: { level: levels[severity] },
    properties: { category, severity, tags: [category] },
  };
}

function resultsOf({ record, assessment }: FormatResult, place: Place, ruleIndex: ReadonlyMap<string, number>): readonly object[] {
  const seen = new Map<string, number>();
  return assessment.findings.map((finding) => {
    const same = `${finding.ruleId}\u0000${finding.quote ?? ''}`;
    const nth = seen.get(same) ?? 0;
    seen.set(same, nth + 1);
    return {
      ruleId: finding.ruleId,
      ruleIndex: ruleIndex.get(finding.ruleId) ?? -1,
      level: levels[finding.severity],
      message: { text: sarifText(finding.message) },
      locations: [locationOf(finding, place, record.id)],
      partialFingerprints: { 'childfirst/v1': fingerprint([finding.ruleId, record.id, finding.quote ?? '', String(nth)]) },
      ...fixesOf(finding, place),
      properties: { recordId: record.id, kind: finding.kind, category: finding.category, suggestions: finding.suggestions },
    };
  });
}

function locationOf(finding: Finding, { uri, locate, ownFile }: Place, id: string): object {
  const region = ownFile ? regionOf(finding, locate) : undefined;
  return {
    physicalLocation: { artifactLocation: { uri }, ...(region === undefined ? {} : { region }) },
    logicalLocations: [{ name: id, kind: 'record' }],
  };
}

/** A fix is offered only for words that can be put in place as they are. */
function fixesOf(finding: Finding, { uri, locate, ownFile }: Place): object {
  const deletedRegion = ownFile ? regionOf(finding, locate) : undefined;
  if (deletedRegion === undefined) return {};
  const fixes = finding.suggestions.flatMap(({ text, replacement }) => replacement === undefined ? [] : [{
    description: { text: sarifText(text) },
    artifactChanges: [{ artifactLocation: { uri }, replacements: [{ deletedRegion, insertedContent: { text: replacement } }] }],
  }]);
  return fixes.length === 0 ? {} : { fixes };
}
