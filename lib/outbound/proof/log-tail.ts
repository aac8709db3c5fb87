import { open } from 'node:fs/promises';

/** What a relay writes in some hours; what is older cannot be about a mail that is in question now. */
const maxBytes = 16 * 1024 * 1024;

/** The end of a log file, from the beginning of a line. @throws Error when it cannot be read. */
export async function readLogTail(path: string): Promise<string> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const from = Math.max(0, size - maxBytes);
    const end = Buffer.alloc(size - from);
    const { bytesRead } = await file.read(end, 0, end.length, from);
    const text = end.subarray(0, bytesRead).toString('utf8');
    return from === 0 ? text : text.slice(text.indexOf('\n') + 1);
  } finally {
    await file.close();
  }
}
