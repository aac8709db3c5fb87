import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { waitFor } from '#bin/start/wait-for.ts';
import type { ProductEnvironment } from '#test/product.ts';
import { openSession } from '#test/smtp-client.ts';
import { buildMail } from './load.ts';
import { quantile } from './quantile.ts';
import { showTable } from './table.ts';

const mails = 100;

/** From the 250 of a mail to its ticket being readable over the API, one mail after the other. */
export async function measureFilingLatency({ env, key, address }: ProductEnvironment): Promise<void> {
  const get = async (path: string) => {
    const headers = { Authorization: `Bearer ${key}` };
    const answer = await fetch(`${env.APP_URL}/api/v1${path}`, {
      headers,
      signal: AbortSignal.timeout(10_000),
    });
    return answer.ok ? await answer.json() : null;
  };
  const session = await openSession(env.SMTP_PORT);
  const tookMs: number[] = [];
  for (let sent = 0; sent < mails; sent += 1) {
    const messageId = `<${randomUUID()}@customer.example>`;
    const mail = buildMail(4000, address)
      .toString('latin1')
      .replace(/^Message-ID: .*$/m, `Message-ID: ${messageId}`);
    await session.send('ada@customer.example', address, Buffer.from(mail, 'latin1'));
    const takenAt = performance.now();
    const readable = await waitFor(
      async () => {
        const found = await get(`/raw-emails?internet_message_id=${encodeURIComponent(messageId)}&limit=1`);
        const ticketId = found?.data[0]?.ticket_id;
        return ticketId && (await get(`/tickets/${ticketId}`));
      },
      { limitMs: 10_000, everyMs: 4 },
    );
    if (!readable) throw new Error('A mail was not readable 10 s after it was taken.');
    tookMs.push(performance.now() - takenAt);
    await pause(50 + Math.random() * 100);
  }
  session.quit();
  const p95 = quantile(tookMs, 0.95);
  showTable(`From 250 to the ticket readable over the API, ${mails} mails one after the other`, [
    { name: 'p50', figure: quantile(tookMs, 0.5), unit: 'ms' },
    { name: 'p95', figure: p95, unit: 'ms', aim: { text: 'under 300 ms', reached: p95 < 300 } },
  ]);
}
