import type { ParseOptions } from '../mail/parse.ts';
import { type ParsedEmail, ParseFailure } from '../mail/parsed-email.ts';
import { openThreads, ThreadTrouble } from '../threads.ts';
import type { ParseAnswer, ParseWork } from './parse-thread.ts';

export type Parse = (raw: Buffer, options: ParseOptions) => Promise<ParsedEmail>;

const threads = openThreads<ParseWork, ParseAnswer>({
  file: new URL('parse-thread.ts', import.meta.url),
  memoryMb: 512,
});

/**
 * `parseEmail` in a thread, because mail is hostile and its reading must not hold up anything else. After `timeoutMs`
 * (10 s) of work the thread is ended.
 * @throws ParseFailure when there is nothing to read, or when reading takes too long or too much memory.
 */
export const parseInThread: Parse = async (raw, options) => {
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

/** Ends the threads at once; for programs that end. */
export const closeParsing = (): Promise<void> => threads.close();
