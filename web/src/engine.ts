import type { Assessment, CaseRecord, RecordType } from '../../src/core/index.ts';
import type { Answer, Order } from './orders.ts';

export interface Heard {
  /** Called once, with the types of record that it knows. */
  readonly ready: (types: readonly RecordType[]) => void;
  /** Called with the assessment of the latest note asked about; never with a stale one. */
  readonly assessed: (assessment: Assessment) => void;
  readonly failed: () => void;
}

/** The engine in its worker. One note is judged at a time; of those that wait only the newest is kept. */
export interface Engine {
  readonly ask: (record: CaseRecord, jargon: boolean) => void;
  /** Forgets what is being judged: the note is empty now. */
  readonly forget: () => void;
}

/** Starts the worker from the code and the rules that the page carries. */
export function startEngine({ ready, assessed, failed }: Heard): Engine {
  const worker = new Worker(trusted(URL.createObjectURL(new Blob([carried('worker')], { type: 'text/javascript' }))));
  let busy = true;
  let stale = false;
  let waiting: Order | undefined;
  const next = (): void => {
    busy = waiting !== undefined;
    stale = false;
    if (waiting !== undefined) worker.postMessage(waiting);
    waiting = undefined;
  };
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    if (data.kind === 'ready') ready(data.types);
    if (data.kind === 'failed') failed();
    if (data.kind === 'assessed' && waiting === undefined && !stale) assessed(data.assessment);
    next();
  });
  worker.addEventListener('error', failed);
  worker.postMessage({ kind: 'begin', ruleset: carried('ruleset') } satisfies Order);
  return {
    ask: (record, jargon) => {
      waiting = { kind: 'assess', record, jargon };
      if (!busy) next();
    },
    forget: () => {
      waiting = undefined;
      stale = busy;
    },
  };
}

function carried(id: string): string {
  return document.getElementById(id)?.textContent ?? '';
}

interface TrustedTypes {
  readonly createPolicy: (name: string, rules: { readonly createScriptURL: (url: string) => string }) => { readonly createScriptURL: (url: string) => string };
}

/** The page's policy lets this one address become code; whatever is typed can never be. */
function trusted(url: string): string {
  // Not every browser knows them, and the platform's types do not yet.
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  return trustedTypes?.createPolicy('childfirst', { createScriptURL: (own) => own }).createScriptURL(url) ?? url;
}
