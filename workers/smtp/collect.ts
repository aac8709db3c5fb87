import type { SMTPServerDataStream } from 'smtp-server';
import type { ByteSemaphore } from '#lib/platform/byte-semaphore.ts';
import type { Limits } from './limits.ts';
import { SmtpResponse } from './response.ts';

type CollectOptions = {
  /** The client's network. */
  owner: string;
  /** What MAIL FROM said about the size (RFC 1870), or null. */
  announced: number | null;
  maxBytes: number;
  memory: ByteSemaphore;
  limits: Limits;
};

/**
 * Reads a whole mail and calls `use`. A large one waits for memory, which pauses the sender by backpressure.
 * A refused mail is read to its end, because the response comes after the data.
 * The server destroys the stream of a mail that comes too slowly.
 * @throws SmtpResponse 452 without memory, 552 when too large, 421 when too slow.
 */
export async function collect<T>(
  stream: SMTPServerDataStream,
  { owner, announced, maxBytes, memory, limits }: CollectOptions,
  use: (content: Buffer) => Promise<T>,
): Promise<T> {
  const releases: (() => void)[] = [];
  let reservedBytes = limits.freeBytes;
  const reserve = async () => {
    const bytes = reservedBytes === limits.freeBytes && announced ? announced : maxBytes;
    const signal = AbortSignal.any([closeSignal(stream), AbortSignal.timeout(limits.memoryWaitMs)]);
    const full = new SmtpResponse(452, '4.3.1 Many large mails are coming in. Try again later', 'memory');
    const acquired = memory.acquire(bytes, { owner, signal }).catch(() => Promise.reject(full));
    releases.push(await acquired);
    reservedBytes += bytes;
  };
  try {
    const chunks: Buffer[] = [];
    let held = 0;
    let refusal: unknown = null;
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      if (stream.sizeExceeded)
        refusal = new SmtpResponse(552, `5.3.4 A mail may have at most ${maxBytes} bytes`, 'size');
      held += chunk.length;
      if (!refusal && held > reservedBytes) {
        await reserve().catch((error) => {
          refusal = error;
        });
      }
      if (refusal) chunks.length = 0;
      else chunks.push(chunk);
    }
    if (refusal) throw refusal;
    const content = Buffer.concat(chunks);
    // Otherwise the chunks stay in memory until the mail is stored.
    chunks.length = 0;
    return await use(content);
  } finally {
    for (const release of releases) release();
  }
}

function closeSignal(stream: SMTPServerDataStream): AbortSignal {
  const closed = new AbortController();
  stream.once('close', () => closed.abort());
  return closed.signal;
}
