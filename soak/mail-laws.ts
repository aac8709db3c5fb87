import type { Law } from './audit.ts';

type Copy = { id: string; sha256: string; status: string; reason: string | null; messageId: string | null };

export const mailLaws: Law[] = [
  {
    text: 'No honest mail is refused for good',
    find: async (_sql, { bounced }) => bounced,
  },
  {
    text: 'Each acknowledged mail is stored, byte for byte',
    find: async (sql, { mails }) => {
      const rows = await sql<{ sha256: string }[]>`
        select distinct encode(sha256(content), 'hex') as sha256 from raw_emails`;
      const stored = new Set(rows.map(({ sha256 }) => sha256));
      return [...mails]
        .filter(([, { sha256, acknowledged }]) => acknowledged && !stored.has(sha256))
        .map(([id]) => `${id} is lost`);
    },
  },
  {
    text: 'Each acknowledged mail became one message, or is held or ignored with a reason; its copies are ignored',
    find: async (sql, { mails }) => {
      const copies = await sql<Copy[]>`
        select id, encode(sha256(content), 'hex') as sha256, status, reason, message_id as "messageId" from raw_emails`;
      const bySha256 = Map.groupBy(copies, ({ sha256 }) => sha256);
      return [...mails].flatMap(([id, { sha256, acknowledged }]) => {
        const fault = faultOf(bySha256.get(sha256) ?? []);
        return acknowledged && fault ? [`${id} ${fault}`] : [];
      });
    },
  },
  {
    text: 'No mail is two messages',
    find: async (sql) => {
      const rows = await sql<{ id: string; times: number }[]>`
        select internet_message_id as id, count(*)::int as times from messages
         where kind = 'inbound' group by 1 having count(*) > 1`;
      return rows.map(({ id, times }) => `${id} is ${times} messages`);
    },
  },
  {
    text: 'Received = filed + held + ignored: nothing is pending, and what is filed has its message',
    find: async (sql) => {
      const rows = await sql<{ id: string; status: string }[]>`
        select raw.id, raw.status from raw_emails raw
         where raw.status = 'received'
            or (raw.status = 'filed' and not exists (select from messages where messages.raw_email_id = raw.id))`;
      return rows.map(({ id, status }) =>
        status === 'filed' ? `${id} is filed without a message` : `${id} is pending`,
      );
    },
  },
];

function faultOf(copies: Copy[]): string | null {
  const filed = copies.filter(({ status }) => status === 'filed');
  if (filed.length > 1) return `is filed ${filed.length} times`;
  const others = copies.filter(({ status }) => status !== 'filed');
  if (others.some(({ reason }) => !reason)) return 'is held or ignored without a reason';
  if (filed.length === 0)
    return others.some(({ status }) => status === 'held')
      ? null
      : 'became no message, and no copy of it is held';
  const strayed = others.find(
    ({ status, messageId }) => status === 'ignored' && messageId !== filed[0]?.messageId,
  );
  return strayed ? `has a copy that is ignored and not linked to its message: ${strayed.reason}` : null;
}
