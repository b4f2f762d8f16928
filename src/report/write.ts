import { writeFileSync } from 'node:fs';
import { renderReport } from '../formatters/index.ts';
import type { Store } from '../store/index.ts';
import { workbookOf } from '../workbook/index.ts';
import { findingRows, writeCsvs } from './findings.ts';
import { gatherReport, KEEP, type GatherOptions } from './gather.ts';
import { sheetsOf } from './sheets.ts';

/** What a workbook opens with at once; findings.csv has them all. */
const FINDINGS = 10_000;

/** Writes page, workbook and lists of a run; `place` says where a file goes. */
export async function writeReport(store: Store, options: GatherOptions, place: (name: string) => string): Promise<void> {
  // Lists first: sorting them takes the store most memory, and the page is not there yet.
  await writeCsvs(store, options.run, place);
  const data = await gatherReport(store, options);
  writeFileSync(place('report.html'), renderReport(data));
  const findings = await findingRows(store, options.run, { records: KEEP, findings: FINDINGS });
  writeFileSync(place('report.xlsx'), await workbookOf(sheetsOf(data, findings)));
}
