import type { Assessment, CaseRecord, Finding, SetAside, WordingFinding } from '../../src/core/index.ts';
import type { FormatInput, FormatResult, RecordRow, ReportData } from '../../src/formatters/index.ts';
import type { GroupFigures, Measures, VoiceCounts } from '../../src/measures/index.ts';

/** Every text here is invented. */
export const visitText = [
  '# Home visit, 6 February',
  '',
  'Jayden (15) was seen at home with his mum. Mum said he has been out late most nights and that',
  'he chose to go back to the address on Saturday. He is streetwise and knows what he is doing.',
  'Jayden was quiet and looked at the floor when the address was named.',
  '',
  'I do not agree with the word "lifestyle choice" in the last referral.',
  '',
  'Risk level: see above.',
].join('\n');

export const hostileText = 'He said <script>alert("x")</script> & \'left\'\u202E reversed \u001B[31m; ]]> `x` [a](b) =SUM(A1)\u0007';

interface Words {
  readonly text: string;
  readonly quote: string;
  readonly more?: Partial<Omit<WordingFinding, 'kind'>>;
}

export function wording({ text, quote, more = {} }: Words): WordingFinding {
  const start = text.indexOf(quote);
  return {
    kind: 'wording', ruleId: 'blame/choosing-harm', category: 'blame', severity: 'high',
    start, end: start + quote.length, quote,
    message: `“${quote}” makes the harm the child’s decision.`,
    why: 'A reader who sees a choice acts less to protect. The adult who does harm drops out of the sentence.',
    suggestions: [{ text: 'Write who did what to the child: “he was taken back to the address by …”.' }],
    ...more,
  };
}

const streetwise = {
  ruleId: 'adultify/streetwise', category: 'adultify', severity: 'medium',
  message: '“streetwise” reads as if a child could keep himself safe among adults who harm him.',
  why: 'It takes away the care that his age asks for.',
  suggestions: [{ text: 'Say what you saw him do, and what he has had to learn to get by.' }],
} as const;

export const absentVoice: Finding = {
  kind: 'omission', ruleId: 'voice/absent', category: 'voice', severity: 'medium',
  message: 'Nothing here comes from Jayden himself.', why: 'A plan made without the child misses what only the child knows.',
  suggestions: [{ text: 'Was Jayden seen alone? What did he say about Saturday, in his own words?' }],
};

function hollowLevel(text: string): Finding {
  const start = text.indexOf('Risk level: see above.');
  return {
    kind: 'hollow', ruleId: 'risk/level-hollow', category: 'risk', severity: 'medium', start, end: text.length, quote: text.slice(start),
    field: 'Risk level', message: 'The risk level is named and says nothing.', suggestions: [{ text: 'How likely is it that he is harmed again, and how badly?' }],
  };
}

const setAside: SetAside = {
  ruleId: 'blame/lifestyle-choice', start: visitText.indexOf('lifestyle choice'), end: visitText.indexOf('lifestyle choice') + 16,
  quote: 'lifestyle choice', because: 'challenged',
};

export function assessment(id: string, findings: readonly Finding[], more: Partial<Assessment> = {}): Assessment {
  return {
    id, findings, setAside: [],
    voice: { level: 'observed', expected: true, evidence: [] },
    risk: { harm: 'present', source: 'absent', level: 'hollow', protective: 'absent', actions: 'present' },
    hiddenRisk: { present: false, indicators: [] },
    score: { overall: 100, language: 100, voice: 100, risk: 100, deductions: [] },
    ruleset: { name: 'childfirst', version: '1.0.0', digest: 'sha256:0123456789abcdef' },
    ...more,
  };
}

const visit: CaseRecord = { id: 'csc-004', text: visitText, recordType: 'Home visit', agency: 'childrens-social-care', date: '2024-02-06', author: 'W-07' };

export const visitResult: FormatResult = {
  record: visit,
  path: 'notes/jayden.md',
  assessment: assessment('csc-004', [
    wording({ text: visitText, quote: 'chose to go back to the address' }),
    wording({ text: visitText, quote: 'streetwise', more: streetwise }),
    absentVoice,
    hollowLevel(visitText),
  ], {
    setAside: [setAside],
    hiddenRisk: { present: true, indicators: [{ indicator: 'unknown-address', start: 150, end: 180 }] },
    score: {
      overall: 58, language: 40, voice: 80, risk: 55,
      deductions: [
        { points: 40, of: 'language', because: 'Words that make the harm the child’s decision', finding: 0 },
        { points: 20, of: 'language', because: 'Words that see the child as an adult', finding: 1 },
      ],
    },
  }),
};

export const cleanResult: FormatResult = {
  record: { id: 'sch-011', text: 'Amina told me, “I feel safe at my nan’s.” She was taken there by her aunt.', recordType: 'School note' },
  path: 'notes/amina.md',
  assessment: assessment('sch-011', []),
};

const hostileName = '"><script>alert(1)</script>';

export const hostileResult: FormatResult = {
  record: { id: hostileName, text: hostileText, recordType: hostileName, agency: hostileName, date: hostileName },
  path: `notes/${hostileName},x:1%.md`,
  assessment: assessment(hostileName, [
    wording({ text: hostileText, quote: '<script>alert("x")</script> & \'left\'', more: { message: hostileText, why: hostileText, suggestions: [{ text: hostileText, replacement: '=1+1' }] } }),
    wording({ text: hostileText, quote: '& \'left\'\u202E reversed', more: { severity: 'low' } }),
    wording({ text: hostileText, quote: '=SUM(A1)', more: { severity: 'info' } }),
    { ...absentVoice, message: hostileText, kind: 'contradiction' },
  ], { setAside: [{ ruleId: 'a/b', start: 0, end: 2, quote: hostileText, because: 'benign' }] }),
};

export function input(results: readonly FormatResult[], more: Partial<FormatInput> = {}): FormatInput {
  return { results, color: false, version: '0.1.0', ...more };
}

const counts = (...[direct = 0, reported = 0, observed = 0, proxy = 0, absent = 0]: readonly number[]): VoiceCounts => ({ direct, reported, observed, proxy, absent });

export function group(name: string, voice: VoiceCounts, more: Partial<GroupFigures> = {}): GroupFigures {
  return { name, records: Object.values(voice).reduce((sum, count) => sum + count, 0), overall: 71.6, domains: { language: 70, voice: 88, risk: 61.4 }, wording: 1, hiddenRisk: 0, voice, present: { harm: 9, source: 2, level: 5, protective: 0, actions: 7 }, ...more };
}

export function measures(records: number, more: Partial<Measures> = {}): Measures {
  return {
    records, findings: 6, bySeverity: { high: 2, medium: 3, low: 1, info: 0 }, recordsWithHigh: 1, rejected: 2, hiddenRisk: 1, wording: 1,
    scores: Array.from({ length: 101 }, (_, score) => (score === 58 || score === 100 ? 1 : 0)), domains: { language: 70, voice: 88, risk: 61.4 },
    rules: [{
      ruleId: 'blame/choosing-harm', title: 'Harm written as the child’s choice', category: 'blame', severity: 'high', findings: 2, records: 1,
      why: 'A reader who sees a choice acts less to protect.', suggestions: ['Write who did what to the child.'],
    }],
    voice: counts(1, 0, 1), voiceNotExpected: 1,
    risk: {
      harm: { present: 2, hollow: 0, absent: 0 }, source: { present: 0, hollow: 0, absent: 2 }, level: { present: 0, hollow: 2, absent: 0 },
      protective: { present: 0, hollow: 0, absent: 2 }, actions: { present: 2, hollow: 0, absent: 0 },
    },
    ...more,
  };
}

export function recordRow({ record, assessment: { score, voice, hiddenRisk, findings } }: FormatResult, more: Partial<RecordRow> = {}): RecordRow {
  const { id, agency, recordType, date } = record;
  return {
    id, ...(agency === undefined ? {} : { agency }), ...(recordType === undefined ? {} : { type: recordType }), ...(date === undefined ? {} : { date }),
    overall: score.overall, language: score.language, voice: score.voice, risk: score.risk, high: findings.filter(({ severity }) => severity === 'high').length, all: findings.length,
    level: voice.level, hidden: hiddenRisk.present, rules: [0], at: 0, ...more,
  };
}

export function reportData(records: readonly FormatResult[], more: Partial<ReportData> = {}): ReportData {
  return {
    title: 'Audit of case notes, North team', date: '12 March 2024', version: '0.1.0',
    ruleset: { name: 'childfirst', version: '1.0.0', digest: 'sha256:0123456789abcdef' },
    sources: ['export-north.csv'], measures: measures(records.length),
    groups: { agency: [group('childrens-social-care', counts(2, 3, 4, 1, 2)), group('tiny-agency', counts(1, 0, 0, 0, 3))] },
    runs: [], equity: [], charts: {}, rows: records.map((one) => recordRow(one)), bodies: ['H4sI'], perBody: 100, script: 'start();',
    examples: { 'blame/choosing-harm': { recordId: 'csc-004', text: visitText, start: visitText.indexOf('chose'), end: visitText.indexOf(' on Saturday') } },
    ...more,
  };
}
