import { withContext } from '#bin/start/context.ts';
import { startImport } from '#lib/articles/imports/start-import.ts';
import { createWebhook } from '#lib/desk/webhooks/webhooks.ts';
import { createDomain } from '#lib/domains/domains.ts';
import { createUpload } from '#lib/files/uploads.ts';
import { startMailImport } from '#lib/inbound/history/start-mail-import.ts';
import { blockSender } from '#lib/mailboxes/blocked-senders.ts';
import { listMailboxes, updateMailbox } from '#lib/mailboxes/mailboxes.ts';
import { queueReply } from '#lib/outbound/queue-reply.ts';
import type { Ctx } from '#lib/platform/context.ts';
import type { Env } from '#lib/platform/env.ts';
import { suppressManually } from '#lib/suppressions/suppress-manually.ts';
import { listTickets } from '#lib/tickets/list-tickets.ts';
import { createBusinessHours } from '#lib/tickets/sla/business-hours.ts';
import { createSlaPolicy } from '#lib/tickets/sla/policies.ts';
import { proposeFlawedDraft } from './flawed-draft.ts';
import { seedArticles } from './seed-articles.ts';
import { seedForeignTicket } from './seed-foreign-ticket.ts';
import { seedForwards } from './seed-forwards.ts';
import { seedMerge } from './seed-merge.ts';

/** What the demo shop lacks, so that no list of the settings is empty. No relay: then its mail would leave. */
export async function seedMore(env: Env): Promise<void> {
  await withContext(env, async (ctx) => {
    await createDomain(ctx, { name: env.MAIL_DOMAIN });
    await suppressManually(ctx, { address: 'gone@fairweather.example', detail: 'Left the company.' });
    await createWebhook(ctx, {
      url: 'https://hooks.fairweather.example/countersign',
      events: ['ticket.created'],
    });
    await seedSla(ctx);
    await proposeFlawedDraft(ctx);
    await askWithFollowUp(ctx);
    await seedForwards(ctx);
    await seedForeignTicket(ctx);
    await seedMerge(ctx);
    await seedArticles(ctx);
    await seedImports(ctx);
    await seedPastMail(ctx);
    await blockSender(ctx, { sender: '@m0rrow-login.example', mailboxId: null });
  });
}

async function seedSla(ctx: Ctx): Promise<void> {
  const week = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '09:00', to: '17:00' }));
  const holidays = [{ date: '2026-12-25', name: 'Christmas Day' }];
  const { id } = await createBusinessHours(ctx, { name: 'Office', zone: 'Europe/London', week, holidays });
  const hours = { business_hours_id: id };
  const urgent = { priorities: ['urgent' as const], first_answer_minutes: 60, resolution_minutes: 480 };
  await createSlaPolicy(ctx, { name: 'Urgent', ...hours, ...urgent });
  await createSlaPolicy(ctx, {
    name: 'Everybody',
    ...hours,
    first_answer_minutes: 480,
    next_answer_minutes: 480,
  });
}

/** A question of ours that the assistant follows up on. */
async function askWithFollowUp(ctx: Ctx): Promise<void> {
  for (const { id } of await listMailboxes(ctx))
    await updateMailbox(ctx, id, { check_in_hours: 48, close_after_hours: 72 });
  const page = await listTickets(ctx, { status: 'active', sort: 'recent', limit: 100 });
  const row = page.data.find((ticket) => ticket.needs_person !== null && !ticket.draft_waiting);
  if (row)
    await queueReply(
      ctx,
      row.id,
      { body: 'Hello,\n\nwhich of our kettles do you have?\n\nKind regards' },
      {
        author: { type: 'user', id: null, name: 'Mira Holm' },
      },
    );
}

/** A file of past mail, of which one mail is left out. */
async function seedPastMail(ctx: Ctx): Promise<void> {
  const [mailbox] = await listMailboxes(ctx);
  if (!mailbox) return;
  const mails = ['A lid that fits', 'Cordless base', 'Thank you for the kettle'].map((subject, at) => [
    'From past@fairweather.example Wed Jan  1 09:00:00 2025',
    `Message-ID: <past-${at}@fairweather.example>`,
    `Date: Wed, 0${at + 1} Jan 2025 09:00:00 +0000`,
    `From: ${at === 2 ? mailbox.address : 'Ada Fairweather <ada@fairweather.example>'}`,
    `To: ${mailbox.address}`,
    `Subject: ${subject}`,
    '',
    'It is about last year.',
    '',
    '',
  ]);
  const file = {
    name: 'Archive 2025.mbox',
    type: 'application/mbox',
    content: Buffer.from(mails.flat().join('\n')),
  };
  const { id } = await createUpload(ctx, file);
  await startMailImport(ctx, { mailbox_id: mailbox.id, upload_ids: [id] });
}

/** A website that does not answer, and a CSV of which not all can be imported: the newest is the example. */
async function seedImports(ctx: Ctx): Promise<void> {
  await startImport(ctx, { url: 'https://help.fairweather.example/kettles' });
  const rows = [
    'title,body,audience,status',
    'Gift wrapping,We wrap a kettle in brown paper for two pounds.,public,',
    'Corporate orders,From ten kettles on we write an offer.,public,',
    'Warehouse keys,They hang behind the door.,martians,',
    ',A text without a title.,public,',
    'Winter sale,Ten per cent off in January.,public,draft',
    'Store hours,Nine to five.',
  ];
  const file = { name: 'shop-articles.csv', content: Buffer.from(rows.join('\n')) };
  await startImport(ctx, {}, file);
}
