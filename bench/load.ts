import { randomUUID } from 'node:crypto';
import { openSession } from '#test/smtp-client.ts';
import { quantile } from './quantile.ts';

export type Load = { perSecond: number; p95Ms: number; sent: number };

/** A mail of `size` bytes that is like no other: in a mailbox the same one twice would count once. */
export function buildMail(size: number, to: string, from = `bench-${randomUUID()}@customer.example`): Buffer {
  const head = [
    `From: A customer <${from}>`,
    `To: ${to}`,
    'Subject: Where is my parcel?',
    `Date: ${new Date().toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${randomUUID()}@customer.example>`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    '',
    '',
  ].join('\r\n');
  const line = 'I ordered a rucksack and it has not come. How long does the delivery take?\r\n';
  const body = line.repeat(Math.ceil(size / line.length)).slice(0, Math.max(0, size - head.length - 2));
  return Buffer.from(head + body.trimEnd());
}

/** Sends mails over `connections` reused connections for `cacheMs` and counts those that were answered 250. */
export async function generateLoad(
  port: number,
  { connections, size, to, forMs }: { connections: number; size: number; to: string; forMs: number },
): Promise<Load> {
  const sessions = await Promise.all(Array.from({ length: connections }, () => openSession(port)));
  const tookMs: number[] = [];
  const startedAt = performance.now();
  await Promise.all(
    sessions.map(async (session) => {
      while (performance.now() - startedAt < forMs) {
        const mail = buildMail(size, to);
        const sentAt = performance.now();
        await session.send('ada@customer.example', to, mail);
        tookMs.push(performance.now() - sentAt);
      }
    }),
  );
  const seconds = (performance.now() - startedAt) / 1000;
  for (const session of sessions) session.quit();
  return { perSecond: tookMs.length / seconds, p95Ms: quantile(tookMs, 0.95), sent: tookMs.length };
}
