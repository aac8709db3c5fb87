import { randomUUID } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { boss, sql, within } from './baseline-database.ts';
import { startBaselineServer } from './baseline-server.ts';

// The limit: the least that a door can do which loses nothing. It knows no mailboxes and reads no mail.
await sql`create table if not exists bare_mails (id uuid primary key, content bytea not null)`;
await sql`alter table bare_mails alter column content set storage external`;

startBaselineServer(async (stream) => {
  const content = await buffer(stream);
  const id = randomUUID();
  await sql.begin(async (tx) => {
    await tx`insert into bare_mails (id, content) values (${id}, ${content})`;
    await boss.send('inbound.process', { rawEmailId: id }, { db: within(tx) });
  });
});
