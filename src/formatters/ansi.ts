/** How the parts of a text stand out on a terminal. */
export interface Paint {
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly underline: (text: string) => string;
  readonly high: (text: string) => string;
  readonly medium: (text: string) => string;
  readonly low: (text: string) => string;
  readonly info: (text: string) => string;
}

const codes: Readonly<Record<keyof Paint, readonly [number, number]>> = {
  strong: [1, 22],
  faint: [2, 22],
  underline: [4, 24],
  high: [31, 39],
  medium: [33, 39],
  low: [36, 39],
  info: [34, 39],
};

/** Colour where it is wanted; without it every text stays as it is. */
export function paintFor(color: boolean): Paint {
  const painter = (name: keyof Paint) => (text: string): string => {
    const [on, off] = codes[name];
    return color ? `\u001B[${on}m${text}\u001B[${off}m` : text;
  };
  return {
    strong: painter('strong'), faint: painter('faint'), underline: painter('underline'),
    high: painter('high'), medium: painter('medium'), low: painter('low'), info: painter('info'),
  };
}

/**
 * Text from a record made safe for a terminal, one character for one: controls (an escape could repaint the
 * screen), line ends and marks that turn the direction of writing become spaces.
 */
export function plainLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, ' ');
}
