import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { CliError } from '#bin/start/cli-error.ts';
import { say } from '#bin/start/terminal.ts';
import { getImport, listImportItems } from '#lib/articles/imports/imports.ts';
import type { ImportWithItems } from '#lib/articles/imports/schema.ts';
import { startImport } from '#lib/articles/imports/start-import.ts';
import { listMailboxes } from '#lib/mailboxes/mailboxes.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';
import { packSource } from './pack-source.ts';

type Options = {
  source: string;
  typedIn: string;
  mailbox?: string;
  name?: string;
  audience?: 'public' | 'internal';
  /** Hours; 0: only by hand. */
  every?: number;
};

const pollMs = 500;
/** After this the worker, which does the import, is not running. */
const startLimitMs = 30_000;

/** Starts an import and prints how far it is, until it ends. @returns whether it finished. */
export async function importArticles(ctx: Ctx, options: Options): Promise<boolean> {
  const { source, typedIn, name, audience, every } = options;
  const mailboxId = options.mailbox === undefined ? null : await findMailbox(ctx, options.mailbox);
  const isWebsite = /^https?:\/\//i.test(source);
  const file = isWebsite ? null : await packSource(resolve(typedIn, source));
  const input = { name, audience, mailbox_id: mailboxId, every_hours: every === 0 ? null : every };
  const { row } = await startImport(ctx, isWebsite ? { ...input, url: source } : input, file).catch(
    (error) => {
      throw error instanceof Refusal ? new CliError(error.message) : error;
    },
  );
  const done = await watch(ctx, row.id);
  await sayOutcome(ctx, done);
  return done.status === 'finished';
}

async function findMailbox(ctx: Ctx, address: string): Promise<string> {
  const all = await listMailboxes(ctx);
  const found = all.find((mailbox) => mailbox.address === address.toLowerCase());
  if (!found)
    throw new CliError(
      `There is no mailbox ${address}. Known: ${all.map(({ address }) => address).join(', ')}.`,
    );
  return found.id;
}

async function watch(ctx: Ctx, id: string): Promise<ImportWithItems> {
  const startedAt = Date.now();
  let told = '';
  let warned = false;
  for (;;) {
    const state = await getImport(ctx, id);
    const { total, waiting } = state.counts;
    const line = state.listed ? `${total - waiting} of ${total}` : 'Reading the source';
    if (line !== told && state.status === 'running') progress(line);
    told = line;
    if (state.finished_at !== null) {
      progress(null);
      return state;
    }
    if (!warned && state.status === 'queued' && Date.now() - startedAt > startLimitMs) {
      warned = true;
      say('No worker has taken the import yet. Is npm start running? It goes on by itself when it is.');
    }
    await pause(pollMs);
  }
}

/** One line that is written over on a terminal; in a log, one for each change. */
function progress(line: string | null): void {
  if (process.stdout.isTTY) process.stdout.write(line === null ? '\r\u001b[K' : `\r\u001b[K  ${line}`);
  else if (line !== null) process.stdout.write(`  ${line}\n`);
}

async function sayOutcome(
  ctx: Ctx,
  { id, status, error, counts, truncated }: ImportWithItems,
): Promise<void> {
  const parts = [
    `${counts.new} new`,
    `${counts.changed} changed`,
    `${counts.unchanged} unchanged`,
    `${counts.skipped} not imported`,
    `${counts.gone} gone from the source`,
  ];
  say(
    `${status === 'finished' ? 'Imported' : status === 'failed' ? 'Failed' : 'Cancelled'}: ${parts.join(', ')}.`,
  );
  if (error) say(error);
  if (truncated) say('The source had more than one import reads; nothing was marked as gone.');
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await listImportItems(ctx, id, { limit: 100, status: 'skipped', cursor });
    for (const { name, reason, detail } of page.data)
      say(`  ${name}: ${reason}${detail ? ` (${detail})` : ''}`);
    cursor = page.next_cursor;
  }
}
