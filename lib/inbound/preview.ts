import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { eq } from 'drizzle-orm';
import { mailboxes } from '#db/schema/index.ts';
import { unfolded } from '#lib/mail/html/folds.ts';
import { ParseFailure } from '#lib/mail/parsed-email.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { openParserPool, type Parse } from './parsing/parser-pool.ts';
import { getRawBytes, getRawEmail } from './raw/raw-emails.ts';
import type { MailPreview } from './raw/schema.ts';
import { findingsOf } from './trust/findings.ts';

/**
 * What a mail would say if it were filed, read anew from its bytes in a thread of its own: nothing of it is stored and
 * nothing fetched. What cannot be read says why. @throws Refusal `not_found`, also out of reach.
 */
export async function previewMail(ctx: Ctx, id: string, parse: Parse = webParse): Promise<MailPreview> {
  const { mailbox_id: mailboxId, received_at: receivedAt } = await getRawEmail(ctx, id);
  const [[mailbox], content] = await Promise.all([
    ctx.db
      .select({ fallbackCharset: mailboxes.fallbackCharset })
      .from(mailboxes)
      .where(eq(mailboxes.id, mailboxId)),
    getRawBytes(ctx, id),
  ]);
  try {
    const mail = await parse(content, {
      now: new Date(receivedAt),
      fallbackCharset: mailbox!.fallbackCharset,
    });
    return {
      readable: true,
      problem: null,
      mail: {
        from: mail.from,
        to: mail.to,
        cc: mail.cc,
        reply_to: mail.replyTo,
        subject: mail.subject,
        date: mail.date?.toISOString() ?? null,
        text: mail.text.slice(0, maxTextLength),
        html: mail.html && mail.html.length <= maxHtmlLength ? unfolded(mail.html) : null,
        attachments: mail.attachments.map(({ name, type, detectedType, size }) => ({
          name,
          type,
          detected_type: detectedType,
          size,
        })),
        flags: mail.flags,
        findings: await findingsOf(ctx, mail, { stranger: mail.from, list: false, namesTicketId: null }),
        trackers: mail.trackers,
        forwarded_from: mail.forwarded?.from ?? null,
      },
    };
  } catch (error) {
    if (!(error instanceof ParseFailure)) throw error;
    return { readable: false, problem: error.message, mail: null };
  }
}

const maxTextLength = 150_000;
const maxHtmlLength = 500_000;

/** The bundle of the web holds no file that a thread could run, so it is named by where the program was started. */
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
