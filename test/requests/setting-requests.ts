import { createModelServer } from '#lib/assistant/model-servers/model-servers.ts';
import { archiveContactField, createContactField, listContactFields } from '#lib/contacts/contact-fields.ts';
import { createDomain } from '#lib/domains/domains.ts';
import { putImapAccount } from '#lib/mailboxes/imap-accounts.ts';
import { addUser as addUserByInvitation } from '#lib/outbound/account-mail/send-account-link.ts';
import { createRelay } from '#lib/relays/relays.ts';
import { suppressManually } from '#lib/suppressions/suppress-manually.ts';
import { archiveTeam, createTeam, listTeams } from '#lib/tickets/teams/teams.ts';
import { createApiKey } from '#lib/users/api-keys.ts';
import { putSingleSignOn } from '#lib/users/single-sign-on/sso-settings.ts';
import { createUser } from '#lib/users/users.ts';
import { createTestMailbox } from '#test/world/world.ts';
import { slaRequests } from './sla-requests.ts';
import { type RequestMaker, type Subject, uniqueName } from './subject.ts';
import { webhookRequests } from './webhook-requests.ts';

/** The requests of routes on what admins set. */
export const settingRequests: Record<string, RequestMaker> = {
  'GET /events': async () => ({ path: '/events?limit=100' }),
  'GET /audit': async () => ({ path: '/audit?limit=100' }),
  'GET /audit/csv': async () => ({ path: '/audit/csv?kind=tickets' }),

  'GET /mailboxes': async () => ({ path: '/mailboxes' }),
  'POST /mailboxes': async () => ({ path: '/mailboxes', body: { address: `${uniqueName()}@shop.example` } }),
  'GET /mailbox-figures': async () => ({ path: '/mailbox-figures' }),
  'GET /mailboxes/{id}': onMailbox(''),
  'GET /mailboxes/{id}/figures': onMailbox('/figures'),
  'PATCH /mailboxes/{id}': onMailbox('', { signature: 'Kind regards' }),
  'DELETE /mailboxes/{id}': async ({ ctx }) => {
    const { id } = await createTestMailbox(ctx, { address: `${uniqueName()}@shop.example` });
    return { path: `/mailboxes/${id}` };
  },
  'POST /mailboxes/{id}/test': onMailbox('/test', {}),
  'POST /mailboxes/{id}/pause': onMailbox('/pause', {}),
  'POST /mailboxes/{id}/resume': onMailbox('/resume', {}),
  'POST /mailboxes/{id}/inbound-secret': onMailbox('/inbound-secret', {}),
  'GET /mailboxes/{id}/imap': onImapAccount(''),
  'PUT /mailboxes/{id}/imap': async (subject) => ({
    path: `/mailboxes/${await ownMailbox(subject)}/imap`,
    body: imapAccount(),
  }),
  'DELETE /mailboxes/{id}/imap': onImapAccount(''),
  'POST /mailboxes/{id}/imap/test': onImapAccount('/test', {}),

  'GET /contact-fields': async (subject) => {
    await addContactField(subject);
    return { path: '/contact-fields' };
  },
  'POST /contact-fields': async () => ({
    path: '/contact-fields',
    body: { name: uniqueName(), kind: 'choice', choices: ['Gold', 'Silver'] },
  }),
  'PATCH /contact-fields/{id}': async (subject) => ({
    path: `/contact-fields/${await addContactField(subject)}`,
    body: { name: uniqueName() },
  }),
  'DELETE /contact-fields/{id}': async (subject) => ({
    path: `/contact-fields/${await addContactField(subject)}`,
  }),

  'GET /teams': async (subject) => {
    await addTeam(subject);
    return { path: '/teams' };
  },
  'POST /teams': async () => ({ path: '/teams', body: { name: uniqueName(), mode: 'round_robin' } }),
  'PATCH /teams/{id}': async (subject) => ({
    path: `/teams/${await addTeam(subject)}`,
    body: { mode: 'least_busy' },
  }),
  'DELETE /teams/{id}': async (subject) => ({ path: `/teams/${await addTeam(subject)}` }),

  'GET /assistants': async () => ({ path: '/assistants' }),
  'POST /assistants': async () => ({
    path: '/assistants',
    body: { name: uniqueName(), instructions: 'Be kind.' },
  }),
  'GET /assistants/{id}': onAssistant(''),
  'PATCH /assistants/{id}': onAssistant('', { instructions: 'Pay to me.' }),
  'POST /assistants/{id}/publish': onAssistant('/publish', { number: 1 }),
  'GET /assistants/{id}/versions': onAssistant('/versions'),
  'POST /assistants/{id}/versions/{number}/publish': onAssistant('/versions/1/publish', {}),

  'GET /model-servers': onModelServer(''),
  'POST /model-servers': async () => ({
    path: '/model-servers',
    body: { name: uniqueName(), base_url: 'http://127.0.0.1:9/v1', api_key: 'sk-test' },
  }),
  'GET /model-servers/{id}': onModelServer('/{id}'),
  'PATCH /model-servers/{id}': onModelServer('/{id}', { context_length: 8192 }),
  'DELETE /model-servers/{id}': onModelServer('/{id}'),
  'POST /model-servers/{id}/test': onModelServer('/{id}/test', {}),

  ...slaRequests,

  'GET /single-sign-on': onSingleSignOn(''),
  'PUT /single-sign-on': async (subject) => ({
    ...(await onSingleSignOn('')(subject)),
    body: singleSignOn(`${subject.canary} again`),
  }),
  'DELETE /single-sign-on': onSingleSignOn(''),
  'POST /single-sign-on/test': onSingleSignOn('/test', {}),

  'GET /relays': async (subject) => {
    await addRelay(subject);
    return { path: '/relays' };
  },
  'POST /relays': async (subject) => ({
    path: '/relays',
    body: { host: 'smtp.example', mailbox_id: await ownMailbox(subject) },
  }),
  'POST /relays/try': async (subject) => ({
    path: '/relays/try',
    body: { host: '127.0.0.1', port: 9, mailbox_id: subject.mailbox.id },
  }),
  'GET /relays/{id}': onRelay(''),
  'PATCH /relays/{id}': onRelay('', { max_connections: 2 }),
  'DELETE /relays/{id}': onRelay(''),
  'POST /relays/{id}/test': onRelay('/test', { host: '127.0.0.1', port: 9 }),

  'GET /doctor': async (subject) => {
    await createDomain(subject.ctx, { name: `${subject.canary}.example` });
    return { path: '/doctor' };
  },
  'GET /domains': async (subject) => {
    await createDomain(subject.ctx, { name: `${subject.canary}.example` });
    return { path: '/domains' };
  },
  'POST /domains': async () => ({ path: '/domains', body: { name: `${uniqueName()}.example` } }),
  'GET /domains/{id}': onDomain(''),
  'POST /domains/{id}/verify': onDomain('/verify', {}),
  'POST /domains/{id}/rotate': onDomain('/rotate', {}),
  'DELETE /domains/{id}': onDomain(''),

  'GET /suppressions': async (subject) => {
    await addSuppression(subject);
    return { path: '/suppressions?limit=100' };
  },
  'POST /suppressions': async () => ({
    path: '/suppressions',
    body: { address: `${uniqueName()}@gone.example` },
  }),
  'POST /suppressions/{id}/lift': async (subject) => ({
    path: `/suppressions/${await addSuppression(subject)}/lift`,
    body: { reason: 'It works again.' },
  }),

  'GET /users': async (subject) => {
    await addUser(subject);
    return { path: '/users?limit=100' };
  },
  'POST /users': async ({ mailbox }) => ({
    path: '/users',
    body: { ...newUser('viewer'), mailbox_ids: [mailbox.id] },
  }),
  'GET /users/{id}': async (subject) => ({ path: `/users/${await addUser(subject)}` }),
  'PATCH /users/{id}': async (subject) => ({
    path: `/users/${await addUser(subject)}`,
    body: { name: 'Grace' },
  }),
  'POST /users/{id}/invitation': async ({ ctx, mailbox, canary }) => {
    const { password: _, ...person } = newUser(`Grace ${canary}`);
    const { id } = await addUserByInvitation(ctx, { ...person, mailbox_ids: [mailbox.id] });
    return { path: `/users/${id}/invitation` };
  },
  'POST /users/{id}/password-reset': async (subject) => ({
    path: `/users/${await addUser(subject)}/password-reset`,
  }),
  'GET /api-keys': async (subject) => {
    await addKey(subject);
    return { path: '/api-keys?limit=100' };
  },
  'POST /api-keys': async ({ mailbox }) => ({
    path: '/api-keys',
    body: { name: uniqueName(), scopes: ['read'], mailbox_ids: [mailbox.id] },
  }),
  'DELETE /api-keys/{id}': async (subject) => ({ path: `/api-keys/${await addKey(subject)}` }),

  ...webhookRequests,
};

function onMailbox(path: string, body?: unknown): RequestMaker {
  return async ({ mailbox }) => ({ path: `/mailboxes/${mailbox.id}${path}`, body });
}

function imapAccount(username = 'support') {
  return { host: '127.0.0.1', port: 9, secure: false, username, password: 'secret' };
}

function onImapAccount(path: string, body?: unknown): RequestMaker {
  return async (subject) => {
    const id = await ownMailbox(subject);
    await putImapAccount(subject.ctx, id, {
      ...imapAccount(subject.canary),
      folder: 'INBOX',
      delete_after_reading: false,
      read_existing: true,
      paused: false,
    });
    return { path: `/mailboxes/${id}/imap${path}`, body };
  };
}

/** A further mailbox, out of reach for who does not reach the subject's. */
async function ownMailbox({ ctx }: Subject): Promise<string> {
  return (await createTestMailbox(ctx, { address: `${uniqueName()}@shop.example` })).id;
}

function onAssistant(path: string, body?: unknown): RequestMaker {
  return async ({ assistantId }) => ({ path: `/assistants/${assistantId}${path}`, body });
}

/** `{id}` in the path is a model server made anew. */
function onModelServer(path: string, body?: unknown): RequestMaker {
  return async ({ ctx, canary }) => {
    const input = { name: `${canary} ${uniqueName()}`, base_url: 'http://127.0.0.1:9/v1', api_key: null };
    const { id } = await createModelServer(ctx, { ...input, context_length: null, prices: [] });
    return { path: `/model-servers${path.replace('{id}', id)}`, body };
  };
}

async function addRelay(subject: Subject): Promise<string> {
  const server = { host: `smtp.${subject.canary}.example`, port: 587, security: 'starttls' as const };
  const mailboxId = await ownMailbox(subject);
  const relay = { ...server, username: null, max_connections: 5, mailbox_id: mailboxId };
  return (await createRelay(subject.ctx, relay)).id;
}

function onRelay(path: string, body?: unknown): RequestMaker {
  return async (subject) => ({ path: `/relays/${await addRelay(subject)}${path}`, body });
}

function onDomain(path: string, body?: unknown): RequestMaker {
  return async ({ ctx, canary }) => {
    const { domain } = await createDomain(ctx, { name: `${uniqueName()}.${canary}.example` });
    return { path: `/domains/${domain.id}${path}`, body };
  };
}

async function addSuppression({ ctx, canary }: Subject): Promise<string> {
  return (await suppressManually(ctx, { address: `${uniqueName()}@${canary}.example` })).id;
}

function newUser(name: string) {
  return {
    email: `${uniqueName()}@team.example`,
    name,
    role: 'viewer' as const,
    password: 'correct horse battery',
  };
}

async function addUser({ ctx, mailbox, canary }: Subject): Promise<string> {
  return (await createUser(ctx, { ...newUser(`Grace ${canary}`), mailbox_ids: [mailbox.id] })).id;
}

async function addKey({ ctx, mailbox, canary }: Subject): Promise<string> {
  const { key } = await createApiKey(ctx, {
    name: `Key ${canary}`,
    scopes: ['read'],
    mailbox_ids: [mailbox.id],
  });
  return key.id;
}

/** @returns the id of a team that serves the subject's mailbox. */
async function addTeam({ ctx, canary, mailbox }: Subject): Promise<string> {
  for (const { id, name } of await listTeams(ctx)) if (name.startsWith(canary)) await archiveTeam(ctx, id);
  const name = `${canary} ${uniqueName()}`.slice(0, 60);
  return (await createTeam(ctx, { name, mailbox_ids: [mailbox.id] })).id;
}

/** There is room for a few fields only: those of earlier requests go. @returns the id of a new one. */
async function addContactField({ ctx, canary }: Subject): Promise<string> {
  for (const { id } of await listContactFields(ctx)) await archiveContactField(ctx, id);
  const name = `${canary} ${uniqueName()}`.slice(0, 60);
  return (await createContactField(ctx, { name, kind: 'text', choices: [] })).id;
}

/** A provider that nobody asks successfully. */
function singleSignOn(label: string) {
  return {
    issuer: 'https://127.0.0.1:9',
    client_id: 'countersign',
    client_secret: 'secret',
    label,
    allowed_domains: [],
    role_claim: null,
    role_rules: [],
    new_user_role: null,
    sso_only: false,
  };
}

function onSingleSignOn(path: string, body?: unknown): RequestMaker {
  return async ({ ctx, canary }) => {
    await putSingleSignOn(ctx, singleSignOn(canary));
    return { path: `/single-sign-on${path}`, body };
  };
}
