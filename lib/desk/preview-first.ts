import { eq } from 'drizzle-orm';
import { newId } from '#db/columns.ts';
import { mailboxes } from '#db/schema/index.ts';
import { domainOf } from '#lib/mail/headers/addresses.ts';
import { replyBody } from '#lib/mail/reply/reply-body.ts';
import { assertFilesFit } from '#lib/outbound/reply/assert-files-fit.ts';
import { outgoingFiles } from '#lib/outbound/reply/outgoing-files.ts';
import { type ReplyPreview, shownFiles } from '#lib/outbound/reply/preview-schema.ts';
import { recipientsOf } from '#lib/outbound/reply/recipients.ts';
import { assertScope, type Ctx, reaches } from '#lib/platform/context.ts';
import { notFound } from '#lib/platform/errors.ts';
import { signatureOf } from '#lib/users/own-signatures.ts';
import { type FirstMail, recipientsOfFirst } from './write-first.ts';

type Previewed = Pick<FirstMail, 'mailboxId' | 'to' | 'cc' | 'bcc' | 'subject' | 'body' | 'attachmentIds'>;

/**
 * A first mail as it would leave now. Nothing is stored or sent; it may still lack recipients, subject and text.
 * @throws Refusal `not_found` for a mailbox out of reach; `invalid` for a recipient or a file that cannot be.
 */
export async function previewFirst(ctx: Ctx, mail: Previewed): Promise<ReplyPreview> {
  assertScope(ctx, 'write');
  const [mailbox] = await ctx.db.select().from(mailboxes).where(eq(mailboxes.id, mail.mailboxId));
  if (!mailbox || !reaches(ctx.actor, mailbox.id)) throw notFound('mailbox');
  const { address, displayName } = mailbox;
  const [first, ...alsoTo] = await recipientsOfFirst(ctx, mail.to);
  const { cc = [], bcc = [] } = mail;
  const recipients = first
    ? recipientsOf(
        ctx,
        { to: first.address, alsoTo, cc, bcc },
        { contact: first, answerAddress: first, mailbox: address, correspondence: [] },
      )
    : { to: [], cc: [], bcc: [], added: [] };
  const { files, contentIds } = await outgoingFiles(ctx, newId('tkt'), {
    ids: mail.attachmentIds ?? [],
    markdown: mail.body,
    domain: domainOf(address),
  });
  const body = replyBody(mail.body, {
    signature: await signatureOf(ctx, mailbox),
    quote: null,
    contentIds,
  });
  return {
    from: { name: displayName, address },
    to: recipients.to,
    cc: recipients.cc,
    bcc: recipients.bcc,
    added: recipients.added,
    subject: mail.subject,
    text: body.text,
    html: body.html,
    history: null,
    history_left_out: null,
    files: shownFiles(files),
    max_file_bytes: assertFilesFit(ctx, files, body),
    asks_rating: false,
  };
}
