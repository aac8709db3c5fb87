import { createThreadPool, ThreadLimitError } from '#lib/platform/thread-pool.ts';
import { say } from '#lib/platform/told.ts';
import { importLimits } from '../limits.ts';
import { type SourceReading, UnreadableSource } from '../source-item.ts';
import type { PageContent } from './read-page.ts';
import type { SourceFile } from './read-source-file.ts';
import type { ReadAnswer, ReadWork } from './read-thread.ts';

/** What reads files and pages; both are hostile. */
export type SourceReader = {
  file: (file: SourceFile) => Promise<SourceReading>;
  page: (page: { url: string; contentType: string | null; bytes: Uint8Array }) => Promise<PageContent>;
};

const threads = createThreadPool<ReadWork, ReadAnswer>({
  file: new URL('read-thread.ts', import.meta.url),
  name: 'readInWorker',
  maxThreads: 1,
  memoryMb: importLimits.memoryMb,
  growthMb: 2 * importLimits.memoryMb,
});

/** Reads in a thread, one after another. @throws UnreadableSource also when it exceeds its time or memory. */
export const readInThread: SourceReader = {
  file: async (file) => {
    const answer = await run({ file }, importLimits.readMs);
    if ('reading' in answer) return answer.reading;
    throw new UnreadableSource('failure' in answer ? answer.failure : say('unreadable.unknown'));
  },
  page: async (page) => {
    const answer = await run({ page }, importLimits.pageMs);
    if ('content' in answer) return answer.content;
    throw new UnreadableSource('failure' in answer ? answer.failure : say('unreadable.unknown'));
  },
};

async function run(work: ReadWork, timeoutMs: number): Promise<ReadAnswer> {
  try {
    return await threads.run(work, timeoutMs);
  } catch (error) {
    if (error instanceof ThreadLimitError) throw new UnreadableSource(say('unreadable.too_heavy'));
    throw error;
  }
}
