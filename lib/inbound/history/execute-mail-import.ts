import { type MboxMail, NotMbox, readMbox } from '#lib/mail/mbox.ts';
import { type Ctx, withActor } from '#lib/platform/context.ts';
import { say } from '#lib/platform/told.ts';
import { parseInThread } from '../parsing/parse-in-thread.ts';
import type { Parse } from '../parsing/parser-pool.ts';
import { readOwnIdentity } from '../trust/own-addresses.ts';
import { claimMailImport, extendMailImportLease, type MailImportClaim } from './claim-mail-import.ts';
import { endMailImport, type MailImportEnd, yieldMailImport } from './end-mail-import.ts';
import { readExportFile } from './exports/execute-export.ts';
import { UnreadableExport } from './exports/unpack-export.ts';
import { fileBatch } from './file-batch.ts';
import { filePastMail } from './file-past-mail.ts';
import { type MailImportLimits, mailImportLimits } from './limits.ts';
import { mailImportActor } from './mail-import-record.ts';
import { MailImportStopped } from './mail-import-stopped.ts';
import { readMailFile } from './read-mail-file.ts';
import { type PastMail, type ReadPastMail, readPastMail } from './read-past-mail.ts';

type World = { signal?: AbortSignal; parse?: Parse; limits?: MailImportLimits };
type Work = { signal: AbortSignal; parse: Parse; limits: MailImportLimits };

/**
 * Works on an import of past mail until it ends or its slice is over; then another job goes on. A batch of mails and how
 * far the file is done commit together, so that a worker that dies leaves each mail filed once or not yet.
 */
export async function executeMailImport(
  ctx: Ctx,
  { importId }: { importId: string },
  { signal, parse = parseInThread, limits = mailImportLimits }: World = {},
): Promise<MailImportEnd | 'yielded' | 'lost' | 'not_ours'> {
  const claim = await claimMailImport(ctx, importId, limits);
  if (!claim) return 'not_ours';
  const acting = withActor(ctx, mailImportActor(claim.record));
  if (claim.record.crashes > limits.crashes) {
    const error = say('unreadable.crashes');
    return endMailImport(acting, claim, { status: 'failed', error });
  }
  const slice = AbortSignal.timeout(limits.sliceMs);
  const heartbeat = setInterval(() => {
    extendMailImportLease(ctx, claim, limits).catch((err: unknown) =>
      ctx.log.warn({ err, importId }, 'The lease of an import could not be renewed'),
    );
  }, limits.heartbeatMs);
  try {
    const read = claim.record.source === 'mbox' ? readFile : readExportFile;
    await read(acting, claim, {
      parse,
      limits,
      signal: AbortSignal.any([slice, ...(signal ? [signal] : [])]),
    });
    return await endMailImport(acting, claim, { status: 'finished' });
  } catch (error) {
    return await stop(acting, claim, error);
  } finally {
    clearInterval(heartbeat);
  }
}

async function readFile(ctx: Ctx, claim: MailImportClaim, { parse, limits, signal }: Work): Promise<void> {
  const { record, mailbox } = claim;
  const { bytesDone: start, id } = record;
  const own = await readOwnIdentity(ctx);
  const reading = { parse, own, fallbackCharset: mailbox.fallbackCharset, fallbackDate: record.createdAt };
  const chunks = readMailFile(ctx, id, { start, chunkBytes: limits.chunkBytes });
  const mails = readMbox(chunks, { start, maxBytes: ctx.env.MAX_MESSAGE_BYTES });
  let position = record.mailsRead;
  for await (const batch of inBatches(mails, limits)) {
    if (signal.aborted) throw new MailImportStopped('slice');
    const read = await Promise.all(
      batch.map(async (mail) => {
        const place = { end: mail.end, position: ++position };
        return { ...place, ...toEntry(await readPastMail(ctx, mail, reading)) };
      }),
    );
    await fileBatch(ctx, claim, { read, limits, file: (ctx, mails) => fileInOrder(ctx, claim, mails) });
  }
}

function toEntry(read: ReadPastMail) {
  const parsed = 'mail' in read ? read.mail.parsed : read.parsed;
  const about = { subject: parsed?.subject ?? null, from: parsed?.from?.address ?? null };
  return 'mail' in read
    ? { ...about, entry: read.mail }
    : { ...about, skipped: read.skipped, detail: read.detail };
}

/** One after another: a mail may belong to the ticket that the one before it opened. */
async function fileInOrder(ctx: Ctx, claim: MailImportClaim, mails: PastMail[]) {
  const outcomes: Awaited<ReturnType<typeof filePastMail>>[] = [];
  for (const mail of mails) outcomes.push(await filePastMail(ctx, claim, mail));
  return outcomes;
}

async function* inBatches(
  mails: AsyncIterable<MboxMail>,
  { mails: maxMails, batchBytes }: MailImportLimits,
): AsyncGenerator<MboxMail[]> {
  let batch: MboxMail[] = [];
  let bytes = 0;
  for await (const mail of mails) {
    batch.push(mail);
    bytes += mail.content?.length ?? 0;
    if (batch.length < maxMails && bytes < batchBytes) continue;
    yield batch;
    [batch, bytes] = [[], 0];
  }
  if (batch.length > 0) yield batch;
}

async function stop(
  ctx: Ctx,
  claim: MailImportClaim,
  error: unknown,
): Promise<MailImportEnd | 'yielded' | 'lost'> {
  if (error instanceof NotMbox || error instanceof UnreadableExport)
    return endMailImport(ctx, claim, { status: 'failed', error: error.told });
  if (!(error instanceof MailImportStopped)) throw error;
  if (error.reason === 'cancelled') return endMailImport(ctx, claim, { status: 'cancelled' });
  if (error.reason === 'lost') return 'lost';
  await yieldMailImport(ctx, claim);
  return 'yielded';
}
