import { move, transferableSymbol, valueSymbol } from 'piscina';
import { type ParseOptions, parseEmail } from '../mail/parse.ts';
import { type ParsedEmail, ParseFailure } from '../mail/parsed-email.ts';

export type ParseWork = { raw: Uint8Array; options: ParseOptions };
export type ParseAnswer = { parsed: ParsedEmail } | { failure: string };

/** Runs in a thread: reads a mail. The bytes of its files are handed over, not copied; a failure is told as a value. */
export async function work({ raw, options }: ParseWork) {
  try {
    const parsed = await parseEmail(Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength), options);
    const contents = parsed.attachments.map(({ content }) => ownBytes(content));
    const attachments = parsed.attachments.map((file, i) => ({ ...file, content: contents[i]! }));
    return move({
      [valueSymbol]: { parsed: { ...parsed, attachments } },
      [transferableSymbol]: contents.map(({ buffer }) => buffer),
    } as never);
  } catch (error) {
    if (error instanceof ParseFailure) return { failure: error.message };
    throw error;
  }
}

/** Small buffers share one memory block in Node, which cannot be handed over. */
const ownBytes = (bytes: Buffer): Uint8Array =>
  bytes.byteOffset === 0 && bytes.buffer.byteLength === bytes.byteLength ? bytes : Uint8Array.from(bytes);
