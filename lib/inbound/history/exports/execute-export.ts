import type { Ctx } from '#lib/platform/context.ts';
import { readOwnIdentity } from '../../trust/own-addresses.ts';
import type { MailImportClaim } from '../claim-mail-import.ts';
import { fileBatch, type Placed } from '../file-batch.ts';
import type { MailImportLimits } from '../limits.ts';
import { MailImportStopped } from '../mail-import-stopped.ts';
import { readMailFile } from '../read-mail-file.ts';
import { fileTickets } from './file-tickets.ts';
import { keepPeople, peopleOf } from './people.ts';
import { type ExportItem, readExportItems, readExportPeople } from './read-export.ts';
import { type SettledTicket, settleTicket } from './settle-ticket.ts';

type Work = { signal: AbortSignal; limits: MailImportLimits };

/**
 * Files the tickets of another helpdesk's export, from the first that is not done. A batch of them and how far the file is
 * done commit together.
 * @throws UnreadableExport when the file cannot be read; MailImportStopped as `fileBatch`.
 */
export async function readExportFile(ctx: Ctx, claim: MailImportClaim, work: Work): Promise<void> {
  const { source, id, mailsRead, peopleReadAt } = claim.record;
  const { limits, signal } = work;
  const chunks = () => readMailFile(ctx, id, { start: 0, chunkBytes: limits.chunkBytes });
  if (peopleReadAt === null)
    await keepPeople(ctx, claim, { people: readExportPeople(chunks(), source), limits });
  const { addresses: own } = await readOwnIdentity(ctx);
  const file = (batch: ExportItem[]) => fileItems(ctx, claim, { batch, own, limits });
  let batch: ExportItem[] = [];
  let isFurther = false;
  for await (const item of readExportItems(chunks(), { source, after: mailsRead })) {
    if (batch.push(item) < limits.mails) continue;
    // Reading over what is done may take as long as a slice: each one files a batch at least.
    if (signal.aborted && isFurther) throw new MailImportStopped('slice');
    await file(batch);
    [batch, isFurther] = [[], true];
  }
  if (batch.length > 0) await file(batch);
}

async function fileItems(
  ctx: Ctx,
  claim: MailImportClaim,
  { batch, own, limits }: { batch: ExportItem[]; own: string[]; limits: MailImportLimits },
): Promise<void> {
  const tickets = batch.flatMap((item) => ('ticket' in item ? [item.ticket] : []));
  const people = await peopleOf(ctx, claim.record.id, tickets);
  const read = await Promise.all(
    batch.map(async (item): Promise<Placed<SettledTicket>> => {
      const { position, bytesDone: end } = item;
      const about = { position, end, from: null };
      if ('skipped' in item)
        return { ...about, subject: item.subject, skipped: item.skipped, detail: item.detail };
      const { subject } = item.ticket;
      const settled = await settleTicket(item.ticket, { people, own });
      return 'skipped' in settled
        ? { ...about, subject, skipped: settled.skipped, detail: null }
        : { ...about, subject, from: settled.settled.contact.address, entry: settled.settled };
    }),
  );
  await fileBatch(ctx, claim, { read, limits, file: (ctx, entries) => fileTickets(ctx, claim, entries) });
}
