import type { SQL } from 'drizzle-orm';
import { newId } from '#db/columns.ts';
import { rawEmails } from '#db/schema/index.ts';
import { allSettledOrThrow } from '#lib/platform/all-settled-or-throw.ts';
import { type Ctx, inTransaction } from '#lib/platform/context.ts';
import { withByteaValue } from '#lib/platform/large-bytes.ts';
import type { JobOrigin } from '#lib/platform/origin.ts';
import { insertWithJobs, sendJobs } from '#lib/platform/queue.ts';
import type { MailTrust } from './trust/authenticate.ts';

export type Arrival = {
  /** Of the session that it came in, where several are stored together. */
  origin?: JobOrigin | undefined;
  source: 'smtp' | 'http' | 'imap';
  /** Whoever handed it over proved to know the mailbox's secret; a provider's proof covers everybody's mail. */
  authenticated?: boolean;
  envelopeFrom: string;
  /** The recipients, each with its mailbox. */
  envelopeTo: { address: string; mailboxId: string }[];
  clientAddress: string | null;
  helo: string | null;
  tls: boolean;
  content: Buffer;
} & Partial<MailTrust>;

/** The limits of one SQL statement; each number of rows is prepared separately. */
const maxStatement = { rows: 20, bytes: 1024 * 1024 };

/**
 * Stores a mail: once this returns, its exact bytes and a job are committed, one row for each mailbox.
 * Only then may the sender be answered 250 (RFC 5321 6.1).
 * @returns the ids of the raw emails. @throws Error when the database does not commit.
 */
export async function acceptEmail(ctx: Ctx, arrival: Arrival): Promise<string[]> {
  return (await acceptEmails(ctx, [arrival])).flat();
}

/** Stores mails in one transaction. @returns the ids of the raw emails of each. */
export async function acceptEmails(ctx: Ctx, arrivals: Arrival[]): Promise<string[][]> {
  const mails = arrivals.map((arrival) => ({ content: arrival.content, rows: rowsOf(arrival) }));
  const ids = mails.map(({ rows }) => rows.map(({ id }) => id));
  const jobs = arrivals.flatMap(({ origin }, index) =>
    (ids[index] ?? []).map((rawEmailId) => ({ data: { rawEmailId, ...(origin ? { origin } : {}) } })),
  );
  const bytes = mails.reduce((sum, { content, rows }) => sum + content.length * rows.length, 0);
  if (jobs.length <= maxStatement.rows && bytes <= maxStatement.bytes) {
    const rows = mails.flatMap(({ content, rows }) => rows.map((row) => ({ ...row, content })));
    const statement = ctx.db.insert(rawEmails).values(rows).getSQL();
    await insertWithJobs(ctx, 'inbound.process', { jobs, statement });
    return ids;
  }
  await inTransaction(ctx, (ctx) =>
    allSettledOrThrow([
      ...mails.map(({ content, rows }) => withByteaValue(ctx, content, (bytes) => insert(ctx, bytes, rows))),
      sendJobs(ctx, 'inbound.process', jobs),
    ]),
  );
  return ids;
}

function rowsOf({ content, envelopeTo, origin: _, ...facts }: Arrival) {
  const byMailbox = Map.groupBy(envelopeTo, ({ mailboxId }) => mailboxId);
  return [...byMailbox].map(([mailboxId, recipients]) => ({
    ...facts,
    auth: facts.auth ?? null,
    authDetails: facts.authDetails ?? null,
    id: newId('raw'),
    mailboxId,
    envelopeTo: recipients.map(({ address }) => address),
    size: content.length,
  }));
}

function insert(ctx: Ctx, content: Buffer | SQL, rows: ReturnType<typeof rowsOf>) {
  return ctx.db.insert(rawEmails).values(rows.map((row) => ({ ...row, content })));
}
