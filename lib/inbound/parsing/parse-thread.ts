import { move, transferableSymbol, valueSymbol } from 'piscina';
import { type ParseOptions, parseEmail } from '#lib/mail/parse.ts';
import { type ParsedEmail, ParseFailure } from '#lib/mail/parsed-email.ts';

export type ParseRequest = { raw: Uint8Array; options: ParseOptions & { timeoutMs: number } };
export type ParseResult = { parsed: ParsedEmail } | { failure: string };

/** Parses mails in a thread. The bytes of their files are transferred, not copied; a ParseFailure is returned as a value. */
export async function parseInWorker(requests: ParseRequest[]) {
  const results: ParseResult[] = [];
  const files: ArrayBufferLike[] = [];
  for (const { raw, options } of requests) {
    try {
      const parsed = await parseEmail(Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength), options);
      const attachments = parsed.attachments.map((file) => ({ ...file, content: ownBytes(file.content) }));
      files.push(...attachments.map(({ content }) => content.buffer));
      results.push({ parsed: { ...parsed, attachments } });
    } catch (error) {
      if (!(error instanceof ParseFailure)) throw error;
      results.push({ failure: error.message });
    }
  }
  return move({ [valueSymbol]: results, [transferableSymbol]: files } as never);
}

/** Node's small buffers share one block of memory, which cannot be transferred. */
function ownBytes(bytes: Buffer): Buffer {
  return bytes.byteOffset === 0 && bytes.buffer.byteLength === bytes.byteLength
    ? bytes
    : Buffer.from(Uint8Array.from(bytes).buffer);
}
