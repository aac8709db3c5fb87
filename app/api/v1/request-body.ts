import type { Context } from 'hono';
import { Refusal } from '#lib/platform/errors.ts';
import { sentence } from '#locales/sentence.ts';
import { HttpRefusal } from './http-refusal.ts';

/** What all bodies that are being read may take of this process's memory together. */
const maxBytesInFlight = 256 * 1024 * 1024;
let bytesInFlight = 0;

/**
 * Reads a request’s body as bytes and passes it to `work`. A body that is too large is refused as soon as that is known.
 * When many large ones arrive together, the last are asked to try again.
 */
export async function withRequestBody<T>(
  c: Context,
  maxBytes: number,
  work: (body: Buffer) => Promise<T>,
): Promise<T> {
  if (Number(c.req.header('Content-Length') ?? 0) > maxBytes) throw tooLarge(maxBytes);
  const chunks: Uint8Array[] = [];
  let held = 0;
  try {
    for await (const chunk of c.req.raw.body ?? []) {
      held += chunk.length;
      bytesInFlight += chunk.length;
      if (held > maxBytes) throw tooLarge(maxBytes);
      if (bytesInFlight > maxBytesInFlight) throw busy();
      chunks.push(chunk);
    }
    return await work(Buffer.concat(chunks));
  } finally {
    bytesInFlight -= held;
  }
}

function tooLarge(maxBytes: number) {
  return new HttpRefusal(
    413,
    sentence('request.atMostMegabytes', { max: Math.round(maxBytes / 100_000) / 10 }),
  );
}

function busy() {
  return new Refusal('unavailable', 'request.tooMuchMail', {
    facts: { retry_after: 5 },
  });
}
