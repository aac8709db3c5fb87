import type { Said } from '#locales/told.ts';
import { type SourceReading, UnreadableSource } from '../source-item.ts';
import { decodeHtml } from '../website/decode-html.ts';
import { type PageContent, readPage } from './read-page.ts';
import { readSourceFile, type SourceFile } from './read-source-file.ts';

export type ReadWork =
  | { file: SourceFile }
  | { page: { url: string; contentType: string | null; bytes: Uint8Array } };
export type ReadAnswer = { reading: SourceReading } | { content: PageContent } | { failure: Said };

/** Reads a file or a page in a thread. A failure is returned as a value. */
export function readInWorker(work: ReadWork): ReadAnswer {
  try {
    if ('file' in work) return { reading: readSourceFile(work.file) };
    const { url, contentType, bytes } = work.page;
    return { content: readPage(decodeHtml(bytes, contentType), url) };
  } catch (error) {
    if (error instanceof UnreadableSource) return { failure: error.told };
    throw error;
  }
}
