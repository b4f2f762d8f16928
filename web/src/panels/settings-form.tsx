import type { VNode } from 'preact';
import type { Settings } from '../settings.ts';

export interface SettingsFormProps {
  readonly settings: Settings;
  readonly change: (settings: Partial<Settings>) => void;
}

const THEMES = [['system', 'As the computer'], ['light', 'Light'], ['dark', 'Dark']] as const;

/** How the page looks and what it advises on. */
export function SettingsForm({ settings, change }: SettingsFormProps): VNode {
  return (
    <details class="govuk-details app-settings">
      <summary class="govuk-details__summary"><span class="govuk-details__summary-text">Settings and keys</span></summary>
      <div class="govuk-details__text">
        <div class="govuk-form-group">
          <label class="govuk-label" for="theme">Colours</label>
          <select class="govuk-select" id="theme" value={settings.theme} onChange={({ currentTarget: { value } }) => change({ theme: value as Settings['theme'] })}>
            {THEMES.map(([value, words]) => <option key={value} value={value}>{words}</option>)}
          </select>
        </div>
        <div class="govuk-checkboxes govuk-checkboxes--small">
          <Tick id="jargon" on={settings.jargon} words="Advise on professional shorthand too (YP, LAC, NFA)" change={(jargon) => change({ jargon })} />
          <Tick id="remember" on={settings.remember} words="Remember these settings on this computer (never the note)" change={(remember) => change({ remember })} />
        </div>
        <Keys />
      </div>
    </details>
  );
}

interface TickProps {
  readonly id: string;
  readonly on: boolean;
  readonly words: string;
  readonly change: (on: boolean) => void;
}

function Tick({ id, on, words, change }: TickProps): VNode {
  return (
    <div class="govuk-checkboxes__item">
      <input class="govuk-checkboxes__input" id={id} type="checkbox" checked={on} onChange={({ currentTarget }) => change(currentTarget.checked)} />
      <label class="govuk-label govuk-checkboxes__label" for={id}>{words}</label>
    </div>
  );
}

const KEYS = [
  ['F8', 'the next marked words; with Shift the ones before'],
  ['Alt and Enter', 'write what is suggested for the words at the cursor'],
  ['Ctrl and Enter', 'the advice on the words at the cursor; Escape goes back to the note'],
  ['Ctrl and Z', 'undo: every change that was made in the note, and what you have left'],
  ['Tab', 'leave the note for what comes next on the page'],
] as const;

function Keys(): VNode {
  return (
    <dl class="app-keys">
      {KEYS.map(([key, words]) => <div key={key}><dt><kbd>{key}</kbd></dt><dd>{words}</dd></div>)}
    </dl>
  );
}
