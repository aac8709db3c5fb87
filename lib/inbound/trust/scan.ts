import { connect, type Socket } from 'node:net';

export type Scan =
  | { result: 'clean' }
  | { result: 'infected'; virus: string }
  | { result: 'not_scanned'; because: string };
export type ScanMail = (content: Buffer) => Promise<Scan | null>;

const timeoutMs = 30_000;
const connectTimeoutMs = 3_000;
const chunkBytes = 256 * 1024;

/**
 * Scans a mail with its files by the ClamAV daemon at `url` (tcp://host:port): INSTREAM, see clamd(8).
 * Null without a daemon. Never throws: a daemon that is down, silent or refuses gives `not_scanned`.
 */
export function scanByClamd(url: string | undefined, limitMs = timeoutMs): ScanMail {
  return async (content) => (url ? toScan(await instream(new URL(url), content, limitMs)) : null);
}

type Verdict = { text: string } | { trouble: string };

function toScan(verdict: Verdict): Scan {
  if ('trouble' in verdict) return { result: 'not_scanned', because: verdict.trouble };
  const virus = /^stream: (.+) FOUND$/.exec(verdict.text)?.[1];
  if (virus) return { result: 'infected', virus: virus.slice(0, 200) };
  if (verdict.text === 'stream: OK') return { result: 'clean' };
  return { result: 'not_scanned', because: `The virus scanner says: ${verdict.text.slice(0, 200)}` };
}

function instream(url: URL, content: Buffer, limitMs: number): Promise<Verdict> {
  return new Promise((resolve) => {
    const socket = connect({ host: url.hostname.replace(/^\[|\]$/g, ''), port: Number(url.port || 3310) });
    let text = '';
    const end = (verdict: Verdict) => {
      clearTimeout(limit);
      clearTimeout(connecting);
      socket.destroy();
      resolve(verdict);
    };
    // The daemon may answer and hang up before it has read everything; the answer counts.
    const finish = (trouble: string) => end(text ? { text: text.replace(/\0.*$/s, '').trim() } : { trouble });
    const limit = setTimeout(
      () => end({ trouble: `The virus scanner did not answer within ${limitMs / 1000} seconds.` }),
      limitMs,
    );
    const connecting = setTimeout(
      () => end({ trouble: 'The virus scanner cannot be reached.' }),
      connectTimeoutMs,
    );
    socket.on('connect', () => {
      clearTimeout(connecting);
      sendChunks(socket, content);
    });
    socket.on('data', (data) => {
      text = (text + data.toString('utf8')).slice(0, 1_000);
      if (text.includes('\0')) finish('');
    });
    socket.on('error', (error) => finish(`The virus scanner cannot be reached: ${error.message}`));
    socket.on('close', () => finish('The virus scanner hung up without an answer.'));
  });
}

/** Sends length-prefixed chunks with backpressure, and an empty one at the end. */
function sendChunks(socket: Socket, content: Buffer) {
  let at = 0;
  const next = () => {
    while (at < content.length && !socket.destroyed) {
      const chunk = content.subarray(at, at + chunkBytes);
      at += chunk.length;
      socket.write(lengthOf(chunk.length));
      if (!socket.write(chunk)) return;
    }
    socket.off('drain', next);
    if (!socket.destroyed) socket.write(lengthOf(0));
  };
  socket.on('drain', next);
  socket.write('zINSTREAM\0');
  next();
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
}
