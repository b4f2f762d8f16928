/** The part of pdf.js that takes a file apart; the package has types for the other part only. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: unknown;
}
