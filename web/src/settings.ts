const KEY = 'childfirst settings';

/** What a worker may choose about the page itself; nothing of a note or a child. */
export interface Settings {
  readonly theme: 'system' | 'light' | 'dark';
  readonly jargon: boolean;
  readonly remember: boolean;
}

const START: Settings = { theme: 'system', jargon: false, remember: false };

/** The settings of an earlier visit, where they were to be remembered. */
export function readSettings(): Settings {
  const kept: Partial<Settings> = stored();
  const theme = kept.theme === 'light' || kept.theme === 'dark' ? kept.theme : START.theme;
  return kept.remember === true ? { theme, jargon: kept.jargon === true, remember: true } : START;
}

/** Keeps the settings only while “remember” is on, and clears them when it is off. */
export function keepSettings(settings: Settings): void {
  document.documentElement.style.colorScheme = settings.theme === 'system' ? '' : settings.theme;
  try {
    if (settings.remember) localStorage.setItem(KEY, JSON.stringify(settings));
    else localStorage.removeItem(KEY);
  } catch {
    // A browser may forbid storage; the page does without.
  }
}

function stored(): Partial<Settings> {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
