import type { SourceFile } from './readers/read-source-file.ts';
import { isZip, zipNames } from './readers/unpack-zip.ts';
import { UnreadableSource } from './source-item.ts';

/** What kind of source a file is, by its name and, of a ZIP, by the names in it; null for what cannot be imported. */
export function kindOfFile(name: string, bytes: Uint8Array): SourceFile['kind'] | null {
  if (isZip(bytes)) return kindOfZip(bytes);
  if (/\.(?:csv|tsv)$/i.test(name)) return 'csv';
  if (/\.json$/i.test(name)) return 'help_centre';
  return /\.(?:md|markdown|mdx|html?|txt)$/i.test(name) ? 'folder' : null;
}

/** A damaged ZIP is a folder, whose import says what is wrong. */
function kindOfZip(bytes: Uint8Array): SourceFile['kind'] {
  try {
    const names = zipNames(bytes);
    const hasText = names.some((name) => /\.(?:md|markdown|mdx|html?|txt)$/i.test(name));
    return !hasText && names.some((name) => /\.json$/i.test(name)) ? 'help_centre' : 'folder';
  } catch (error) {
    if (error instanceof UnreadableSource) return 'folder';
    throw error;
  }
}
