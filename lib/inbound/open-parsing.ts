import type { ParseOptions } from '../mail/parse.ts';
import { type ParsedEmail, ParseFailure } from '../mail/parsed-email.ts';
import { openThreads, ThreadTrouble } from '../threads.ts';
import type { ParseAnswer, ParseWork } from './parse-thread.ts';

export type Parse = (raw: Buffer, options: ParseOptions) => Promise<ParsedEmail>;

/**
 * `parseEmail` in threads, at most `most` of them, because mail is hostile and its reading must not hold up anything
 * else; `file` is where parse-thread.ts lies. After `timeoutMs` (10 s) of work a thread is ended. `parse` throws
 * ParseFailure when there is nothing to read, or when reading takes too long or too much memory.
 */
export function openParsing(file: URL, most?: number): { parse: Parse; close: () => Promise<void> } {
  const threads = openThreads<ParseWork, ParseAnswer>({ file, most, memoryMb: 512 });
  const parse: Parse = async (raw, options) => {
    const { timeoutMs = 10_000 } = options;
    try {
      const answer = await threads.run({ raw, options: { ...options, timeoutMs } }, timeoutMs);
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
