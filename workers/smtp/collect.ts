import type { SMTPServerDataStream } from 'smtp-server';
import { Answer } from './answer.ts';
import type { Limits } from './limits.ts';
import type { Places } from './places.ts';

type Collecting = {
  /** The address that sends. */
  owner: string;
  /** What MAIL FROM said about the size (RFC 1870), or null. */
  announced: number | null;
  maxBytes: number;
  places: Places;
  limits: Limits;
};

/**
 * Reads a mail whole and hands it to `use`. A large one waits for its place first: meanwhile nothing is read, so the
 * sender pauses. A mail that is refused is read to its end without being kept, because the answer comes after it.
 * @throws Answer 452 without a place, 552 when it is too large, 421 when it takes too long.
 */
export async function collect<T>(
  stream: SMTPServerDataStream,
  { owner, announced, maxBytes, places, limits }: Collecting,
  use: (content: Buffer) => Promise<T>,
): Promise<T> {
  const timer = setTimeout(
    () => stream.destroy(new Answer(421, '4.4.2 The mail took too long to come')),
    limits.dataMs,
  );
  const leave: (() => void)[] = [];
  let room = limits.freeBytes;
  const makeRoom = async () => {
    const bytes = room === limits.freeBytes && announced ? announced : maxBytes;
    leave.push(await places.take(owner, bytes, goneWith(stream)));
    room += bytes;
  };
  try {
    const chunks: Buffer[] = [];
    let held = 0;
    let refusal: unknown = null;
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      if (stream.sizeExceeded) refusal = new Answer(552, `5.3.4 A mail may have at most ${maxBytes} bytes`);
      held += chunk.length;
      if (!refusal && held > room) {
        await makeRoom().catch((error) => {
          refusal = error;
        });
      }
      if (refusal) chunks.length = 0;
      else chunks.push(chunk);
    }
    clearTimeout(timer);
    if (refusal) throw refusal;
    const content = Buffer.concat(chunks);
    // The pieces would stay in memory beside the whole until it is stored.
    chunks.length = 0;
    return await use(content);
  } finally {
    clearTimeout(timer);
    for (const free of leave) free();
  }
}

function goneWith(stream: SMTPServerDataStream): AbortSignal {
  const gone = new AbortController();
  stream.once('close', () => gone.abort());
  return gone.signal;
}
