import type { Example } from '#app/api/v1/openapi-examples.ts';

const streamed = JSON.stringify({
  id: 'evt_1042',
  type: 'ticket.closed',
  ticket_id: 'tkt_018f2c4a7b3e7d5c9a1b000000000001',
  mailbox_id: 'mbx_018f2c4a7b3e7d5c9a1b000000000002',
  actor: { type: 'user', id: 'usr_018f2c4a7b3e7d5c9a1b000000000003' },
});

const taken = { responses: { 200: { raw_email_ids: ['raw_018f2c4a7b3e7d5c9a1b000000000001'] } } };

/** Examples of the routes that the walk leaves out: what no key and no session opens, and what does not end. */
export const publicExamples: Record<string, Example> = {
  'POST /inbound/postmark/{secret}': {
    request: { From: 'ada@customer.example', Subject: 'Where is my parcel?', RawEmail: 'From: ada@…' },
    ...taken,
  },
  'POST /inbound/raw': taken,
  'POST /inbound/message': {
    request: {
      from: { name: 'Ada', address: 'ada@customer.example' },
      subject: 'Where is my parcel?',
      text: 'It was to come on Monday.',
      attachments: [],
    },
    ...taken,
  },
  'POST /inbound/mailgun': taken,
  'POST /inbound/mailgun/mime': taken,
  'POST /inbound/ses': {
    request: { Type: 'Notification', TopicArn: 'arn:aws:sns:eu-central-1:123456789012:mail', Message: '{}' },
    ...taken,
  },
  'POST /password-resets': { request: { email: 'ada@shop.example' }, responses: {} },
  'POST /account-links/inspect': {
    request: { token: 'an-example' },
    responses: {
      200: { kind: 'reset', email: 'ada@shop.example', name: 'Ada', expires_at: '2026-03-02T09:30:00.000Z' },
    },
  },
  'POST /account-links/use': {
    request: { token: 'an-example', password: 'wobbly lantern orchard' },
    responses: {},
  },
  'POST /passkey-challenges': {
    responses: {
      200: {
        challenge: 'YW4tZXhhbXBsZS10aGF0LW9wZW5zLW5vdGhpbmc',
        rpId: 'desk.example',
        timeout: 300_000,
        userVerification: 'required',
      },
    },
  },
  'GET /opened/{token}': { responses: {} },
  'GET /followed/{token}': { responses: {} },
  'GET /images/{id}/{number}': { responses: {} },
  'GET /files/{id}': { responses: {} },
  'GET /ws': { responses: {} },
  'GET /events/stream': {
    responses: {
      200: `retry: 2000\nid: evt_1041\n\nid: evt_1042\ndata: ${streamed}\n\n: still here\n\n`,
    },
  },
};
