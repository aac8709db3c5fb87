import { openAsBlob } from 'node:fs';
import { UsageError } from './failure.ts';

/** A file as it is sent. @throws UsageError when it cannot be read. */
export async function openFile(path: string): Promise<Blob> {
  return openAsBlob(path).catch(() => {
    throw new UsageError(`There is no ${path} that can be read.`);
  });
}
