/** A part of a text with markup, as LanguageTool's clients send it. */
export interface Annotation {
  readonly text?: string;
  readonly markup?: string;
  readonly interpretAs?: string;
}

export interface PlainText {
  readonly text: string;
  /** The place in what was sent of a place in the plain text. */
  readonly placeOf: (offset: number) => number;
}

/** The plain text of annotated parts, with the way back to the places in all that was sent. */
export function plainText(parts: readonly Annotation[]): PlainText {
  const steps: { readonly plain: number; readonly sent: number; readonly isText: boolean }[] = [];
  let text = '';
  let sent = 0;
  for (const part of parts) {
    steps.push({ plain: text.length, sent, isText: part.text !== undefined });
    text += part.text ?? part.interpretAs ?? '';
    sent += (part.text ?? part.markup ?? '').length;
  }
  return {
    text,
    placeOf: (offset) => {
      const step = steps.findLast(({ plain, isText }) => isText && plain <= offset) ?? steps.findLast(({ plain }) => plain <= offset);
      return step === undefined ? offset : step.sent + offset - step.plain;
    },
  };
}
