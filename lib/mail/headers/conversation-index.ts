const headerBytes = 22;
const levelBytes = 5;
const maxLevels = 80;

/** A valid Thread-Index (MS-OXOMSG 2.2.1.3: base64 of 22 bytes plus 5 for each reply), or null. */
export function readConversationIndex(value: string | null): string | null {
  const compact = value?.replace(/\s+/g, '') ?? '';
  if (!/^[A-Za-z0-9+/]{28,700}={0,2}$/.test(compact)) return null;
  const { length, 0: first } = Buffer.from(compact, 'base64');
  const levels = (length - headerBytes) / levelBytes;
  return first === 1 && Number.isInteger(levels) && levels >= 0 && levels <= maxLevels ? compact : null;
}

/**
 * The Thread-Index of a reply, by which Outlook groups a conversation. Appends five bytes to `index`: the time since the
 * first mail, and `nonce` (0 to 255) against equal times. Unchanged after 80 replies.
 */
export function replyConversationIndex(index: string, at: Date, nonce: number): string {
  const before = Buffer.from(index, 'base64');
  if (before.length >= headerBytes + maxLevels * levelBytes) return index;
  const past = fileTime(at) - startTime(before);
  const elapsed = past > 0n ? past : 0n;
  const long = elapsed >= 1n << 49n;
  const delta = Number((elapsed >> (long ? 23n : 18n)) & 0x7fffffffn);
  const level = Buffer.alloc(levelBytes);
  level.writeUInt32BE((delta | (long ? 0x80000000 : 0)) >>> 0);
  level.writeUInt8(nonce & 0xff, 4);
  return Buffer.concat([before, level]).toString('base64');
}

/** 100 nanoseconds since 1601. */
const fileTime = (at: Date) => (BigInt(at.getTime()) + 11_644_473_600_000n) * 10_000n;

/** The index begins with the high bytes of a FILETIME; newer Outlook versions prefix one byte. */
function startTime(index: Buffer): bigint {
  const newer = index[1] === 1;
  const top = index.readUIntBE(newer ? 1 : 0, newer ? 5 : 6);
  return BigInt(top) << (newer ? 24n : 16n);
}
