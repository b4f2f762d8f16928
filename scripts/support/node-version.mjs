const oldest = [20, 19];

/** Ends the program with a plain sentence where Node is older than we can run on. */
export function requireNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return;
  console.error(`childfirst needs Node ${oldest.join('.')} or newer; this is Node ${version}. See https://nodejs.org.`);
  process.exit(2);
}
