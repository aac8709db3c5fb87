import { type Ctx, inTransaction } from '../context.ts';
import { recordEvent } from '../events.ts';
import type { Classification } from '../mail/classify.ts';
import type { ParsedEmail } from '../mail/parsed-email.ts';
import { readReturnToken } from '../mail/reply-token.ts';
import { findReported, recordBounce, recordComplaint } from '../outbound/bounce.ts';
import { ignore, type RawEmailRecord, settle } from './settle.ts';

/**
 * Files what another server reports of a mail of ours: a bounce, a delay, a complaint, a receipt. It counts only when it
 * names a delivery that we made, by the token in its return path or by the returned Message-ID and the address; else
 * anybody could silence anybody. It never opens a ticket.
 */
export const fileReport = (
  ctx: Ctx,
  raw: RawEmailRecord,
  parsed: ParsedEmail,
  mail: Classification,
): Promise<void> =>
  inTransaction(ctx, async (ctx) => {
    const about = await findAbout(ctx, raw, mail);
    const known = about.find((one) => one.delivery)?.delivery;
    if (!known) return ignore(ctx, raw, mail.kind, `${mail.because} It names no mail that we sent.`, parsed);
    for (const { delivery, report } of about) {
      if (!delivery) continue;
      if (mail.kind === 'bounce') await recordBounce(ctx, delivery, report);
      else if (mail.kind === 'complaint')
        await recordComplaint(ctx, delivery, mail.complaint?.type ?? 'abuse');
      else {
        const data = {
          message_id: delivery.messageId,
          delivery_id: delivery.id,
          recipient: delivery.recipient,
          text: report.text,
        };
        await recordEvent(ctx, mail.kind === 'delay' ? 'message.delayed' : 'message.read', {
          ...delivery,
          data,
        });
      }
    }
    await settle(
      ctx,
      raw,
      {
        status: 'filed',
        kind: mail.kind,
        reason: mail.because,
        ticketId: known.ticketId,
        messageId: known.messageId,
        bounce: mail.bounce
          ? {
              recipients: about.map(({ delivery, report: { original: _, ...report } }) => ({
                ...report,
                delivery_id: delivery?.id ?? null,
              })),
            }
          : null,
        complaint: mail.complaint
          ? { type: mail.complaint.type, recipients: mail.complaint.recipients }
          : null,
      },
      parsed,
    );
  });

type Report = {
  address: string;
  /** The address that we wrote to, when it was forwarded on from there. */
  original: string | null;
  action: string | null;
  status: string | null;
  class: 'hard' | 'soft';
  text: string | null;
};

/** Each address that the report speaks of, with our delivery to it. A return path names one delivery whatever the rest says. */
async function findAbout(ctx: Ctx, raw: RawEmailRecord, mail: Classification) {
  const reports = reportsOf(mail);
  const returnToken = raw.envelopeTo
    .map(readReturnToken)
    .find((read) => read?.mailbox === raw.mailbox.address)?.token;
  if (returnToken) {
    const delivery = await findReported(ctx, raw.mailboxId, { returnToken });
    const own = reports.find(
      ({ address, original }) => delivery && [address, original].includes(delivery.recipient),
    );
    return [{ delivery, report: own ?? reports[0] ?? silent(delivery?.recipient ?? '') }];
  }
  const originalMessageId = (mail.bounce ?? mail.complaint ?? mail.receipt)?.originalMessageId;
  if (!originalMessageId) return [];
  return Promise.all(
    reports.map(async (report) => {
      const recipients = [report.address, report.original].filter((address) => address !== null);
      return { report, delivery: await findReported(ctx, raw.mailboxId, { originalMessageId, recipients }) };
    }),
  );
}

/** A complaint may black its author out and a receipt may not name one: both still name the mail. */
function reportsOf(mail: Classification): Report[] {
  if (mail.bounce) return mail.bounce.recipients;
  const named = mail.complaint?.recipients ?? (mail.receipt?.recipient ? [mail.receipt.recipient] : []);
  return named.length ? named.map(silent) : [silent('')];
}

const silent = (address: string): Report => ({
  address: address.toLowerCase(),
  original: null,
  action: null,
  status: null,
  class: 'soft',
  text: null,
});
