import type { Context } from 'hono';
import { z } from 'zod';
import {
  acceptFormMessage,
  type FormMessage,
  formMessageSchema,
} from '#lib/inbound/providers/form-message.ts';
import { acceptMailgun } from '#lib/inbound/providers/mailgun.ts';
import type { ProviderOutcome } from '#lib/inbound/providers/outcome.ts';
import { acceptPostmark } from '#lib/inbound/providers/postmark.ts';
import { acceptRaw } from '#lib/inbound/providers/raw.ts';
import { acceptSes } from '#lib/inbound/providers/ses.ts';
import { faultOfHeaders, type SignedHeaders } from '#lib/inbound/providers/signed-request.ts';
import { system } from '#lib/platform/context.ts';
import { access } from '../access.ts';
import type { ApiEnv } from '../api-env.ts';
import { HttpRefusal } from '../http-refusal.ts';
import { invalidRequest } from '../middleware/validation.ts';
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
  const recipient = c.req.header('X-Recipient');
  return signedResponse(c, { provider: 'raw', maxBytes: ctx.env.MAX_MESSAGE_BYTES }, (request) =>
    acceptRaw(ctx, { ...request, recipient }),
  );
});

inbound.post('/inbound/message', (c) => {
  const ctx = c.get('ctx');
  const maxBytes = 2 * ctx.env.MAX_MESSAGE_BYTES + maxNotificationBytes;
  return signedResponse(c, { provider: 'form', maxBytes }, (request) =>
    acceptFormMessage(ctx, { ...request, read: readFormMessage }),
  );
});

type SignedRequest = { headers: SignedHeaders; content: Buffer; tls: boolean };

/** Without the headers of a signature the body is not read. */
function signedResponse(
  c: Context<ApiEnv>,
  { provider, maxBytes }: { provider: string; maxBytes: number },
  accept: (request: SignedRequest) => Promise<ProviderOutcome>,
) {
  const headers = {
    mailbox: c.req.header('X-Mailbox') ?? '',
    timestamp: c.req.header('X-Timestamp') ?? '',
    signature: c.req.header('X-Signature') ?? '',
  };
  return providerResponse(c, { provider }, async (tls) => {
    const fault = faultOfHeaders(headers);
    if (fault) return { refused: 'unsigned', reason: fault };
    return withRequestBody(c, maxBytes, (content) => accept({ headers, content, tls }));
  });
}

/** @throws Refusal `invalid` with a pointer to each field. */
function readFormMessage(content: Buffer): FormMessage {
  const data = parseJson(content);
  const checked = formMessageSchema.safeParse(data);
  if (checked.success) return checked.data;
  throw invalidRequest({ target: 'json', error: checked.error, data });
}

function parseJson(content: Buffer): unknown {
  try {
    return JSON.parse(content.toString());
  } catch {
    throw new HttpRefusal(400, 'request.malformed');
  }
}

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
const signatureHeaders = z.object({
  'X-Mailbox': z.string().describe('The address of the mailbox.'),
  'X-Timestamp': z.string().describe('Unix seconds, at most five minutes off.'),
  'X-Signature': z
    .string()
    .describe('Hex HMAC-SHA256 over `<X-Timestamp>.<body>` under the mailbox’s inbound secret.'),
});
documentRoute('/inbound/raw', 'Take a mail as it is, signed.', {
  headers: signatureHeaders.extend({
    'X-Recipient': z.string().optional().describe('The envelope recipient, such as a +token address.'),
  }),
  body: providerBody('message/rfc822', 'The bytes of the mail.'),
});
documentRoute('/inbound/message', 'Take what a person wrote into a form, signed.', {
  headers: signatureHeaders,
  body: { required: true, content: { 'application/json': { schema: formMessageSchema } } },
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
