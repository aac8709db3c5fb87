import { spawn } from 'node:child_process';
import { once } from 'node:events';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isBuilt } from '#bin/build.ts';
import { toEnvironment } from '#bin/start/settings.ts';
import type { Env } from '#lib/platform/env.ts';
import { present } from '#test/present.ts';
import { createProductEnvironment, type ProductEnvironment, startWebAndWorker } from '#test/product.ts';
import { findPgBouncer, type PgBouncer, startPgBouncer } from '#test/servers/pgbouncer.ts';
import { type SmtpSink, startSmtpSink } from '#test/servers/smtp-sink.ts';
import { openSession } from '#test/smtp-client.ts';

const found = await findPgBouncer();
const unavailable = 'unavailable' in found ? found.unavailable : null;
if (unavailable) process.stdout.write(`Not run: ${unavailable}\n`);

let product: ProductEnvironment;
let bouncer: PgBouncer;
let sink: SmtpSink;
let env: Env;
let processes: { stop: () => Promise<void> } | undefined;
const log: string[] = [];

beforeAll(async () => {
  if (!('program' in found)) return;
  if (!(await isBuilt())) throw new Error('Not run: the web is not built.');
  sink = await startSmtpSink();
  product = await createProductEnvironment({
    SMTP_URL: sink.url,
    ASSISTANT_DELAY_MS: '0',
    UNDO_SEND_MS: '0',
    LOG_LEVEL: 'warn',
  });
  const DATABASE_DIRECT_URL = product.env.DATABASE_URL;
  bouncer = await startPgBouncer(found.program, DATABASE_DIRECT_URL);
  env = { ...product.env, DATABASE_URL: bouncer.url, DATABASE_DIRECT_URL };
  processes = await startWebAndWorker(env, (line) => log.push(line));
}, 400_000);

afterAll(async () => {
  await processes?.stop();
  await bouncer?.stop();
  await product?.drop();
  await sink?.close();
});

async function call<T>(method: 'GET' | 'POST', path: string, body?: object): Promise<T> {
  const response = await fetch(`${env.APP_URL}/api/v1${path}`, {
    method,
    headers: { Authorization: `Bearer ${product.key}`, 'Content-Type': 'application/json' },
    body: body && JSON.stringify(body),
  });
  expect(response.ok, `${method} ${path}: ${response.status}`).toBe(true);
  return response.json();
}

/** The types of the events that the stream tells from now on. */
async function followEvents() {
  const ending = new AbortController();
  const response = await fetch(`${env.APP_URL}/api/v1/events/stream`, {
    headers: { Authorization: `Bearer ${product.key}` },
    signal: ending.signal,
  });
  const types: string[] = [];
  const read = async () => {
    const decoder = new TextDecoder();
    for await (const chunk of present(response.body)) {
      const said = decoder.decode(chunk as Uint8Array, { stream: true });
      for (const [, type] of said.matchAll(/"type":"([^"]+)"/g)) types.push(present(type));
    }
  };
  const reading = read().catch(() => {});
  const stop = async () => {
    ending.abort();
    await reading;
  };
  return { types, stop };
}

test.skipIf(unavailable)(
  'behind PgBouncer in transaction mode a mail becomes a draft and a sent reply, told live',
  async () => {
    await call('POST', '/articles', {
      title: 'Delivery times',
      body: 'Delivery takes 3 to 5 working days. You get a tracking number when the parcel leaves us.',
      audience: 'public',
    });
    const events = await followEvents();
    const session = await openSession(env.SMTP_PORT);
    const mail =
      'From: Ada <ada@customer.example>\r\nSubject: Delivery\r\nMessage-ID: <1@customer.example>\r\n\r\nHow long does delivery take?';
    expect(await session.send('ada@customer.example', product.address, Buffer.from(mail))).toMatch(/^250/);
    session.quit();

    const drafts = () => call<{ data: { id: string }[] }>('GET', '/drafts?status=proposed');
    await expect.poll(async () => (await drafts()).data.length, { timeout: 30_000 }).toBe(1);
    const draft = present((await drafts()).data[0]);
    await call('POST', `/drafts/${draft.id}/approve`, {});
    const answer = await sink.waitForMail('the answer', ({ envelope }) =>
      envelope.to.includes('ada@customer.example'),
    );
    expect(answer.mail.text).toContain('3 to 5 working days');
    await expect
      .poll(() => events.types, { timeout: 10_000 })
      .toEqual(expect.arrayContaining(['message.received', 'draft.proposed', 'message.sent']));
    await events.stop();
    expect(log.filter((line) => /"level":(40|50|60)/.test(line))).toEqual([]);
  },
  120_000,
);

test.skipIf(unavailable)(
  'what a pooler serves holds no session, and what needs one is with the server itself',
  async () => {
    const sql = postgres(present(env.DATABASE_DIRECT_URL), {
      max: 1,
      connection: { application_name: 'observer' },
    });
    try {
      const direct = await sql<{ name: string }[]>`
      select distinct application_name as name from pg_stat_activity
      where datname = current_database() and client_port is not null and application_name like 'countersign-%'`;
      expect(direct.map(({ name }) => name)).toContain('countersign-listen');
      const [left] = await sql`
      select count(*)::int as n from pg_locks where locktype = 'advisory' and pid in (
        select pid from pg_stat_activity where application_name in ('countersign-web', 'countersign-worker', 'countersign-smtp')
          and state = 'idle')`;
      expect(left?.n).toBe(0);
    } finally {
      await sql.end();
    }
  },
);

test.skipIf(unavailable)(
  'a pooler without the server behind it is named in a sentence, and nothing starts',
  async () => {
    const { DATABASE_DIRECT_URL: _, ...pooled } = env;
    const child = spawn(process.execPath, ['bin/start.ts', '--only=worker'], {
      env: { ...toEnvironment({ ...pooled, SMTP_PORT: 0 }), DATABASE_DIRECT_URL: '' },
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
    const [code] = await once(child, 'close');
    expect(said).toContain(
      'cannot be used: a pooler stands there, and DATABASE_DIRECT_URL does not name the server behind it.',
    );
    expect(code).toBe(1);
  },
);
