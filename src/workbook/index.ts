export { readSheet } from './read.ts';
export { workbookOf, type CellValue, type SheetPart } from './write.ts';
