import type { Classification } from '#lib/mail/classify.ts';
import { readReturnToken } from '#lib/mail/headers/reply-token.ts';
import {
  findReportedDelivery,
  type ReportedDelivery,
  recordBounce,
  recordComplaint,
} from '#lib/outbound/bounce.ts';
import { proveByReport } from '#lib/outbound/proof/prove-arrival.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { say, toldOf, within } from '#lib/platform/told.ts';
import { fileEmail } from './file.ts';
import { findRecentDelivery } from './filing/recent-delivery.ts';
import { finishRawEmail, type IncomingMail, ignore, reasonFor } from './raw/raw-email-status.ts';

/**
 * Files a bounce, delay, complaint or receipt. It never opens a ticket.
 * It counts only when it names one of our deliveries, or anybody could suppress any address.
 */
export function fileReport(ctx: Ctx, mail: IncomingMail): Promise<void> {
  const { classification } = mail;
  return inTransaction(ctx, async (ctx) => {
    const matches = await matchReport(ctx, mail);
    const known = matches.find(({ delivery }) => delivery)?.delivery;
    if (!known) return ignoreUnproven(ctx, mail);
    for (const { delivery, report } of matches)
      if (delivery) await recordReport(ctx, classification, { delivery, report });
    await finishRawEmail(ctx, mail, {
      status: 'filed',
      kind: classification.kind,
      ...reasonFor(classification.because),
      ticketId: known.ticketId,
      messageId: known.messageId,
      ...factsOf(classification, matches),
    });
  });
}

type ReportMatch = { report: Report; delivery: ReportedDelivery | null };

/** The report as data, kept also when it proves nothing. */
function factsOf({ bounce, complaint }: Classification, matches: ReportMatch[]) {
  return {
    bounce: bounce
      ? {
          recipients: matches.map(({ delivery, report: { original: _, ...report } }) => ({
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
  /** The address that we wrote to, when that forwards to `address`. */
  original: string | null;
  action: string | null;
  status: string | null;
  class: 'hard' | 'soft';
  text: string | null;
};

/** Each address of a report has an action of its own: failed, delayed, delivered. */
async function recordReport(
  ctx: Ctx,
  { bounce, complaint }: Classification,
  { delivery, report }: { delivery: ReportedDelivery; report: Report },
) {
  if (complaint) return recordComplaint(ctx, delivery, complaint.type);
  const action = bounce ? (report.action ?? 'failed') : 'read';
  if (action === 'failed') return recordBounce(ctx, delivery, report);
  const type = eventTypeOf[action];
  // RFC 3464 does not define the action.
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

const eventTypeOf: Record<string, 'message.read' | 'message.delayed' | 'message.delivered'> = {
  read: 'message.read',
  delayed: 'message.delayed',
  delivered: 'message.delivered',
  relayed: 'message.delivered',
  expanded: 'message.delivered',
};

/**
 * Each address of the report with our delivery to it.
 * Tries the return path and envelope id, then the returned Message-ID, then the ids that the report answers.
 */
async function matchReport(ctx: Ctx, mail: IncomingMail): Promise<ReportMatch[]> {
  const { raw, parsed, classification } = mail;
  const { bounce, complaint, receipt } = classification;
  const reports = reportsOf(classification);
  for (const returnToken of returnTokensOf(mail)) {
    const delivery = await findReportedDelivery(ctx, raw.mailboxId, { returnToken });
    if (!delivery) continue;
    const own =
      reports.find(({ address, original }) => [address, original].includes(delivery.recipient)) ?? reports[0];
    const others = reports.filter((report) => report !== own);
    return [{ delivery, report: own ?? emptyReport(delivery.recipient) }, ...others.map(unproven)];
  }
  const returned = (bounce ?? complaint ?? receipt)?.originalMessageId;
  const ids = [...(returned ? [returned] : []), ...parsed.inReplyTo, ...parsed.references.toReversed()];
  for (const originalMessageId of [...new Set(ids)].slice(0, maxIds)) {
    const matches = await Promise.all(
      reports.map(async (report) => {
        const recipients = [report.address, report.original].filter((address) => address !== null);
        return {
          report,
          delivery: await findReportedDelivery(ctx, raw.mailboxId, { originalMessageId, recipients }),
        };
      }),
    );
    if (matches.some(({ delivery }) => delivery)) return matches;
  }
  return [];
}

const maxIds = 10;

/** A return path may be the recipient, noted by a server on the way, or in the returned mail. */
function returnTokensOf({ raw, parsed, classification: { bounce, complaint } }: IncomingMail): string[] {
  const returnPath = (bounce ?? complaint)?.originalReturnPath;
  const addresses = [
    ...raw.envelopeTo,
    ...parsed.deliveredTo,
    ...parsed.to.map(({ address }) => address),
    ...(returnPath ? [returnPath] : []),
  ];
  const tokens = addresses.flatMap((address) => {
    const read = readReturnToken(address);
    return read?.mailbox === raw.mailbox.address ? [read.token] : [];
  });
  const envelopeId = bounce?.originalEnvelopeId;
  return [...new Set([...tokens, ...(envelopeId ? [envelopeId.toLowerCase()] : [])])].slice(0, maxIds);
}

/**
 * A report that names no delivery changes nothing; a released one is filed as mail. When all recent mail to its address
 * is on one ticket, that ticket shows the claim once.
 */
async function ignoreUnproven(ctx: Ctx, mail: IncomingMail): Promise<void> {
  const { raw, classification } = mail;
  if (raw.processedBy) return fileEmail(ctx, mail);
  const reports = reportsOf(classification);
  const why = within(toldOf(classification.because));
  const facts = factsOf(classification, reports.map(unproven));
  const failed = classification.kind === 'bounce' ? reports : [];
  for (const report of failed.slice(0, maxIds)) {
    const delivery = await findRecentDelivery(ctx, raw.mailboxId, report.address);
    if (!delivery) continue;
    await recordEvent(ctx, 'message.bounce_claimed', {
      ...delivery,
      data: { message_id: delivery.messageId, recipient: report.address, text: report.text },
    });
    return ignore(ctx, mail, {
      ...reasonFor(say('classified.written_lately', { why, address: report.address })),
      ticketId: delivery.ticketId,
      ...facts,
    });
  }
  return ignore(ctx, mail, { ...reasonFor(say('classified.names_no_mail', { why })), ...facts });
}

/** A complaint may redact its author and a receipt may name none: both still name the mail. */
function reportsOf({ bounce, complaint, receipt }: Classification): Report[] {
  if (bounce) return bounce.recipients;
  const named = complaint?.recipients ?? (receipt?.recipient ? [receipt.recipient] : []);
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
