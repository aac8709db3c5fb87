import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { eq } from 'drizzle-orm';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { mailboxes } from '#db/schema/index.ts';
import { ParseFailure } from '#lib/mail/parsed-email.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { openParserPool, type Parse } from './parsing/parser-pool.ts';
import { getRawBytes, getRawEmail } from './raw/raw-emails.ts';
import type { ParsedPreview } from './raw/schema.ts';
import { findingsOf } from './trust/findings.ts';

/**
 * Parses a mail from its bytes in a thread without filing it: nothing is stored or fetched.
 * @returns the parsed mail with its findings, or why it is unreadable. @throws Refusal `not_found`, also out of reach.
 */
export async function previewMail(ctx: Ctx, id: string, parse: Parse = webParse): Promise<ParsedPreview> {
  const { mailboxId, receivedAt } = await getRawEmail(ctx, id);
  const [rows, content] = await Promise.all([
    ctx.db
      .select({ fallbackCharset: mailboxes.fallbackCharset })
      .from(mailboxes)
      .where(eq(mailboxes.id, mailboxId)),
    getRawBytes(ctx, id),
  ]);
  const { fallbackCharset } = firstOrThrow(rows);
  try {
    const parsed = await parse(content, { now: receivedAt, fallbackCharset });
    const about = { stranger: parsed.from, list: false, namesTicketId: null };
    return { parsed, findings: await findingsOf(ctx, parsed, about) };
  } catch (error) {
    if (!(error instanceof ParseFailure)) throw error;
    return { problem: error.message };
  }
}

/** The bundle of the web holds no file that a thread can run, so the path starts at the working directory. */
const webParse: Parse = (raw, options) => {
  parserPool ??= openParserPool(
    pathToFileURL(
      join(/* turbopackIgnore: true */ process.cwd(), 'lib', 'inbound', 'parsing', 'parse-thread.ts'),
    ),
    1,
  );
  return parserPool.parse(raw, options);
};
let parserPool: ReturnType<typeof openParserPool> | undefined;
