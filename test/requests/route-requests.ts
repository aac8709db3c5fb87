import { accountRequests } from './account-requests.ts';
import { appPasswordRequests } from './app-password-requests.ts';
import { articleRequests } from './article-requests.ts';
import { contactRequests } from './contact-requests.ts';
import { deskRequests } from './desk-requests.ts';
import { mailImportRequests } from './mail-import-requests.ts';
import { mailRequests } from './mail-requests.ts';
import { mirrorRequests } from './mirror-requests.ts';
import { settingRequests } from './setting-requests.ts';
import type { RequestMaker } from './subject.ts';
import { surveyRequests } from './survey-requests.ts';
import { ticketRequests } from './ticket-requests.ts';

/** For each route of the API, by method and path, how to make a request that succeeds. */
export const routeRequests: Record<string, RequestMaker> = {
  ...ticketRequests,
  ...contactRequests,
  ...deskRequests,
  ...mailRequests,
  ...mailImportRequests,
  ...settingRequests,
  ...mirrorRequests,
  ...articleRequests,
  ...accountRequests,
  ...appPasswordRequests,
  ...surveyRequests,
};

/** Routes that are walked by tests of their own: what proves a caller there is no key and no session. */
export const routesWithoutCaller = [
  'POST /inbound/postmark/{secret}',
  'POST /inbound/raw',
  'POST /inbound/message',
  'POST /inbound/mailgun',
  'POST /inbound/mailgun/mime',
  'POST /inbound/ses',
  'POST /password-resets',
  'POST /account-links/inspect',
  'POST /account-links/use',
  'POST /passkey-challenges',
  'GET /opened/{token}',
  'GET /followed/{token}',
  'GET /images/{id}/{number}',
  'GET /files/{id}',
];
