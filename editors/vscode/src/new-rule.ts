import { Uri, window, workspace } from 'vscode';

const CATEGORIES = ['adultify', 'blame', 'label', 'minimise', 'disengage', 'jargon'];

/** Asks for a category and a name, and opens a rule file with gaps. */
export async function writeNewRule(): Promise<void> {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  if (folder === undefined) {
    void window.showInformationMessage('Open the folder first that holds your rules, or is to hold them.');
    return;
  }
  const category = await window.showQuickPick(CATEGORIES, { title: 'What do the words do to the child?' });
  const name = category === undefined ? undefined : await window.showInputBox({
    title: 'A short name for what the rule finds', placeHolder: 'chose-harm', validateInput: (text) => (/^[a-z0-9-]+$/.test(text) ? undefined : 'Small letters, digits and hyphens only.'),
  });
  if (category === undefined || name === undefined) return;
  const file = Uri.joinPath(folder, 'rules', category, `${name}.yaml`);
  const config = await workspace.findFiles('childfirst.config.{yaml,yml}', undefined, 1);
  if (config.length === 0) await writeNew(Uri.joinPath(folder, 'childfirst.config.yaml'), CONFIG);
  await writeNew(file, template(new Date()));
  await window.showTextDocument(file);
}

/** Without a configuration nobody would look for the rule. */
const CONFIG = `# The rules of this folder count beside those that come with childfirst.
rules: [.]
`;

/** What is there already is left as it is. */
async function writeNew(file: Uri, text: string): Promise<void> {
  const isThere = await workspace.fs.stat(file).then(() => true, () => false);
  if (!isThere) await workspace.fs.writeFile(file, new TextEncoder().encode(text));
}

function template(today: Date): string {
  const date = today.toISOString().slice(0, 10);
  const review = `${today.getFullYear() + 1}${date.slice(4)}`;
  return `title: ""
severity: medium
find:
  - ""
message: "“{quote}” … Write …."
why: ""
suggestions:
  - text: ""
source: { title: "", publisher: "", year: ${today.getFullYear()} }
owner: ""
date: ${date}
review-by: ${review}
examples:
  wrong:
    - { text: "", quote: "" }
    - { text: "", quote: "" }
  right:
    - { text: "", because: "" }
    - { text: "", because: "" }
`;
}
