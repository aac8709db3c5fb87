import type { FileText } from './file-text.ts';
import { readFile } from './read-file.ts';
import type { TextKind } from './text-kind.ts';
import { UnreadableFile } from './text-limits.ts';

export type ExtractWork = { kind: TextKind; bytes: Uint8Array };
export type ExtractAnswer = FileText | { failure: string };

/** Runs in a thread: extracts the text of a file. Returns a failure, because error classes do not cross threads. */
export async function work({ kind, bytes }: ExtractWork): Promise<ExtractAnswer> {
  try {
    return await readFile(kind, bytes);
  } catch (error) {
    if (error instanceof UnreadableFile) return { failure: error.message };
    throw error;
  }
}
