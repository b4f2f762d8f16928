/** A question that is asked often, with the SQL that answers it. `$run` is the latest run, or the one that was named. */
export interface NamedQuery {
  readonly title: string;
  readonly sql: string;
}

const ELEMENTS = ['harm', 'source', 'level', 'protective', 'actions'];

/** The questions that `query` knows by name. */
export const NAMED_QUERIES: Readonly<Record<string, NamedQuery>> = {
  runs: { title: 'The runs in the store', sql: 'SELECT run, name, title, day, assessed, rejected, keeps_text FROM runs ORDER BY day, run' },
  rules: {
    title: 'What was found, most records first',
    sql: 'SELECT rule_id, any_value(severity) AS severity, count(DISTINCT n) AS records, count(*) AS findings FROM findings WHERE run = $run GROUP BY rule_id ORDER BY records DESC, rule_id',
  },
  'need-of-attention': {
    title: 'The records to read first',
    sql: 'SELECT record_id, agency, team, record_type, date, overall, hidden_risk FROM records WHERE run = $run ORDER BY hidden_risk DESC, overall, n LIMIT 50',
  },
  'voice-by-agency': {
    title: 'How the child can be heard, by agency',
    sql: "SELECT agency, count(*) AS records, count(*) FILTER (voice_level = 'direct') AS own_words, count(*) FILTER (voice_level = 'reported') AS reported, count(*) FILTER (voice_level = 'observed') AS observed, count(*) FILTER (voice_level = 'proxy') AS through_an_adult, count(*) FILTER (voice_level = 'absent') AS nothing FROM records WHERE run = $run AND voice_expected GROUP BY agency HAVING count(*) >= 5 ORDER BY agency",
  },
  risk: {
    title: 'Elements of risk: there, hollow, absent',
    sql: ELEMENTS.map((element) => `SELECT '${element}' AS element, count(*) FILTER (${element} = 'present') AS present, count(*) FILTER (${element} = 'hollow') AS hollow, count(*) FILTER (${element} = 'absent') AS absent FROM records WHERE run = $run`).join(' UNION ALL '),
  },
  'hidden-risk': {
    title: 'Records with signs of harm that nobody named',
    sql: 'SELECT record_id, agency, team, date, overall, array_to_string(indicators, \', \') AS signs FROM records WHERE run = $run AND hidden_risk ORDER BY overall, n',
  },
  'cases-without-a-voice': {
    title: 'Cases in which no record holds anything from the child',
    sql: "SELECT case_id, count(*) AS records FROM records WHERE run = $run AND case_id IS NOT NULL AND voice_expected GROUP BY case_id HAVING bool_and(voice_level = 'absent') ORDER BY records DESC, case_id",
  },
};
