import { type Classification, classify } from '#lib/mail/classify.ts';
import type { ParsedEmail } from '#lib/mail/parsed-email.ts';
import { findBlock } from '#lib/mailboxes/blocked-senders.ts';
import { createByteSemaphore } from '#lib/platform/byte-semaphore.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { type Resolve, systemResolver } from '#lib/platform/dns.ts';
import { fileEmail } from './file.ts';
import { parseInThread } from './parsing/parse-in-thread.ts';
import type { Parse } from './parsing/parser-pool.ts';
import { claimLarge, claimSmall, pendingSize } from './raw/claim.ts';
import { hold, ignore, type RawEmailRecord } from './raw/raw-email-status.ts';
import { unreadable } from './raw/unreadable.ts';
import { fileReport } from './report.ts';
import { applyScan } from './trust/apply-scan.ts';
import { readOwnIdentity } from './trust/own-addresses.ts';
import { scanByClamd } from './trust/scan.ts';
import { forgedHoldReason, requireSameAuthor, withTrust } from './trust/trust.ts';

const maxProcessingAttempts = 3;

/** A large mail being filed takes several times its size: as bytes, as the database's words for them, as its parts. */
const memory = createByteSemaphore(30 * 1024 * 1024);

/**
 * The hinge of the walk: reads a stored mail, says what it is, and files it, records what it reports, ignores it with a
 * reason, or holds it for a person. Whatever happens, the raw email ends in one of those states.
 */
export async function processEmail(
  ctx: Ctx,
  job: { rawEmailId: string },
  parse: Parse = parseInThread,
  resolve: Resolve = systemResolver(ctx.env),
): Promise<void> {
  const taken = await claimSmall(ctx, job.rawEmailId);
  if (taken) return processClaimed(ctx, taken, parse, resolve);
  const size = await pendingSize(ctx, job.rawEmailId);
  if (size === null) return;
  await memory.run(size, async () => {
    const large = await claimLarge(ctx, job.rawEmailId);
    if (large) await processClaimed(ctx, large, parse, resolve);
  });
}

async function processClaimed(
  ctx: Ctx,
  taken: RawEmailRecord,
  parse: Parse,
  resolve: Resolve,
): Promise<void> {
  if (taken.attempts > maxProcessingAttempts)
    return hold(
      ctx,
      taken,
      `Reading it failed ${maxProcessingAttempts} times, the last time without an answer.`,
    );
  const [parsed, checked] = await Promise.all([read(ctx, taken, parse), withTrust(taken, resolve)]);
  if (!parsed) return;
  const raw = requireSameAuthor(checked, parsed.from?.address);
  const mail = classify(parsed, { from: raw.envelopeFrom, to: raw.envelopeTo }, await readOwnIdentity(ctx));
  // A person who has released a mail has seen it: it is filed whatever speaks against it.
  if (raw.processedBy && mail.kind === 'loop') return fileEmail(ctx, raw, parsed, mail);
  if (mail.informational && !raw.processedBy) return ignore(ctx, raw, mail.kind, mail.because, parsed);
  switch (mail.kind) {
    case 'loop':
      return ignore(ctx, raw, mail.kind, mail.because, parsed);
    case 'bounce':
    case 'delay':
    case 'complaint':
    case 'receipt':
      return fileReport(ctx, raw, parsed, mail);
    default:
      if (!(await ignoreOrHold(ctx, raw, parsed, mail))) await fileEmail(ctx, raw, parsed, mail);
  }
}

/** Ignores a mail whose sender is blocked and holds one that is forged, but not one that a person has released. */
async function ignoreOrHold(
  ctx: Ctx,
  raw: RawEmailRecord,
  parsed: ParsedEmail,
  { kind }: Classification,
): Promise<boolean> {
  if (raw.processedBy) return false;
  const block =
    parsed.from && (await findBlock(ctx, { mailboxId: raw.mailboxId, address: parsed.from.address }));
  if (block) {
    const reason = `${block.createdBy} has blocked ${block.sender}.`;
    await ignore(ctx, raw, kind, reason, parsed, { blockedById: block.id });
    return true;
  }
  const forged = forgedHoldReason(raw);
  if (forged) await hold(ctx, raw, forged, parsed);
  return forged !== null;
}

/** Reads a mail while the virus scanner looks at it; null when it is held for either. */
async function read(ctx: Ctx, raw: RawEmailRecord, parse: Parse): Promise<ParsedEmail | null> {
  const scanning = scanByClamd(ctx.env.CLAMD_URL)(raw.content);
  const [parsed, scan] = await Promise.all([parseOrHold(ctx, raw, parse), scanning]);
  return parsed && scan ? applyScan(ctx, raw, parsed, scan) : parsed;
}

/** A mail that cannot be read is held; one that a person has released all the same is filed as what it is. */
async function parseOrHold(ctx: Ctx, raw: RawEmailRecord, parse: Parse): Promise<ParsedEmail | null> {
  try {
    return await parse(raw.content, {
      now: raw.receivedAt,
      fallbackCharset: raw.mailbox.fallbackCharset,
    });
  } catch (error) {
    ctx.log.warn({ err: error, rawEmailId: raw.id }, 'A mail could not be read');
    if (raw.processedBy) return unreadable(raw);
    await hold(ctx, raw, `It could not be read: ${(error as Error).message}`);
    return null;
  }
}
