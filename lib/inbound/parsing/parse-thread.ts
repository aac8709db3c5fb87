import { move, transferableSymbol, valueSymbol } from 'piscina';
import { type ParseOptions, parseEmail } from '#lib/mail/parse.ts';
import { type ParsedEmail, ParseFailure } from '#lib/mail/parsed-email.ts';

export type ParseRequest = { raw: Uint8Array; options: ParseOptions & { timeoutMs: number } };
export type ParseResult = { parsed: ParsedEmail } | { failure: string };

/** Runs in a thread: reads mails. The bytes of their files are handed over, not copied; a failure is told as a value. */
export async function work(works: ParseRequest[]) {
  const answers: ParseResult[] = [];
  const files: ArrayBufferLike[] = [];
  for (const { raw, options } of works) {
    try {
      const parsed = await parseEmail(Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength), options);
      const attachments = parsed.attachments.map((file) => ({ ...file, content: ownBytes(file.content) }));
      files.push(...attachments.map(({ content }) => content.buffer));
      answers.push({ parsed: { ...parsed, attachments } });
    } catch (error) {
      if (!(error instanceof ParseFailure)) throw error;
      answers.push({ failure: error.message });
    }
  }
  return move({ [valueSymbol]: answers, [transferableSymbol]: files } as never);
}

/** Small buffers share one memory block in Node, which cannot be handed over. */
function ownBytes(bytes: Buffer): Buffer {
  return bytes.byteOffset === 0 && bytes.buffer.byteLength === bytes.byteLength
    ? bytes
    : Buffer.from(Uint8Array.from(bytes).buffer);
}
