import mammoth from 'mammoth';
import type { FileText } from './file-text.ts';
import { safeZip } from './safe-zip.ts';
import { UnreadableFile } from './text-limits.ts';

const parts = /^(?:\[Content_Types\]\.xml|_rels\/|word\/(?:_rels\/)?[^/]+\.(?:xml|rels)$)/;

/** The text of a Word document (DOCX); images are not unpacked. */
export async function readWord(bytes: Uint8Array): Promise<FileText> {
  const buffer = Buffer.from(safeZip(bytes, parts));
  const { value } = await mammoth.extractRawText({ buffer }).catch(() => {
    throw new UnreadableFile('It is a damaged Word document.');
  });
  return { text: value.replace(/\n{3,}/g, '\n\n').trim(), note: null };
}
