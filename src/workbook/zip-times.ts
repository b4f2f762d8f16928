const [END, ENTRY] = [0x06054b50, 0x02014b50];
/** The first of January 1980, the earliest day that a zip knows. */
const DAY = 0x0021;

/** A zip without the times of its making, so that the same content gives the same bytes. */
export function withoutTimes(zip: Buffer): Buffer {
  const bytes = Buffer.from(zip);
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0 || bytes.readUInt32LE(end) !== END) return bytes;
  let at = bytes.readUInt32LE(end + 16);
  while (at < end && bytes.readUInt32LE(at) === ENTRY) {
    // In the list at the end time and day stand 12 bytes in, before the file itself 10.
    for (const place of [at + 12, bytes.readUInt32LE(at + 42) + 10]) {
      bytes.writeUInt16LE(0, place);
      bytes.writeUInt16LE(DAY, place + 2);
    }
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return bytes;
}
