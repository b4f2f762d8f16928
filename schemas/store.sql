-- audit.duckdb, the store of an audit: one file, several runs. Any tool that reads DuckDB can open it.
-- It holds no text of a record and no quotation, unless the run was made with --keep-text.
-- Everything of one run has its number; `records.n` is the place of the record in the export, from 0.

CREATE TABLE IF NOT EXISTS rulesets (
  digest VARCHAR PRIMARY KEY,          -- what tells two rulesets apart
  name VARCHAR NOT NULL,
  version VARCHAR NOT NULL
);

CREATE TABLE IF NOT EXISTS rules (     -- the words of each rule, with "the child" for a name
  digest VARCHAR NOT NULL,
  rule_id VARCHAR NOT NULL,
  title VARCHAR NOT NULL,
  category VARCHAR NOT NULL,           -- adultify blame label minimise disengage jargon voice risk record
  severity VARCHAR NOT NULL,           -- high medium low info
  why VARCHAR,
  suggestions VARCHAR[] NOT NULL,
  PRIMARY KEY (digest, rule_id)
);

CREATE TABLE IF NOT EXISTS runs (
  run INTEGER PRIMARY KEY,
  name VARCHAR NOT NULL UNIQUE,        -- a run of the same name takes the place of the earlier one
  title VARCHAR NOT NULL,
  day DATE NOT NULL,                   -- the day of the audit
  program VARCHAR NOT NULL,            -- version of childfirst
  digest VARCHAR NOT NULL,             -- of rulesets
  assessed BIGINT NOT NULL,
  rejected BIGINT NOT NULL,            -- read = assessed + rejected
  pseudonymised BOOLEAN NOT NULL,
  keeps_text BOOLEAN NOT NULL,
  sources VARCHAR[] NOT NULL
);

CREATE TABLE IF NOT EXISTS records (
  run INTEGER NOT NULL,
  n BIGINT NOT NULL,
  record_id VARCHAR NOT NULL,
  agency VARCHAR, team VARCHAR, record_type VARCHAR, case_id VARCHAR, author VARCHAR,
  date VARCHAR,                        -- as the export has it
  day DATE,                            -- the same where it can be read as a day
  age DOUBLE,
  ethnicity VARCHAR, sex VARCHAR, send VARCHAR, care VARCHAR,
  overall SMALLINT NOT NULL, language SMALLINT NOT NULL, voice SMALLINT NOT NULL, risk SMALLINT NOT NULL,  -- scores, 0 to 100
  keeping SMALLINT,                    -- the score of what its type should hold, where the type is known
  voice_level VARCHAR NOT NULL,        -- direct reported observed proxy absent
  voice_expected BOOLEAN NOT NULL,
  harm VARCHAR NOT NULL, source VARCHAR NOT NULL, level VARCHAR NOT NULL,     -- present hollow absent
  protective VARCHAR NOT NULL, actions VARCHAR NOT NULL,
  hidden_risk BOOLEAN NOT NULL,        -- signs of harm that nobody names as risk
  indicators VARCHAR[] NOT NULL,       -- which signs
  text VARCHAR                         -- only with --keep-text
);

CREATE TABLE IF NOT EXISTS findings (
  run INTEGER NOT NULL,
  n BIGINT NOT NULL,                   -- of records
  i INTEGER NOT NULL,                  -- place in the assessment's list, from 0
  record_id VARCHAR NOT NULL,
  key VARCHAR NOT NULL,                -- a hash by which the finding is known from run to run
  kind VARCHAR NOT NULL,               -- wording omission hollow contradiction timeliness
  rule_id VARCHAR NOT NULL, category VARCHAR NOT NULL, severity VARCHAR NOT NULL,
  start_at INTEGER, end_at INTEGER,    -- offsets into the text, in UTF-16 units, end excluded
  field VARCHAR, confidence DOUBLE,
  points DOUBLE,                       -- what it took from the score
  quote VARCHAR                        -- only with --keep-text
);

CREATE TABLE IF NOT EXISTS case_findings (  -- what only several records of one child show
  run INTEGER NOT NULL,
  case_id VARCHAR NOT NULL,
  case_records INTEGER NOT NULL,       -- how many records the case has
  i INTEGER NOT NULL,                  -- place in the list of the case, from 0
  rule_id VARCHAR NOT NULL, severity VARCHAR NOT NULL,
  message VARCHAR NOT NULL,            -- of days, grades and agencies; no words of a record
  why VARCHAR, suggestions VARCHAR[] NOT NULL,
  record_ids VARCHAR[] NOT NULL        -- the records that show it
);

CREATE TABLE IF NOT EXISTS empty_columns (  -- columns of the export that hold nothing in any record
  run INTEGER NOT NULL,
  name VARCHAR NOT NULL
);

CREATE OR REPLACE VIEW scores AS SELECT run, record_id, overall, language, voice, risk, keeping FROM records;
CREATE OR REPLACE VIEW voice AS SELECT run, record_id, voice_level, voice_expected FROM records;
CREATE OR REPLACE VIEW risk AS SELECT run, record_id, harm, source, level, protective, actions, hidden_risk, indicators FROM records;
CREATE OR REPLACE VIEW latest AS SELECT * FROM runs ORDER BY run DESC LIMIT 1;
