// The licences of the packages in a bundle: whoever passes the bundle on passes these on too.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { inRoot } from '../support/paths.mjs';

/** The licences of the packages that esbuild says it put in, and of others named; each package once. */
export function licencesOf(metafiles, others = []) {
  const inputs = metafiles.flatMap(({ inputs }) => Object.keys(inputs));
  const bundled = inputs.flatMap((path) => /^(?:.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.slice(0, 1) ?? []);
  const folders = [...new Set([...bundled, ...others.map((name) => `node_modules/${name}/`)])].sort();
  return folders.map(licenceIn).join('\n\n');
}

function licenceIn(folder) {
  const { name, version, license } = JSON.parse(readFileSync(inRoot(`${folder}package.json`), 'utf8'));
  const file = existsSync(inRoot(folder)) ? readdirSync(inRoot(folder)).find((entry) => /^licen[cs]e/i.test(entry)) : undefined;
  const text = file === undefined ? `${license} licence` : readFileSync(inRoot(`${folder}${file}`), 'utf8').trim();
  return `${name} ${version}\n${text}`;
}
