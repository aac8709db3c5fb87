import { randomUUID } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { PgBoss } from 'pg-boss';
import postgres from 'postgres';
import { SMTPServer } from 'smtp-server';

// The limit: the least that a door can do which loses nothing. It knows no mailboxes and reads no mail.
const url = process.env.DATABASE_URL!;
const sql = postgres(url, { max: 20, onnotice: () => {} });
const boss = new PgBoss({
  connectionString: url,
  supervise: false,
  schedule: false,
  migrate: false,
  createSchema: false,
});
await boss.start();
await sql`create table if not exists bare_mails (id uuid primary key, content bytea not null)`;
await sql`alter table bare_mails alter column content set storage external`;

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['AUTH', 'STARTTLS'],
  disableReverseLookup: true,
  logger: false,
  onData: (stream, _session, done) => {
    store(stream).then(() => done(), done);
  },
});

async function store(stream: NodeJS.ReadableStream) {
  const content = await buffer(stream);
  const id = randomUUID();
  await sql.begin(async (tx) => {
    await tx`insert into bare_mails (id, content) values (${id}, ${content})`;
    const executeSql = async (text: string, values?: unknown[]) => ({
      rows: await tx.unsafe(text, values as never[], { prepare: true }),
    });
    await boss.send('inbound.process', { rawEmailId: id }, { db: { executeSql } });
  });
}

server.listen(Number(process.env.SMTP_PORT), '127.0.0.1');
