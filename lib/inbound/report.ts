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
              recipients: about.map(({ delivery, report }) => ({
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
  action: string | null;
  status: string | null;
  class: 'hard' | 'soft';
  text: string | null;
};

/** Each address that the report speaks of, with our delivery to it. A return path names one delivery whatever the rest says. */
async function findAbout(ctx: Ctx, raw: RawEmailRecord, mail: Classification) {
  const returnToken =
    raw.envelopeTo.map(readReturnToken).find((read) => read?.mailbox === raw.mailbox.address)?.token ?? null;
  const reports = reportsOf(mail);
  const originalMessageId = mail.bounce?.originalMessageId ?? mail.complaint?.originalMessageId ?? null;
  if (returnToken) {
    const delivery = await findReported(ctx, raw.mailboxId, { returnToken });
    const report = reports.find((one) => one.address === delivery?.recipient) ??
      reports[0] ?? { ...silent, address: delivery?.recipient ?? '' };
    return [{ delivery, report }];
  }
  return Promise.all(
    reports.map(async (report) => ({
      report,
      delivery: originalMessageId
        ? await findReported(ctx, raw.mailboxId, { originalMessageId, recipient: report.address })
        : null,
    })),
  );
}

const silent = { action: null, status: null, class: 'soft', text: null } as const;

function reportsOf(mail: Classification): Report[] {
  if (mail.bounce)
    return mail.bounce.recipients.map((recipient) => ({
      ...recipient,
      address: recipient.address.toLowerCase(),
    }));
  return (mail.complaint?.recipients ?? []).map((address) => ({ ...silent, address: address.toLowerCase() }));
}
