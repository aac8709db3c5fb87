import { availableParallelism } from 'node:os';
import type { ParseOptions } from '#lib/mail/parse.ts';
import { type ParsedEmail, ParseFailure } from '#lib/mail/parsed-email.ts';
import { batchedWithoutDb } from '#lib/platform/batching.ts';
import { createThreadPool, ThreadLimitError } from '#lib/platform/thread-pool.ts';
import type { ParseRequest, ParseResult } from './parse-thread.ts';

export type Parse = (raw: Buffer, options: ParseOptions) => Promise<ParsedEmail>;

/** Small mails parse fast, so passing each to a thread would cost most. */
const batchLimits = { bytes: 32 * 1024, mails: 8, timeoutMs: 3_000 };

/**
 * `parseEmail` in threads, because hostile mail may take long or crash. `file` is parse-thread.ts.
 * Small mails share a batch; when it fails, each is parsed alone. A thread is ended after `timeoutMs` (10 s).
 * `parse` throws ParseFailure when there is nothing to read, or it takes too long or too much memory.
 */
export function openParserPool(
  file: URL,
  maxThreads = availableParallelism(),
): { parse: Parse; close: () => Promise<void> } {
  const threads = createThreadPool<ParseRequest[], ParseResult[]>({
    file,
    name: 'parseInWorker',
    maxThreads,
    memoryMb: 512,
  });
  const parseAlone = async (request: ParseRequest) => {
    const [result] = await threads.run([request], request.options.timeoutMs);
    if (!result) throw new Error('The thread returned no result.');
    return result;
  };
  const parseBatched = batchedWithoutDb<ParseRequest, ParseResult | null>(
    async (requests) => {
      const [only, another] = requests;
      if (only && !another) return [await parseAlone(only)];
      return threads.run(requests, batchLimits.timeoutMs).catch(() => requests.map(() => null));
    },
    { maxBatchSize: batchLimits.mails, concurrency: maxThreads },
  );

  const parse: Parse = async (raw, options) => {
    const { timeoutMs = 10_000 } = options;
    const request = { raw, options: { ...options, timeoutMs } };
    const canBatch = raw.length <= batchLimits.bytes && timeoutMs >= batchLimits.timeoutMs;
    try {
      const result = (canBatch ? await parseBatched(request) : null) ?? (await parseAlone(request));
      if ('failure' in result) throw new ParseFailure(result.failure);
      const attachments = result.parsed.attachments.map((file) => ({
        ...file,
        content: Buffer.from(file.content.buffer, file.content.byteOffset, file.content.byteLength),
      }));
      return { ...result.parsed, attachments };
    } catch (error) {
      if (error instanceof ThreadLimitError) throw new ParseFailure(`Reading it ${error.message}`);
      throw error;
    }
  };
  return { parse, close: () => threads.close() };
}
