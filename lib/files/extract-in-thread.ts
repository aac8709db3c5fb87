import { createThreadPool, ThreadLimitError } from '#lib/platform/thread-pool.ts';
import type { ExtractAnswer, ExtractWork } from './extract-thread.ts';
import type { FileText } from './file-text.ts';
import type { TextKind } from './text-kind.ts';
import { textLimits, UnreadableFile } from './text-limits.ts';

export type Extract = (kind: TextKind, bytes: Buffer) => Promise<FileText>;

const threads = createThreadPool<ExtractWork, ExtractAnswer>({
  file: new URL('extract-thread.ts', import.meta.url),
  name: 'extractInWorker',
  maxThreads: 1,
  memoryMb: textLimits.memoryMb,
  growthMb: 2 * textLimits.memoryMb,
});

/**
 * Runs `readFile` in a separate thread, one file at a time: files are hostile, and mail must not wait for them.
 * @throws UnreadableFile also when it exceeds `timeoutMs` or the memory limit.
 */
export async function extractInThread(
  kind: TextKind,
  bytes: Buffer,
  timeoutMs: number = textLimits.timeoutMs,
): Promise<FileText> {
  try {
    const answer = await threads.run({ kind, bytes }, timeoutMs);
    if ('failure' in answer) throw new UnreadableFile(answer.failure);
    return answer;
  } catch (error) {
    if (error instanceof ThreadLimitError) throw new UnreadableFile(`Reading it ${error.message}`);
    throw error;
  }
}
