import { createHmac, randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { pino } from 'pino';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { rawEmails } from '#db/schema/index.ts';
import { createMailbox } from '#lib/mailboxes/mailboxes.ts';
import { topicArn, topicCertificate } from '../mail/sns-topic.ts';
import { openTestApi } from './api.ts';

type RefusedLogLine = { provider?: string; client?: string; reason?: string };

/** The HTTP doors of a mailbox, `support@shop.example`, with what each service would send, and what was logged of it. */
export async function openMailboxSources() {
  const log: RefusedLogLine[] = [];
  const confirmed: string[] = [];
  const api = await openTestApi(undefined, {
    env: { MAX_MESSAGE_BYTES: 100_000, SES_TOPICS: [topicArn] },
    amazon: {
      certificate: async () => topicCertificate,
      confirm: async (url) => {
        confirmed.push(url.href);
        return '';
      },
    },
  });
  api.ctx.log = pino({ level: 'warn' }, { write: (line: string) => log.push(JSON.parse(line)) });
  const { id: mailboxId } = (await createMailbox(api.ctx, { address: 'support@shop.example' })).mailbox;
  const secret: string = (await api.json('POST', `/mailboxes/${mailboxId}/inbound-secret`)).body.secret;

  async function post(path: string, body: string | Buffer, headers: Record<string, string> = {}) {
    const answer = await api.fetch(`http://desk.test/api/v1/inbound/${path}`, {
      method: 'POST',
      body: typeof body === 'string' ? body : new Uint8Array(body),
      headers: { 'X-Test-Client': '203.0.113.9', ...headers },
    });
    const type = answer.headers.get('Content-Type');
    // biome-ignore lint/suspicious/noExplicitAny: answers of every shape.
    return { status: answer.status, type, body: (await answer.json()) as any };
  }

  return {
    api,
    mailboxId,
    secret,
    /** One line for each request that was refused, and each that met trouble. */
    log,
    /** The addresses at Amazon that were asked to confirm a subscription. */
    confirmed,
    post,
    /** Signed with `key`, by default the mailbox’s own. */
    postRaw(content: string | Buffer, changes: Record<string, string> = {}, key = secret) {
      const timestamp = changes['X-Timestamp'] ?? unixSeconds();
      return post('raw', content, {
        'Content-Type': 'message/rfc822',
        'X-Mailbox': 'support@shop.example',
        'X-Timestamp': timestamp,
        'X-Signature': hmacSha256(key, Buffer.concat([Buffer.from(`${timestamp}.`), Buffer.from(content)])),
        ...changes,
      });
    },
    mailgunForm(
      fields: Record<string, string | File>,
      key = secret,
      token = randomBytes(25).toString('hex'),
    ) {
      const timestamp = fields.timestamp ?? unixSeconds();
      const form = new FormData();
      const all = {
        recipient: 'support@shop.example',
        sender: 'bounce@esp.example',
        timestamp,
        token,
        ...fields,
      };
      for (const [name, value] of Object.entries(all)) form.append(name, value);
      form.append('signature', hmacSha256(key, `${timestamp}${token}`));
      return form;
    },
    async postMailgun(form: FormData, path = 'mailgun') {
      const request = new Request('http://x', { method: 'POST', body: form });
      const body = Buffer.from(await request.arrayBuffer());
      return post(path, body, { 'Content-Type': request.headers.get('Content-Type') ?? '' });
    },
    count: async () => api.ctx.db.$count(rawEmails),
    stored: async (id: string) =>
      firstOrThrow(await api.ctx.db.select().from(rawEmails).where(eq(rawEmails.id, id))),
    close: () => api.close(),
  };
}

export function mailFromAda(id: string, text = 'Where is my parcel?') {
  return `Message-ID: <${id}@customer.example>\r\nFrom: Ada <ada@customer.example>\r\nTo: support@shop.example\r\nSubject: Parcel\r\nDate: Fri, 20 Nov 2026 10:00:00 +0000\r\n\r\n${text}\r\n`;
}

export const unixSeconds = () => String(Math.floor(Date.now() / 1000));

export function hmacSha256(key: string, text: string | Buffer) {
  return createHmac('sha256', key).update(text).digest('hex');
}
