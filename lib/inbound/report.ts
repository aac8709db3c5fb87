import type { Classification } from '#lib/mail/classify.ts';
import { readReturnToken } from '#lib/mail/headers/reply-token.ts';
import type { ParsedEmail } from '#lib/mail/parsed-email.ts';
import {
  findReportedDelivery,
  type ReportedDelivery,
  recordBounce,
  recordComplaint,
} from '#lib/outbound/bounce.ts';
import { proveByReport } from '#lib/outbound/proof/prove-arrival.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { fileEmail } from './file.ts';
import { findRecentDelivery } from './filing/recent-delivery.ts';
import { finishRawEmail, ignore, type RawEmailRecord } from './raw/raw-email-status.ts';

/**
 * Files what another server reports of a mail of ours: a bounce, a delay, a complaint, a receipt. It counts only when it
 * names a delivery that we made, by the token in its return path or by the returned Message-ID and the address; else
 * anybody could silence anybody. It never opens a ticket.
 */
export function fileReport(
  ctx: Ctx,
  raw: RawEmailRecord,
  parsed: ParsedEmail,
  mail: Classification,
): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    const about = await matchReport(ctx, raw, parsed, mail);
    const known = about.find((one) => one.delivery)?.delivery;
    if (!known) return ignoreUnproven(ctx, raw, parsed, mail);
    for (const { delivery, report } of about) if (delivery) await record(ctx, mail, delivery, report);
    await finishRawEmail(
      ctx,
      raw,
      {
        status: 'filed',
        kind: mail.kind,
        reason: mail.because,
        ticketId: known.ticketId,
        messageId: known.messageId,
        ...factsOf(mail, about),
      },
      parsed,
    );
  });
}

type ReportMatch = { report: Report; delivery: ReportedDelivery | null };

/** What the report says, of whichever mail: kept for whoever asks, also when it proves nothing. */
function factsOf({ bounce, complaint }: Classification, about: ReportMatch[]) {
  return {
    bounce: bounce
      ? {
          recipients: about.map(({ delivery, report: { original: _, ...report } }) => ({
            ...report,
            delivery_id: delivery?.id ?? null,
          })),
        }
      : null,
    complaint: complaint ? { type: complaint.type, recipients: complaint.recipients } : null,
  };
}

type Report = {
  address: string;
  /** The address that we wrote to, when it was forwarded on from there. */
  original: string | null;
  action: string | null;
  status: string | null;
  class: 'hard' | 'soft';
  text: string | null;
};

/** One report may tell of several addresses, and of each another thing: failed here, late there, delivered elsewhere. */
async function record(ctx: Ctx, mail: Classification, delivery: ReportedDelivery, report: Report) {
  if (mail.complaint) return recordComplaint(ctx, delivery, mail.complaint.type);
  const action = mail.bounce ? (report.action ?? 'failed') : 'read';
  if (action === 'failed') return recordBounce(ctx, delivery, report);
  const type = eventTypeOf[action];
  // An action that RFC 3464 does not know says nothing that could be relied on.
  if (!type) return;
  await proveByReport(ctx, delivery.id);
  await recordEvent(ctx, type, {
    ...delivery,
    data: {
      message_id: delivery.messageId,
      delivery_id: delivery.id,
      recipient: delivery.recipient,
      text: report.text,
    },
  });
}

const eventTypeOf: Record<string, `message.${string}`> = {
  read: 'message.read',
  delayed: 'message.delayed',
  delivered: 'message.delivered',
  relayed: 'message.delivered',
  expanded: 'message.delivered',
};

/**
 * Each address that the report speaks of, with our delivery to it: by return path, which names one delivery whatever the
 * rest says, wherever on the way or in the returned mail its address was noted; then by the envelope id that we gave the mail; then by the
 * Message-ID that is returned, and at last by those that the report answers.
 */
async function matchReport(
  ctx: Ctx,
  raw: RawEmailRecord,
  parsed: ParsedEmail,
  mail: Classification,
): Promise<ReportMatch[]> {
  const reports = reportsOf(mail);
  for (const returnToken of tokensOf(raw, parsed, mail)) {
    const delivery = await findReportedDelivery(ctx, raw.mailboxId, { returnToken });
    if (!delivery) continue;
    const own =
      reports.find(({ address, original }) => [address, original].includes(delivery.recipient)) ?? reports[0];
    const others = reports.filter((report) => report !== own);
    return [{ delivery, report: own ?? emptyReport(delivery.recipient) }, ...others.map(unproven)];
  }
  const returned = (mail.bounce ?? mail.complaint ?? mail.receipt)?.originalMessageId;
  const ids = [...(returned ? [returned] : []), ...parsed.inReplyTo, ...parsed.references.toReversed()];
  for (const originalMessageId of [...new Set(ids)].slice(0, maxIds)) {
    const about = await Promise.all(
      reports.map(async (report) => {
        const recipients = [report.address, report.original].filter((address) => address !== null);
        return {
          report,
          delivery: await findReportedDelivery(ctx, raw.mailboxId, { originalMessageId, recipients }),
        };
      }),
    );
    if (about.some(({ delivery }) => delivery)) return about;
  }
  return [];
}

const maxIds = 10;

function tokensOf(raw: RawEmailRecord, parsed: ParsedEmail, mail: Classification): string[] {
  const told = (mail.bounce ?? mail.complaint)?.originalReturnPath;
  const addresses = [
    ...raw.envelopeTo,
    ...parsed.deliveredTo,
    ...parsed.to.map(({ address }) => address),
    ...(told ? [told] : []),
  ];
  const returned = addresses.flatMap((address) => {
    const read = readReturnToken(address);
    return read?.mailbox === raw.mailbox.address ? [read.token] : [];
  });
  const envelopeId = mail.bounce?.originalEnvelopeId;
  return [...new Set([...returned, ...(envelopeId ? [envelopeId.toLowerCase()] : [])])].slice(0, maxIds);
}

/**
 * A report that proves nothing changes nothing. When we wrote to its address on one ticket only of late, people are
 * told of it there, once. What a person has released is filed as any mail is.
 */
async function ignoreUnproven(ctx: Ctx, raw: RawEmailRecord, parsed: ParsedEmail, mail: Classification) {
  if (raw.processedBy) return fileEmail(ctx, raw, parsed, mail);
  const reason = `${mail.because} It names no mail that we sent.`;
  const facts = factsOf(mail, reportsOf(mail).map(unproven));
  const failed = mail.kind === 'bounce' ? reportsOf(mail) : [];
  for (const report of failed.slice(0, maxIds)) {
    const delivery = await findRecentDelivery(ctx, raw.mailboxId, report.address);
    if (!delivery) continue;
    await recordEvent(ctx, 'message.bounce_claimed', {
      ...delivery,
      data: { message_id: delivery.messageId, recipient: report.address, text: report.text },
    });
    return ignore(ctx, raw, mail.kind, `${reason} ${report.address} was written to lately.`, parsed, {
      ...facts,
      ticketId: delivery.ticketId,
    });
  }
  return ignore(ctx, raw, mail.kind, reason, parsed, facts);
}

/** A complaint may black its author out and a receipt may not name one: both still name the mail. */
function reportsOf(mail: Classification): Report[] {
  if (mail.bounce) return mail.bounce.recipients;
  const named = mail.complaint?.recipients ?? (mail.receipt?.recipient ? [mail.receipt.recipient] : []);
  return named.length ? named.map(emptyReport) : [emptyReport('')];
}

const unproven = (report: Report): ReportMatch => ({ report, delivery: null });

function emptyReport(address: string): Report {
  return {
    address: address.toLowerCase(),
    original: null,
    action: null,
    status: null,
    class: 'soft',
    text: null,
  };
}
