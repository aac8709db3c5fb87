import { readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect } from '@playwright/test';
import postgres from 'postgres';
import { signIn } from './support/desk.ts';
import { sendMail } from './support/send-mail.ts';
import { testFreshInstall } from './support/test.ts';

const test = testFreshInstall();

const words = /uferschwalbe|zilpzalp|rohrammer|goldammer|feldlerche/i;
const canary = {
  from: 'zilpzalp@customer.example',
  name: 'Rosa Rohrammer',
  subject: 'The uferschwalbe is missing',
  text: 'My goldammer arrived without its feldlerche.',
};

const breakdowns = {
  'a full disk': `raise exception using errcode = '53100', message = 'could not extend file "base/5/1": No space left on device'`,
  'a row that a constraint refuses': `raise exception using errcode = '23514', message = 'new row violates a check',
    detail = 'Failing row contains ' || new::text`,
};

test('nothing that a customer wrote is in a log, whatever breaks', async ({ page, product }) => {
  const sql = postgres(product.databaseUrl, { max: 2, onnotice: () => {} });
  const serverLog = await serverLogPath(sql);
  const { size: alreadyLogged } = await stat(serverLog);
  const logged = (pattern: RegExp) => product.log.filter((line) => pattern.test(line)).length;
  const breakTable = async (table: string, statement: string) => {
    await sql.unsafe(
      `create or replace function broken() returns trigger language plpgsql as $$ begin ${statement}; end $$;
       create trigger broken before insert or update on ${table} for each row execute function broken()`,
    );
    return () => sql.unsafe(`drop trigger broken on ${table}`);
  };
  const number = await test.step('a mail is filed while nothing is broken', async () => {
    await sendMail(product, canary);
    const tickets = () => product.api.get<{ data: { number: number }[] }>('/tickets');
    await expect.poll(async () => (await tickets()).data.length).toBe(1);
    return (await tickets()).data[0]?.number;
  });
  await signIn(page, product);

  for (const [name, statement] of Object.entries(breakdowns)) {
    await test.step(`${name}: mail is not taken, not filed, and no note is written`, async () => {
      const mend = await breakTable('raw_emails', statement);
      await expect(sendMail(product, canary)).rejects.toThrow(/451/);
      await mend();
      const before = logged(/A job failed/);
      const mendMessages = await breakTable('messages', statement);
      await sendMail(product, { ...canary, subject: `${canary.subject} again` });
      await expect.poll(() => logged(/A job failed/)).toBeGreaterThan(before);
      await expect(product.api.post(`/tickets/${number}/notes`, { body: canary.text })).rejects.toThrow(
        /: (?:422|50[03]) /,
      );
      await mendMessages();
    });
  }

  await test.step('a connection that is cut in the middle of an insert', async () => {
    const before = logged(/could not be accepted/);
    await sql.begin(async (tx) => {
      await tx`lock table raw_emails in share row exclusive mode`;
      const refused = expect(sendMail(product, canary)).rejects.toThrow(/451/);
      await expect
        .poll(
          async () =>
            (
              await sql`select pg_terminate_backend(pid) from pg_stat_activity
                where application_name = 'countersign-smtp' and wait_event_type = 'Lock'`
            ).length,
        )
        .toBeGreaterThan(0);
      await refused;
    });
    await expect.poll(() => logged(/could not be accepted/)).toBeGreaterThan(before);
  });

  await test.step('a page that cannot be read', async () => {
    await sql`alter table contacts rename to contacts_away`;
    await page.goto(`${product.url}/inbox?q=${encodeURIComponent(canary.subject)}`);
    await page.goto(`${product.url}/tickets/${number}?q=${encodeURIComponent(canary.text)}`);
    await sql`alter table contacts_away rename to contacts`;
    await expect.poll(() => logged(/^web .*contacts/)).toBeGreaterThan(0);
  });

  const { output } = (await sql`select string_agg(output::text, ' ') as output from pgboss.job`)[0] ?? {};
  await sql.end();
  // The server is shared with the tests before this one, whose errors quote words of their own.
  const servers = (await readFile(serverLog)).subarray(alreadyLogged).toString();
  expect(servers).toContain('ERROR');
  const lines = [...product.log, ...`${output}\n${servers}`.split('\n')];
  expect(lines.filter((line) => words.test(line))).toEqual([]);
});

async function serverLogPath(sql: postgres.Sql): Promise<string> {
  const [place] = await sql<{ folder: string }[]>`
    select setting as folder from pg_settings where name = 'data_directory'`;
  return join(dirname(place?.folder ?? ''), 'postgres.log');
}
