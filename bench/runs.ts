import { randomUUID } from 'node:crypto';
import { PgBoss } from 'pg-boss';
import postgres from 'postgres';
import { withContext } from '#bin/start/context.ts';
import { waitFor } from '#bin/start/wait-for.ts';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { createProductEnvironment, type ProductEnvironment } from '#test/product.ts';
import { calls, type ScriptedModel, startScriptedModel } from '#test/servers/scripted-model.ts';
import { openSession } from '#test/smtp-client.ts';
import { createAssistedMailbox, openTicketWithRun } from '#test/world/world.ts';
import { buildMail } from './load.ts';
import { startWorker } from './programs.ts';
import { quantile } from './quantile.ts';
import { showTable } from './table.ts';

const runs = 300;
const mails = 100;

/**
 * Runs per second of a model that answers at once, beside the same number of empty jobs under bare pg-boss with the
 * worker's options; and the time from the 250 of a mail to its draft, one mail after the other.
 */
export async function measureRuns(): Promise<void> {
  const model = await startScriptedModel(() =>
    calls(['reply_to_inbox', { body: 'Hello Ada,\n\nwe look into it.', confidence: 0.5 }]),
  );
  const settings = { ASSISTANT_DELAY_MS: '0', OPENAI_BASE_URL: model.url, OPENAI_MODEL: 'scripted' };
  const environment = await createProductEnvironment(settings);
  const sql = postgres(environment.env.DATABASE_URL, { max: 2, onnotice: () => {} });
  try {
    const bare = await bareJobsPerSecond(environment, sql);
    const ours = await runsPerSecond(environment, sql);
    showTable(`Runs with one model call and one tool call each, ${runs} waiting, beside empty jobs`, [
      { name: 'runs', figure: ours, limit: bare, unit: '/s' },
    ]);
    await measureDrafting(environment, { sql, model });
  } finally {
    await sql.end();
    await environment.drop();
    await model.close();
  }
}

async function runsPerSecond(environment: ProductEnvironment, sql: postgres.Sql): Promise<number> {
  await withContext(environment.env, async (ctx) => {
    const inbox = await createAssistedMailbox(ctx);
    for (let at = 0; at < runs; at++) await openTicketWithRun(ctx, inbox, { text: `Where is parcel ${at}?` });
  });
  const worker = await startWorker(environment.env);
  await untilNone(() => sql`select 1 from runs where status in ('queued', 'running') limit 1`);
  await worker.stop();
  const rows = await sql<{ seconds: number }[]>`
    select extract(epoch from max(finished_at) - min(started_at))::float8 as seconds from runs`;
  return runs / firstOrThrow(rows).seconds;
}

/** With the options of the worker for `assistant.run`. */
async function bareJobsPerSecond({ env }: ProductEnvironment, sql: postgres.Sql): Promise<number> {
  const boss = new PgBoss({ connectionString: env.DATABASE_URL, supervise: false, schedule: false });
  await boss.start();
  const queue = 'bench.empty';
  await boss.createQueue(queue, { policy: 'key_strict_fifo' });
  for (let at = 0; at < runs; at++) await boss.send(queue, {}, { singletonKey: randomUUID() });
  const options = { pollingIntervalSeconds: 0.5, notifyPollingIntervalSeconds: 0.5, localConcurrency: 6 };
  await boss.work(queue, options, async () => {});
  await untilNone(
    () => sql`select 1 from pgboss.job where name = ${queue} and state in ('created', 'active') limit 1`,
  );
  await boss.stop({ graceful: false });
  const rows = await sql<{ seconds: number }[]>`
    select extract(epoch from max(completed_on) - min(started_on))::float8 as seconds
      from pgboss.job where name = ${queue}`;
  return runs / firstOrThrow(rows).seconds;
}

async function measureDrafting(
  { env, address }: ProductEnvironment,
  { sql, model }: { sql: postgres.Sql; model: ScriptedModel },
): Promise<void> {
  const worker = await startWorker(env);
  const session = await openSession(env.SMTP_PORT);
  const tookMs: number[] = [];
  for (let sent = 0; sent < mails; sent++) {
    model.requests.length = 0;
    const messageId = `<${randomUUID()}@customer.example>`;
    const mail = buildMail(4000, address)
      .toString('latin1')
      .replace(/^Message-ID: .*$/m, `Message-ID: ${messageId}`);
    await session.send(`ada${sent}@customer.example`, address, Buffer.from(mail, 'latin1'));
    const takenAt = performance.now();
    const isDrafted = async () =>
      (
        await sql`
          select 1 from raw_emails join drafts on drafts.ticket_id = raw_emails.ticket_id
           where raw_emails.internet_message_id = ${messageId} limit 1`
      ).length > 0;
    if (!(await waitFor(isDrafted, { limitMs: 20_000, everyMs: 4 })))
      throw new Error('A mail had no draft 20 s after it was taken.');
    tookMs.push(performance.now() - takenAt);
  }
  session.quit();
  await worker.stop();
  const p95 = quantile(tookMs, 0.95);
  showTable(`From 250 to the draft, ${mails} mails one after the other, with a model that answers at once`, [
    { name: 'p50', figure: quantile(tookMs, 0.5), unit: 'ms' },
    { name: 'p95', figure: p95, unit: 'ms', aim: { text: 'under 1000 ms', reached: p95 < 1000 } },
  ]);
}

async function untilNone(find: () => PromiseLike<readonly unknown[]>): Promise<void> {
  if (!(await waitFor(async () => (await find()).length === 0, { limitMs: 300_000, everyMs: 50 })))
    throw new Error('The work did not come to its end within five minutes.');
}
