import { Readable } from 'node:stream';

const maxSignatures = 10;
const maxHeaderBytes = 512 * 1024;
const chunkBytes = 64 * 1024;
const yieldToEventLoop = () => new Promise<void>((resolve) => setImmediate(resolve));

/**
 * A mail as a stream for the signature check, which yields to the event loop between chunks. It keeps ten signatures
 * (RFC 6376 6.1 allows a limit), because each hashes the whole mail. `from` holds the From fields. Null: headers too long.
 */
export function signedInput(raw: Buffer): { input: Readable; from: string } | null {
  const end = headerEnd(raw);
  if (end === null) return null;
  const fields = raw
    .subarray(0, end)
    .toString('latin1')
    .split(/(?<=\n)(?![ \t])/);
  const headers = Buffer.from(withoutExtraSignatures(fields).join(''), 'latin1');
  const from = fields.flatMap((field) => /^from[ \t]*:(.*)$/is.exec(field)?.[1] ?? []).join(',');
  return {
    input: Readable.from(chunks(headers, raw.subarray(end)), {
      objectMode: false,
      highWaterMark: chunkBytes,
    }),
    from: Buffer.from(from, 'latin1').toString(),
  };
}

async function* chunks(headers: Buffer, body: Buffer) {
  yield headers;
  for (let at = 0; at < body.length; at += chunkBytes) {
    await yieldToEventLoop();
    yield body.subarray(at, at + chunkBytes);
  }
}

function headerEnd(raw: Buffer): number | null {
  const head = raw.subarray(0, maxHeaderBytes);
  const ends = [head.indexOf('\r\n\r\n'), head.indexOf('\n\n')].filter((at) => at >= 0);
  if (ends.length > 0) return Math.min(...ends) + 1;
  return raw.length <= maxHeaderBytes ? raw.length : null;
}

function withoutExtraSignatures(fields: string[]): string[] {
  let seen = 0;
  return fields.filter((field) => !/^dkim-signature[ \t]*:/i.test(field) || ++seen <= maxSignatures);
}
