import { classify } from '#lib/mail/classify.ts';
import type { ParsedEmail } from '#lib/mail/parsed-email.ts';
import { findBlock } from '#lib/mailboxes/blocked-senders.ts';
import { createByteSemaphore } from '#lib/platform/byte-semaphore.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { isDatabaseTrouble } from '#lib/platform/database-trouble.ts';
import { type Resolve, systemResolver } from '#lib/platform/dns.ts';
import { say } from '#lib/platform/told.ts';
import { fileEmail } from './file.ts';
import { parseInThread } from './parsing/parse-in-thread.ts';
import type { Parse } from './parsing/parser-pool.ts';
import { claimLarge, claimSmall, pendingSize, uncountAttempt } from './raw/claim.ts';
import { hold, type IncomingMail, ignore, type RawEmailRecord, reasonFor } from './raw/raw-email-status.ts';
import { unreadable } from './raw/unreadable.ts';
import { fileReport } from './report.ts';
import { applyScan } from './trust/apply-scan.ts';
import { isTrustedForm } from './trust/form-sender.ts';
import { readOwnIdentity, selfHoldReason } from './trust/own-addresses.ts';
import { scanByClamd } from './trust/scan.ts';
import { forgedHoldReason, requireSameAuthor, withTrust } from './trust/trust.ts';

/** What reading a mail needs of the outside: a parser, and DNS for SPF, DKIM and DMARC. */
type World = { parse: Parse; resolve: Resolve };

const maxProcessingAttempts = 3;

/** A large mail takes several times its size while it is filed: as bytes, as the driver's text, as parts. */
const memory = createByteSemaphore(30 * 1024 * 1024);

/**
 * Parses and classifies a stored mail, then files it, records what it reports, ignores it or holds it.
 * Does nothing when the mail is processed already. Throws to be retried; after three attempts the mail is held. What
 * the database broke off is no attempt.
 */
export async function processEmail(
  ctx: Ctx,
  job: { rawEmailId: string },
  { parse = parseInThread, resolve = systemResolver(ctx.env) }: Partial<World> = {},
): Promise<void> {
  const world = { parse, resolve };
  const small = await claimSmall(ctx, job.rawEmailId);
  if (small) return processOrUncount(ctx, small, world);
  const size = await pendingSize(ctx, job.rawEmailId);
  if (size === null) return;
  await memory.run(size, async () => {
    const large = await claimLarge(ctx, job.rawEmailId);
    if (large) await processOrUncount(ctx, large, world);
  });
}

async function processOrUncount(ctx: Ctx, claimed: RawEmailRecord, world: World): Promise<void> {
  try {
    await processClaimed(ctx, claimed, world);
  } catch (error) {
    // Where the database takes not even this, the attempt stays counted, and at worst a person sees the mail.
    if (isDatabaseTrouble(error)) await uncountAttempt(ctx, claimed.id).catch(() => {});
    throw error;
  }
}

async function processClaimed(ctx: Ctx, claimed: RawEmailRecord, world: World): Promise<void> {
  if (claimed.attempts > maxProcessingAttempts) {
    return hold(ctx, { raw: claimed }, say('held.unread', { count: maxProcessingAttempts }));
  }
  const mail = await read(ctx, claimed, world);
  if (!mail) return;
  const { raw, classification } = mail;
  // A person released it after seeing it, so it is filed whatever speaks against it.
  if (raw.processedBy && classification.kind === 'loop') return fileEmail(ctx, mail);
  if (classification.informational && !raw.processedBy) return ignoreAsClassified(ctx, mail);
  switch (classification.kind) {
    case 'loop':
      return ignoreAsClassified(ctx, mail);
    case 'bounce':
    case 'delay':
    case 'complaint':
    case 'receipt':
      return fileReport(ctx, mail);
    default:
      if (!(await ignoreOrHold(ctx, mail))) await fileEmail(ctx, mail);
  }
}

/** Parses, scans, authenticates and classifies a mail; null when it is held on the way. */
async function read(ctx: Ctx, claimed: RawEmailRecord, { parse, resolve }: World) {
  const [parsed, checked] = await Promise.all([
    parseAndScan(ctx, claimed, parse),
    withTrust(claimed, resolve),
  ]);
  if (!parsed) return null;
  const raw = requireSameAuthor(checked, parsed.from?.address);
  const envelope = { from: raw.envelopeFrom, to: raw.envelopeTo };
  const ours = { ...(await readOwnIdentity(ctx)), fromTrustedForm: isTrustedForm({ raw, parsed }) };
  const classification = classify(parsed, envelope, ours);
  return { raw, parsed, classification };
}

async function parseAndScan(ctx: Ctx, raw: RawEmailRecord, parse: Parse): Promise<ParsedEmail | null> {
  const scanning = scanByClamd(ctx.env.CLAMD_URL)(raw.content);
  const [parsed, scan] = await Promise.all([parseOrHold(ctx, raw, parse), scanning]);
  return parsed && scan ? applyScan(ctx, { raw, parsed }, scan) : parsed;
}

/** Holds a mail that cannot be parsed; one that a person released is filed as it is. */
async function parseOrHold(ctx: Ctx, raw: RawEmailRecord, parse: Parse): Promise<ParsedEmail | null> {
  try {
    return await parse(raw.content, {
      now: raw.receivedAt,
      fallbackCharset: raw.mailbox.fallbackCharset,
    });
  } catch (error) {
    ctx.log.warn({ err: error, rawEmailId: raw.id }, 'A mail could not be read');
    if (raw.processedBy) return unreadable(raw);
    await hold(ctx, { raw }, say('held.unreadable', { why: (error as Error).message }));
    return null;
  }
}

function ignoreAsClassified(ctx: Ctx, mail: IncomingMail): Promise<void> {
  return ignore(ctx, mail, reasonFor(mail.classification.because));
}

/** Ignores mail of a blocked sender; holds forged mail and mail of our own address, unless a person released it. */
async function ignoreOrHold(ctx: Ctx, mail: IncomingMail): Promise<boolean> {
  const { raw, parsed } = mail;
  if (raw.processedBy) return false;
  const block =
    parsed.from && (await findBlock(ctx, { mailboxId: raw.mailboxId, address: parsed.from.address }));
  if (block) {
    const reason = say('held.blocked', { name: block.createdBy, sender: block.sender });
    await ignore(ctx, mail, { ...reasonFor(reason), blockedById: block.id });
    return true;
  }
  const reason = forgedHoldReason(raw) ?? (await selfHoldReason(ctx, mail));
  if (reason) await hold(ctx, mail, reason);
  return reason !== null;
}
