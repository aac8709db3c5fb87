import type { Ctx } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';
import { sentence } from '#locales/sentence.ts';

/** Returns how many bytes of files a mail with this text can hold. @throws Refusal `invalid` when these are more. */
export function assertFilesFit(
  ctx: Ctx,
  files: { size: number }[],
  body: { text: string; html: string | null },
): number {
  const room =
    ctx.env.MAX_MESSAGE_BYTES - encodedSize(Buffer.byteLength(body.text + (body.html ?? ''))) - 20_000;
  const most = Math.max(0, Math.floor(room / 1.37));
  const size = files.reduce((sum, file) => sum + file.size, 0);
  if (size <= most) return most;
  const inMegabytes = (bytes: number) => Math.round(bytes / 100_000) / 10;
  throw new Refusal(
    'invalid',
    sentence('outgoing.filesTooLarge', { size: inMegabytes(size), most: inMegabytes(most) }),
    { facts: { size, most } },
  );
}

/** Base64 with its line ends makes four thirds and a little more of a file. */
const encodedSize = (bytes: number) => Math.ceil(bytes * 1.37);
