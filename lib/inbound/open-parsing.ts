import { availableParallelism } from 'node:os';
import { inBatches } from '../gather.ts';
import type { ParseOptions } from '../mail/parse.ts';
import { type ParsedEmail, ParseFailure } from '../mail/parsed-email.ts';
import { openThreads, ThreadTrouble } from '../threads.ts';
import type { ParseAnswer, ParseWork } from './parse-thread.ts';

export type Parse = (raw: Buffer, options: ParseOptions) => Promise<ParsedEmail>;

/** Small mails are read in no time: what costs is handing each over. */
const together = { bytes: 32 * 1024, most: 8, timeoutMs: 3_000 };

/**
 * `parseEmail` in threads, at most `most` of them, because mail is hostile and its reading must not hold up anything
 * else; `file` is where parse-thread.ts lies. Small mails that come at the same time are handed over together; when they
 * are not read at once, each is tried alone, so that a hostile one is to blame itself. After `timeoutMs` (10 s) of work
 * a thread is ended. `parse` throws ParseFailure when there is nothing to read, or when reading takes too long or too
 * much memory.
 */
export function openParsing(
  file: URL,
  most = availableParallelism(),
): { parse: Parse; close: () => Promise<void> } {
  const threads = openThreads<ParseWork[], ParseAnswer[]>({ file, most, memoryMb: 512 });
  const readAlone = (work: ParseWork) => threads.run([work], work.options.timeoutMs);
  const readBeside = inBatches<ParseWork, ParseAnswer | null>(
    (works) =>
      works.length === 1
        ? readAlone(works[0]!)
        : threads.run(works, together.timeoutMs).catch(() => works.map(() => null)),
    { most: together.most, atOnce: most },
  );

  const parse: Parse = async (raw, options) => {
    const { timeoutMs = 10_000 } = options;
    const work = { raw, options: { ...options, timeoutMs } };
    const beside = raw.length <= together.bytes && timeoutMs >= together.timeoutMs;
    try {
      const answer = (beside ? await readBeside(work) : null) ?? (await readAlone(work))[0]!;
      if ('failure' in answer) throw new ParseFailure(answer.failure);
      const attachments = answer.parsed.attachments.map((file) => ({
        ...file,
        content: Buffer.from(file.content.buffer, file.content.byteOffset, file.content.byteLength),
      }));
      return { ...answer.parsed, attachments };
    } catch (error) {
      if (error instanceof ThreadTrouble) throw new ParseFailure(`Reading it ${error.message}`);
      throw error;
    }
  };
  return { parse, close: () => threads.close() };
}
