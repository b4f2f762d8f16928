import type { EditorView } from '@codemirror/view';
import type { Assessment, Finding, RecordType, Span } from '../../src/core/index.ts';
import { NO_DETAILS, recordFrom, type Details } from './details.ts';
import { beginAnswer, goTo, leaveFinding, replaceAll, replaceWords } from './editor/commands.ts';
import { createEditor } from './editor/editor.ts';
import { leftFor, leftIn, takeBack, type Left } from './editor/left.ts';
import { isPlaced, underline } from './editor/marks.ts';
import { startEngine } from './engine.ts';
import { EXAMPLE } from './example.ts';
import { keepSettings, readSettings, type Settings } from './settings.ts';

/** All that the page shows; a new one for each change. */
export interface Shown {
  readonly text: string;
  readonly details: Details;
  readonly settings: Settings;
  /** Nothing while the note is empty or not yet judged. */
  readonly assessment?: Assessment | undefined;
  /** The types of record that the engine knows; none before it is ready. */
  readonly types: readonly RecordType[];
  readonly left: readonly Left[];
  /** Position of the cursor in the note. */
  readonly at: number;
  readonly failed: boolean;
}

/** What a person can do on the page. */
export interface Session {
  readonly mount: (parent: HTMLElement) => () => void;
  readonly setDetails: (details: Partial<Details>) => void;
  readonly setSettings: (settings: Partial<Settings>) => void;
  readonly tryExample: () => void;
  readonly startAgain: () => void;
  readonly replace: (finding: Finding, words: string) => void;
  readonly leave: (finding: Finding, because: string) => void;
  readonly takeBack: (left: Left) => void;
  readonly show: (place: Span) => void;
  /** Goes back to the note, where the cursor was. */
  readonly back: () => void;
  readonly answer: (heading: string) => void;
}

/** What every part of the page is given. */
export interface PageProps {
  readonly shown: Shown;
  readonly session: Session;
}

type Draw = (props: PageProps) => void;
type Change = (part: Partial<Shown>) => void;

/** The page's one session: the note, its editor and its engine; `draw` is called with what is to be shown. */
export function createSession(draw: Draw): void {
  let shown: Shown = { text: '', details: NO_DETAILS, settings: readSettings(), types: [], left: [], at: 0, failed: false };
  let view: EditorView | undefined;
  const drawSoon = onceAFrame(() => draw({ shown, session }));
  const update: Change = (part) => {
    shown = { ...shown, ...part };
    drawSoon();
  };
  const engine = startEngine({
    ready: (types) => update({ types }),
    failed: () => update({ failed: true }),
    assessed: (assessment) => {
      view?.dispatch(underline(view, assessment));
      update({ assessment });
    },
  });
  const change: Change = (part) => {
    update(part);
    const record = recordFrom(shown.text, shown.details);
    if (record !== undefined) return engine.ask(record, shown.settings.jargon);
    engine.forget();
    update({ assessment: undefined });
  };
  const session: Session = {
    ...actions({ change, now: () => shown, act: (todo) => view !== undefined && todo(view) }),
    mount: (parent) => {
      view = createEditor(parent, {
        changed: ({ state }) => change({ text: state.doc.toString(), left: leftIn(state) }),
        moved: ({ state }) => update({ at: state.selection.main.from }),
        apply: () => applyFirst(shown, session),
        toCard: goToCard,
      });
      return () => view?.destroy();
    },
  };
  keepSettings(shown.settings);
  draw({ shown, session });
}

/** Underlines come first; the cards are drawn in the next frame, once however much has changed. */
function onceAFrame(run: () => void): () => void {
  let frame = 0;
  return () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      run();
    });
  };
}

interface Means {
  readonly change: Change;
  readonly now: () => Shown;
  readonly act: (todo: (view: EditorView) => void) => void;
}

function actions({ change, now, act }: Means): Omit<Session, 'mount'> {
  const begin = (text: string, details: Details): void => {
    change({ details });
    act((view) => replaceAll(view, text));
  };
  return {
    // A change may come before the one before it is drawn, so each says only what it changes.
    setDetails: (details) => change({ details: { ...now().details, ...details } }),
    setSettings: (part) => {
      const settings = { ...now().settings, ...part };
      keepSettings(settings);
      change({ settings });
    },
    tryExample: () => begin(EXAMPLE.text, EXAMPLE.details),
    startAgain: () => begin('', NO_DETAILS),
    // Words that have changed since they were judged are left alone.
    replace: (finding, words) => act((view) => {
      if (isPlaced(finding) && view.state.sliceDoc(finding.start, finding.end) === finding.quote) replaceWords(view, finding, words);
    }),
    leave: (finding, because) => act((view) => leaveFinding(view, finding, because)),
    takeBack: (left) => act((view) => view.dispatch({ effects: takeBack.of(left) })),
    show: (place) => act((view) => goTo(view, place)),
    back: () => act((view) => view.focus()),
    answer: (heading) => act((view) => beginAnswer(view, heading)),
  };
}

/** Writes what is suggested for the words at the cursor. */
function applyFirst({ assessment, left, at }: Shown, session: Session): boolean {
  const finding = assessment?.findings.find((one) => isPlaced(one) && one.start <= at && at <= one.end && leftFor(one, left) === undefined);
  const words = finding?.suggestions.find(({ replacement }) => replacement !== undefined)?.replacement;
  if (finding === undefined || words === undefined) return false;
  session.replace(finding, words);
  return true;
}

/** Moves to the card of the words at the cursor, or to the first. */
function goToCard(): boolean {
  const card = document.querySelector<HTMLElement>('.app-card[aria-current]') ?? document.querySelector<HTMLElement>('.app-card');
  card?.focus();
  return card !== null;
}
