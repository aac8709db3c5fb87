import { and, eq, inArray, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { firstOrThrow } from '#db/first-or-throw.ts';
import {
  type ImportSource,
  importSources,
  mailboxes,
  mailImportParts,
  mailImports,
} from '#db/schema/index.ts';
import { readBlobStart } from '#lib/files/blobs.ts';
import { ownUploads } from '#lib/files/uploads.ts';
import { assertScope, type Ctx, inTransaction, reaches } from '#lib/platform/context.ts';
import { notFound, Refusal } from '#lib/platform/errors.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { sendJob } from '#lib/platform/queue.ts';
import { sentence } from '#locales/sentence.ts';
import { aboutMailImport, type MailImportRecord } from './mail-import-record.ts';

export const mailImportInput = z.strictObject({
  source: z
    .enum(importSources)
    .default('mbox')
    .describe(
      'What the file is: mail in an mbox file, or the tickets of another helpdesk as JSON, a record a line, or a ZIP of such files.',
    ),
  mailbox_id: z.string().regex(/^mbx_[0-9a-f]{32}$/, 'must be an id such as mbx_…'),
  upload_ids: z
    .array(z.string().regex(/^upl_[0-9a-f]{32}$/, 'must be an id such as upl_…'))
    .min(1)
    .max(1000)
    .describe('The file: one upload, or its parts in their order when it is larger than an upload may be.'),
  name: z.string().trim().min(1).max(200).optional().describe('Default: the name of the first upload.'),
});
export type MailImportInput = z.input<typeof mailImportInput>;

/**
 * Starts an import of past mail, or of another helpdesk's tickets, into a mailbox. The worker does it; nobody is answered, notified or mailed by it.
 * @throws Refusal `invalid` for a file of another kind; `too_many` beside 20 others.
 * @throws Refusal `not_found` for an upload of somebody else, or a mailbox out of reach.
 */
export function startMailImport(ctx: Ctx, input: MailImportInput): Promise<MailImportRecord> {
  assertScope(ctx, 'admin');
  return inTransaction(ctx, async (ctx) => {
    await assertLiveMailbox(ctx, input.mailbox_id);
    await assertNotBusy(ctx);
    const parts = await readUploads(ctx, input.upload_ids);
    const [first] = parts;
    const { source = 'mbox' } = input;
    assertKind(source, first.name, await readBlobStart(ctx, first.sha256));
    const values = {
      mailboxId: input.mailbox_id,
      source,
      fileName: input.name ?? first.name,
      fileSize: parts.reduce((sum, { size }) => sum + size, 0),
      startedBy: ctx.actor.name,
    };
    const row = firstOrThrow(await ctx.db.insert(mailImports).values(values).returning());
    await ctx.db
      .insert(mailImportParts)
      .values(parts.map(({ sha256, size }, position) => ({ importId: row.id, position, sha256, size })));
    await sendJob(ctx, 'inbound.import', { importId: row.id });
    await recordEvent(ctx, 'mail_import.started', aboutMailImport(row, {}));
    return row;
  });
}

function assertKind(source: ImportSource, name: string, start: Buffer): void {
  const text = start.toString('latin1');
  if (source === 'mbox' && !text.startsWith('From '))
    throw new Refusal('invalid', sentence('imports.noMbox', { name }));
  if (source !== 'mbox' && !/^(?:PK|(?:\xef\xbb\xbf)?\s*[[{])/.test(text))
    throw new Refusal('invalid', sentence('imports.noExport', { name }));
}

/** Imports under way at one time, into all mailboxes. */
const maxActive = 20;

async function assertNotBusy(ctx: Ctx): Promise<void> {
  const active = await ctx.db.$count(mailImports, inArray(mailImports.status, ['queued', 'running']));
  if (active >= maxActive) throw new Refusal('too_many', sentence('imports.tooMany', { count: active }));
}

async function assertLiveMailbox(ctx: Ctx, id: string): Promise<void> {
  const rows = await ctx.db
    .select({ id: mailboxes.id })
    .from(mailboxes)
    .where(and(eq(mailboxes.id, id), isNull(mailboxes.deletedAt)));
  if (rows.length === 0 || !reaches(ctx.actor, id)) throw notFound('mailbox');
}

type UploadedPart = Awaited<ReturnType<typeof ownUploads>>[number];

async function readUploads(ctx: Ctx, ids: string[]): Promise<[UploadedPart, ...UploadedPart[]]> {
  const rows = await ownUploads(ctx, ids);
  const parts = ids.map((id) => {
    const row = rows.find((each) => each.id === id);
    if (!row) throw notFound('upload');
    return row;
  });
  return [firstOrThrow(parts), ...parts.slice(1)];
}
