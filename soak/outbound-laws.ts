import type postgres from 'postgres';
import type { Law } from './audit.ts';

type Delivery = { key: string; status: string };

export const outboundLaws: Law[] = [
  {
    text: 'Each reply reached each recipient once at most',
    find: async (_sql, { received }) =>
      [...received].filter(([, times]) => times > 1).map(([key, times]) => `${key}: ${times} times`),
  },
  {
    text: 'What is sent was received, and what was received is sent or uncertain',
    find: async (sql, { received }) => {
      const deliveries = await readDeliveries(sql);
      const known = new Set(deliveries.map(({ key }) => key));
      return [
        ...deliveries
          .filter(({ key, status }) => !agrees(status, received.has(key)))
          .map(
            ({ key, status }) => `${key} is ${status}, and was ${received.has(key) ? '' : 'not '}received`,
          ),
        ...[...received.keys()].filter((key) => !known.has(key)).map((key) => `${key} has no delivery`),
      ];
    },
  },
  {
    text: 'Each delivery has come to an end: sent, uncertain, failed or cancelled',
    find: async (sql) => {
      const rows = await sql<{ id: string; status: string }[]>`
        select id, status from deliveries where status in ('queued', 'sending', 'deferred')`;
      return rows.map(({ id, status }) => `${id} is ${status}`);
    },
  },
];

function agrees(status: string, wasReceived: boolean): boolean {
  return status === 'uncertain' || wasReceived === (status === 'sent');
}

function readDeliveries(sql: postgres.Sql): Promise<Delivery[]> {
  return sql<Delivery[]>`
    select messages.internet_message_id || ' ' || deliveries.recipient as key, deliveries.status
      from deliveries join messages on messages.id = deliveries.message_id`;
}
