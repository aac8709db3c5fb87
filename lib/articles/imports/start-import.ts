import { isIP } from 'node:net';
import { and, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { articleImports, articleSources } from '#db/schema/index.ts';
import { assertScope, type Ctx, inTransaction } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';
import { recordEvent } from '#lib/platform/events.ts';
import { withByteaValue } from '#lib/platform/large-bytes.ts';
import { isPublicAddress } from '#lib/platform/public-address.ts';
import { FetchRefused, readWebAddress } from '#lib/platform/public-http.ts';
import { sendJob } from '#lib/platform/queue.ts';
import { sentence } from '#locales/sentence.ts';
import { assertMailbox } from '../article-access.ts';
import { type ImportRecord, importColumns, type SourceRecord } from './import-record.ts';
import { kindOfFile } from './kind-of-file.ts';

const everyHours = z.number().int().min(1).max(720).nullable();

export const importInput = z.strictObject({
  url: z.string().trim().min(1).max(500).optional().describe('A website, or its sitemap.'),
  upload_id: z
    .string()
    .regex(/^upl_[0-9a-f]{32}$/, 'must be an id such as upl_…')
    .optional()
    .describe('A ZIP of Markdown or HTML, a CSV, or a help centre’s export.'),
  kind: z.enum(['folder', 'csv', 'help_centre']).optional().describe('Of the upload; otherwise by its name.'),
  name: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .optional()
    .describe('What was imported under one name before is updated. Default: the file’s name.'),
  mailbox_id: z
    .string()
    .regex(/^mbx_[0-9a-f]{32}$/)
    .nullish(),
  audience: z
    .enum(['public', 'internal'])
    .optional()
    .describe('Where the source names none. Default: as at its last import, at first public.'),
  every_hours: everyHours
    .optional()
    .describe('How often a website is read again. Default: as before, at first 24; null: by hand.'),
});
export type ImportInput = z.infer<typeof importInput>;

export const sourceChanges = z.strictObject({
  paused: z.boolean().optional(),
  every_hours: everyHours.optional(),
  audience: z.enum(['public', 'internal']).optional(),
});
export type SourceChanges = z.infer<typeof sourceChanges>;

type UploadedFile = { name: string; content: Buffer };

/**
 * Starts an import of a website, or of `file`. The worker does it; its row and events tell how far it is.
 * @throws Refusal `invalid` for what cannot be read; `conflict` while the source is being imported; `too_many` beside 20
 * others. Also `forbidden` and `not_found`, as `createArticle`.
 */
export async function startImport(
  ctx: Ctx,
  input: ImportInput,
  file: UploadedFile | null = null,
): Promise<{ row: ImportRecord; source: SourceRecord }> {
  assertScope(ctx, 'write');
  if ((input.url === undefined) === (file === null)) throw new Refusal('invalid', 'imports.urlOrUpload');
  await assertMailbox(ctx, input.mailbox_id ?? null);
  await assertNotBusy(ctx);
  return inTransaction(ctx, async (ctx) => {
    const source = file ? await fileSource(ctx, input, file) : await websiteSource(ctx, input);
    const row = await queueImport(ctx, source, { file, scheduled: false });
    if (!row) throw new Refusal('conflict', sentence('imports.underWay', { name: source.name }));
    return { row, source };
  });
}

/**
 * Queues an import of a source, with its job. Null while another is under way. Call it in a transaction.
 */
export async function queueImport(
  ctx: Ctx,
  source: SourceRecord,
  { file, scheduled }: { file: UploadedFile | null; scheduled: boolean },
): Promise<ImportRecord | null> {
  await ctx.db.select().from(articleSources).where(eq(articleSources.id, source.id)).for('update');
  const [active] = await ctx.db
    .select({ id: articleImports.id })
    .from(articleImports)
    .where(
      and(eq(articleImports.sourceId, source.id), inArray(articleImports.status, ['queued', 'running'])),
    );
  if (active) return null;
  const values = { sourceId: source.id, startedBy: ctx.actor.name, scheduled };
  const insert = (bytes: Buffer | SQL | null) =>
    ctx.db
      .insert(articleImports)
      .values({ ...values, fileName: file?.name, fileSize: file?.content.length, file: bytes })
      .returning(importColumns);
  const row = firstOrThrow(file ? await withByteaValue(ctx, file.content, insert) : await insert(null));
  await sendJob(ctx, 'articles.import', { importId: row.id });
  const data = { import_id: row.id, source_id: source.id, name: source.name };
  await recordEvent(ctx, 'article_import.started', { mailboxId: source.mailboxId, data });
  return row;
}

/** Imports under way at one time, of all sources. */
const maxActive = 20;

async function assertNotBusy(ctx: Ctx): Promise<void> {
  const active = await ctx.db.$count(articleImports, inArray(articleImports.status, ['queued', 'running']));
  if (active >= maxActive) throw new Refusal('too_many', sentence('imports.tooMany', { count: active }));
}

function fileSource(ctx: Ctx, input: ImportInput, { name, content }: UploadedFile): Promise<SourceRecord> {
  const kind = input.kind ?? kindOfFile(name, content);
  if (!kind) throw new Refusal('invalid', sentence('imports.unknownKind', { name }));
  return saveSource(ctx, { kind, name: input.name ?? name, url: null }, input);
}

function websiteSource(ctx: Ctx, input: ImportInput): Promise<SourceRecord> {
  const url = readAddress(input.url ?? '');
  const name = input.name ?? `${url.host}${url.pathname.replace(/\/$/, '')}`.slice(0, 200);
  return saveSource(ctx, { kind: 'website', name, url: url.href }, input);
}

/** A host name is resolved by the worker, when it is asked. */
function readAddress(given: string): URL {
  try {
    const url = readWebAddress(/^[a-z][a-z0-9+.-]*:/i.test(given) ? given : `https://${given}`);
    if (url.username || url.password) throw new Refusal('invalid', 'imports.addressWithPassword');
    const host = url.hostname.replace(/^\[|\]$/g, '');
    if (isIP(host) && !isPublicAddress(host)) throw new Refusal('invalid', 'imports.addressNotPublic');
    url.hash = '';
    return url;
  } catch (error) {
    if (error instanceof FetchRefused) throw new Refusal('invalid', 'imports.noWebsite');
    throw error;
  }
}

type SourceFacts = Pick<SourceRecord, 'kind' | 'name' | 'url'>;

/** The source of this kind and name, made or brought up to date; what is not given stays as it was. */
async function saveSource(ctx: Ctx, facts: SourceFacts, input: ImportInput): Promise<SourceRecord> {
  const { audience, mailbox_id: mailboxId = null } = input;
  const everyHours = facts.kind === 'website' ? input.every_hours : null;
  await ctx.db
    .insert(articleSources)
    .values({
      ...facts,
      mailboxId,
      audience: audience ?? 'public',
      everyHours: everyHours === undefined ? 24 : everyHours,
      createdBy: ctx.actor.name,
    })
    .onConflictDoNothing();
  return firstOrThrow(
    await ctx.db
      .update(articleSources)
      .set({ url: facts.url, everyHours, audience, pausedAt: sql`null`, nextReadAt: sql`null` })
      .where(
        and(
          eq(articleSources.kind, facts.kind),
          eq(articleSources.name, facts.name),
          mailboxId === null ? isNull(articleSources.mailboxId) : eq(articleSources.mailboxId, mailboxId),
          isNull(articleSources.removedAt),
        ),
      )
      .returning(),
  );
}
