import type { Example } from '#app/api/v1/openapi-examples.ts';

const taken = { responses: { 200: { raw_email_ids: ['raw_018f2c4a7b3e7d5c9a1b000000000001'] } } };

/** Examples of the routes that no key and no session opens, which the walk of the others leaves out. */
export const publicExamples: Record<string, Example> = {
  'POST /inbound/postmark/{secret}': taken,
  'POST /inbound/raw': taken,
  'POST /inbound/message': taken,
  'POST /inbound/mailgun': taken,
  'POST /inbound/mailgun/mime': taken,
  'POST /inbound/ses': taken,
  'POST /password-resets': { request: { email: 'ada@shop.example' }, responses: {} },
  'POST /account-links/inspect': { request: { token: 'an-example' }, responses: { 200: {} } },
  'POST /account-links/use': { request: { token: 'an-example', password: 'wobbly lantern orchard' }, responses: {} },
  'POST /passkey-challenges': { responses: { 200: {} } },
  'GET /opened/{token}': { responses: {} },
  'GET /followed/{token}': { responses: {} },
  'GET /images/{id}/{number}': { responses: {} },
  'GET /files/{id}': { responses: {} },
  'GET /events/stream': { responses: {} },
};
