/** Where the cursor stands in a YAML text: the keys that lead there, and what is typed so far. */
export interface YamlPlace {
  /** Keys from the outside in; `*` for an item of a list. */
  readonly path: readonly string[];
  /** The key whose value the cursor is in, on the same line; undefined where a key, or an item, is being typed. */
  readonly key: string | undefined;
  /** What stands between the start of the key or value and the cursor. */
  readonly typed: string;
}

interface Level {
  readonly column: number;
  readonly name: string;
}

/** Reads the place from indentation alone, so that a text that is half written has one too. */
export function yamlPlaceAt(text: string, offset: number): YamlPlace {
  const lines = text.slice(0, offset).split(/\r?\n/);
  const current = lines.pop() ?? '';
  let levels: Level[] = [];
  for (const line of lines) if (/^\s*[^\s#]/.test(line)) levels = after(levels, line).levels;
  const { levels: here, key, rest } = after(levels, current);
  const path = (key === undefined ? here : here.slice(0, -1)).map(({ name }) => name);
  return { path, key, typed: rest.replace(/^["']/, '') };
}

/** The levels that are open after a line. */
function after(levels: readonly Level[], line: string): { readonly levels: Level[]; readonly key: string | undefined; readonly rest: string } {
  let open = [...levels];
  let rest = line.trimStart();
  let column = line.length - rest.length;
  for (let dash = /^-(?: +|$)/.exec(rest); dash !== null; dash = /^-(?: +|$)/.exec(rest)) {
    const at = column;
    // A list may stand as far left as the key that it belongs to.
    open = open.filter((level) => level.column < at || (level.column === at && level.name !== '*'));
    open.push({ column, name: '*' });
    rest = rest.slice(dash[0].length);
    column += Math.max(dash[0].length, 2);
  }
  open = open.filter((level) => level.column < column);
  const key = /^([\w-]+):(?: +|$)/.exec(rest);
  if (key?.[1] === undefined) return { levels: open, key: undefined, rest };
  return { levels: [...open, { column, name: key[1] }], key: key[1], rest: rest.slice(key[0].length) };
}
