import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import type { RecordType } from '../../../src/core/index.ts';
import { ageProblem, type Details } from '../details.ts';

export interface DetailsFormProps {
  readonly details: Details;
  readonly types: readonly RecordType[];
  readonly change: (details: Partial<Details>) => void;
}

const PRONOUNS = [['', 'Not said'], ['he', 'he, him'], ['she', 'she, her'], ['they', 'they, them']] as const;

/** Who the child is and what kind of note it is: all of it may be left empty. */
export function DetailsForm({ details, types, change }: DetailsFormProps): VNode {
  const set = (key: keyof Details) => (event: Event): void => {
    // These handlers sit on inputs and selects only.
    change({ [key]: (event.currentTarget as HTMLInputElement | HTMLSelectElement).value });
  };
  const wrong = ageProblem(details.age);
  const names = useMemo(() => [...new Set(types.flatMap((type) => type.names.map(capital)))].toSorted(), [types]);
  return (
    <fieldset class="govuk-fieldset app-details">
      <legend class="govuk-visually-hidden">About the note and the child; all of it can be left empty</legend>
      <Field id="record-type" label="Type of record">
        <input class="govuk-input" id="record-type" list="record-types" autocomplete="off" value={details.recordType} onInput={set('recordType')} />
        <datalist id="record-types">{names.map((type) => <option key={type} value={type} />)}</datalist>
      </Field>
      <Field id="child-name" label="Child’s name">
        <input class="govuk-input" id="child-name" autocomplete="off" spellcheck={false} value={details.name} onInput={set('name')} />
      </Field>
      <Field id="child-age" label="Age" {...(wrong === undefined ? {} : { error: wrong })}>
        <input class={`govuk-input${wrong === undefined ? '' : ' govuk-input--error'}`} id="child-age" inputMode="numeric" autocomplete="off" value={details.age} onInput={set('age')}
          {...(wrong === undefined ? {} : { 'aria-invalid': 'true', 'aria-describedby': 'child-age-error' })} />
      </Field>
      <Field id="child-pronoun" label="Pronoun">
        <select class="govuk-select" id="child-pronoun" value={details.pronoun} onChange={set('pronoun')}>
          {PRONOUNS.map(([value, words]) => <option key={value} value={value}>{words}</option>)}
        </select>
      </Field>
    </fieldset>
  );
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly error?: string;
  readonly children: VNode | readonly VNode[];
}

function Field({ id, label, error, children }: FieldProps): VNode {
  return (
    <div class={`govuk-form-group app-field app-field--${id}`}>
      <label class="govuk-label" for={id}>{label}</label>
      {error !== undefined && <p id={`${id}-error`} class="govuk-error-message"><span class="govuk-visually-hidden">Error: </span>{error}</p>}
      {children}
    </div>
  );
}
