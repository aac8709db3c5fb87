import { availableParallelism } from 'node:os';
import type { ParseOptions } from '#lib/mail/parse.ts';
import { type ParsedEmail, ParseFailure } from '#lib/mail/parsed-email.ts';
import { batchedWithoutDb } from '#lib/platform/batching.ts';
import { createThreadPool, ThreadLimitError } from '#lib/platform/thread-pool.ts';
import type { ParseRequest, ParseResult } from './parse-thread.ts';

export type Parse = (raw: Buffer, options: ParseOptions) => Promise<ParsedEmail>;

/** Small mails are read in no time: what costs is handing each over. */
const batchLimits = { bytes: 32 * 1024, most: 8, timeoutMs: 3_000 };

/**
 * `parseEmail` in threads, at most `most` of them, because mail is hostile and its reading must not hold up anything
 * else; `file` is where parse-thread.ts lies. Small mails that come at the same time are handed over together; when they
 * are not read at once, each is tried alone, so that a hostile one is to blame itself. After `timeoutMs` (10 s) of work
 * a thread is ended. `parse` throws ParseFailure when there is nothing to read, or when reading takes too long or too
 * much memory.
 */
export function openParserPool(
  file: URL,
  maxThreads = availableParallelism(),
): { parse: Parse; close: () => Promise<void> } {
  const threads = createThreadPool<ParseRequest[], ParseResult[]>({ file, maxThreads, memoryMb: 512 });
  const parseAlone = (work: ParseRequest) => threads.run([work], work.options.timeoutMs);
  const parseBatched = batchedWithoutDb<ParseRequest, ParseResult | null>(
    (works) =>
      works.length === 1
        ? parseAlone(works[0]!)
        : threads.run(works, batchLimits.timeoutMs).catch(() => works.map(() => null)),
    { maxBatchSize: batchLimits.most, concurrency: maxThreads },
  );

  const parse: Parse = async (raw, options) => {
    const { timeoutMs = 10_000 } = options;
    const work = { raw, options: { ...options, timeoutMs } };
    const canBatch = raw.length <= batchLimits.bytes && timeoutMs >= batchLimits.timeoutMs;
    try {
      const answer = (canBatch ? await parseBatched(work) : null) ?? (await parseAlone(work))[0]!;
      if ('failure' in answer) throw new ParseFailure(answer.failure);
      const attachments = answer.parsed.attachments.map((file) => ({
        ...file,
        content: Buffer.from(file.content.buffer, file.content.byteOffset, file.content.byteLength),
      }));
      return { ...answer.parsed, attachments };
    } catch (error) {
      if (error instanceof ThreadLimitError) throw new ParseFailure(`Reading it ${error.message}`);
      throw error;
    }
  };
  return { parse, close: () => threads.close() };
}
