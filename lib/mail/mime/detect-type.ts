import { fileTypeFromBuffer } from 'file-type';

/** The media type by magic bytes; null when they show none, as in plain text. */
export async function detectType(content: Uint8Array): Promise<string | null> {
  const found = await fileTypeFromBuffer(content).catch(() => undefined);
  if (found) return found.mime;
  const start = Buffer.from(content.subarray(0, 1024))
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart();
  if (/^<(?:!doctype html|html|head|body|script)\b/i.test(start)) return 'text/html';
  return start.startsWith('#!') ? 'text/x-shellscript' : null;
}
