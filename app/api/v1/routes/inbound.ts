import { z } from 'zod';
import { acceptMailgun } from '#lib/inbound/providers/mailgun.ts';
import { acceptPostmark } from '#lib/inbound/providers/postmark.ts';
import { acceptRaw, faultOfHeaders } from '#lib/inbound/providers/raw.ts';
import { acceptSes } from '#lib/inbound/providers/ses.ts';
import { system } from '#lib/platform/context.ts';
import { access } from '../access.ts';
import { createRouter, jsonResponse } from '../openapi-helpers.ts';
import { providerResponse } from '../provider-response.ts';
import { withRequestBody } from '../request-body.ts';

/**
 * The doors for mail over HTTP. They stand before sign-in: each mail is proven by a secret or a signature over the bytes
 * as they came. So they are plain routes, which nothing parses for them, and declared beside.
 */
export const inbound = createRouter();

const maxNotificationBytes = 1024 * 1024;
/** A form or JSON may hold the mail as it is, and its files once more in base64. */
const maxFormBytes = (maxMessageBytes: number) => 3 * maxMessageBytes + maxNotificationBytes;

inbound.use('/inbound/*', async (c, next) => {
  c.set('ctx', await c.get('host').contextFor(system));
  await next();
});

inbound.post('/inbound/postmark/:secret', (c) => {
  const ctx = c.get('ctx');
  const maxBytes = maxFormBytes(ctx.env.MAX_MESSAGE_BYTES);
  return providerResponse(c, { provider: 'postmark' }, (tls) =>
    acceptPostmark(ctx, { secret: c.req.param('secret'), tls }, (work) => withRequestBody(c, maxBytes, work)),
  );
});

inbound.post('/inbound/raw', (c) => {
  const ctx = c.get('ctx');
  const headers = {
    mailbox: c.req.header('X-Mailbox') ?? '',
    timestamp: c.req.header('X-Timestamp') ?? '',
    signature: c.req.header('X-Signature') ?? '',
    recipient: c.req.header('X-Recipient'),
  };
  return providerResponse(c, { provider: 'raw' }, async (tls) => {
    const fault = faultOfHeaders(headers);
    if (fault) return { refused: 'unsigned', reason: fault };
    return withRequestBody(c, ctx.env.MAX_MESSAGE_BYTES, (content) =>
      acceptRaw(ctx, { headers, content, tls }),
    );
  });
});

const mailgunPaths = ['/inbound/mailgun', '/inbound/mailgun/mime'];
for (const path of mailgunPaths) {
  inbound.post(path, (c) => {
    const ctx = c.get('ctx');
    const maxBytes = maxFormBytes(ctx.env.MAX_MESSAGE_BYTES);
    const contentType = c.req.header('Content-Type') ?? '';
    const accept = (tls: boolean) =>
      withRequestBody(c, maxBytes, (body) => acceptMailgun(ctx, { body, contentType, tls }));
    // After any other refusal Mailgun would come again with the same mail.
    return providerResponse(c, { provider: 'mailgun', statuses: { used: 406 } }, accept);
  });
}

inbound.post('/inbound/ses', (c) =>
  providerResponse(c, { provider: 'ses' }, (tls) =>
    withRequestBody(c, maxNotificationBytes, (body) =>
      acceptSes(c.get('ctx'), { body, tls }, { client: c.get('host').snsClient }),
    ),
  ),
);

const acceptedMailSchema = z
  .object({ raw_email_ids: z.array(z.string()).describe('Empty when there was no mail in it to take.') })
  .meta({ id: 'TakenMail' });

function providerBody(type: string, description: string) {
  return {
    required: true,
    description,
    content: { [type]: { schema: z.unknown() } },
  };
}

function documentRoute(path: string, summary: string, request: object) {
  return inbound.openAPIRegistry.registerPath({
    method: 'post',
    path,
    ...access('none', 'public'),
    summary,
    security: [],
    request,
    responses: { 200: jsonResponse(acceptedMailSchema, 'It is ours: its bytes are stored.') },
  });
}

documentRoute('/inbound/postmark/{secret}', 'Take a mail from Postmark’s inbound webhook.', {
  params: z.object({ secret: z.string().describe('The inbound secret of the mailbox.') }),
  body: providerBody(
    'application/json',
    'Postmark’s own JSON; with its RawEmail the mail is taken byte by byte.',
  ),
});
documentRoute('/inbound/raw', 'Take a mail as it is, signed.', {
  headers: z.object({
    'X-Mailbox': z.string().describe('The address of the mailbox.'),
    'X-Timestamp': z.string().describe('Unix seconds, at most five minutes off.'),
    'X-Signature': z
      .string()
      .describe('Hex HMAC-SHA256 over `<X-Timestamp>.<body>` under the mailbox’s inbound secret.'),
    'X-Recipient': z.string().optional().describe('The envelope recipient, such as a +token address.'),
  }),
  body: providerBody('message/rfc822', 'The bytes of the mail.'),
});
for (const path of mailgunPaths) {
  documentRoute(path, 'Take a mail from a route of Mailgun.', {
    body: providerBody(
      'multipart/form-data',
      'Mailgun’s own form, signed with the mailbox’s inbound secret.',
    ),
  });
}
documentRoute('/inbound/ses', 'Take mail that Amazon SES hands on through SNS.', {
  body: providerBody('application/json', 'The message of SNS, from a topic that SES_TOPICS names.'),
});
