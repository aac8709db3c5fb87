import { createECDH, randomBytes } from 'node:crypto';
import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { generateSync } from 'otplib';
import { firstOrThrow } from '#db/first-or-throw.ts';
import {
  notifications,
  passkeys,
  pushSubscriptions,
  recoveryCodes,
  sessions,
  tickets,
  totpSecrets,
  users,
} from '#db/schema/index.ts';
import { subscribeToPush } from '#lib/desk/push/subscriptions.ts';
import { withActor } from '#lib/platform/context.ts';
import { seal } from '#lib/platform/secrets.ts';
import { keepPresence } from '#lib/tickets/presence.ts';
import { forgetUnsentMail } from '#lib/tickets/unsent-mails.ts';
import { saveOwnSignature } from '#lib/users/own-signatures.ts';
import { setOwnPicture } from '#lib/users/pictures.ts';
import { issueChallenge } from '#lib/users/second-factor/challenges.ts';
import { createRecoveryCodes } from '#lib/users/second-factor/recovery-codes.ts';
import { relyingParty } from '#lib/users/second-factor/relying-party.ts';
import { startSession } from '#lib/users/sessions.ts';
import { createUser } from '#lib/users/users.ts';
import { smallPicture } from '#test/small-picture.ts';
import { createSoftwareAuthenticator } from '#test/software-authenticator.ts';
import { testPassword } from '#test/world/api.ts';
import { createCanaryTicket, type RequestMaker, type Subject, uniqueName } from './subject.ts';

const withPassword = { current_password: testPassword };

/** The requests of routes on whoever is signed in. */
export const accountRequests: Record<string, RequestMaker> = {
  'GET /me': async () => ({ path: '/me' }),
  'PATCH /me': async () => ({
    path: '/me',
    body: { name: 'Grace', notify_reviews: false, reading_language: 'de', time_zone: 'Europe/Berlin' },
  }),
  'PUT /me/picture': async ({ ctx, caller }) => {
    if (caller.type === 'user') await setOwnPicture(withActor(ctx, caller), null);
    return { path: '/me/picture', body: { content: smallPicture } };
  },
  'DELETE /me/picture': async ({ ctx, caller }) => {
    if (caller.type === 'user')
      await setOwnPicture(withActor(ctx, caller), Buffer.from(smallPicture, 'base64'));
    return { path: '/me/picture' };
  },
  'GET /users/{id}/picture/{version}': async ({ ctx, mailbox, canary }) => {
    const { id } = await createUser(ctx, {
      email: `${uniqueName()}@team.example`,
      name: canary,
      role: 'viewer',
      mailbox_ids: [mailbox.id],
    });
    const { picture } = await setOwnPicture(
      withActor(ctx, { type: 'user', id, name: canary, role: 'viewer', mailboxIds: [mailbox.id] }),
      Buffer.from(smallPicture, 'base64'),
    );
    return { path: `/users/${id}/picture/${picture}` };
  },
  'GET /me/signature': async () => ({ path: '/me/signature' }),
  'PUT /me/signature': async ({ ctx, caller }) => {
    const none = { signature: '', place: 'before' as const, mailboxes: [] };
    if (caller.type === 'user') await saveOwnSignature(withActor(ctx, caller), none);
    return { path: '/me/signature', body: { ...none, signature: `Grace, ${uniqueName()}` } };
  },
  'GET /sessions': async () => ({ path: '/sessions' }),
  'DELETE /sessions': async (subject) => {
    await addSession(subject);
    return { path: '/sessions' };
  },
  'DELETE /sessions/{id}': async (subject) => ({ path: `/sessions/${await addSession(subject)}` }),

  'GET /me/unsent-texts': async (subject) => {
    const { ticketId } = await createCanaryTicket(subject);
    return { path: `/me/unsent-texts?ticket=${ticketId}` };
  },
  'PUT /me/unsent-texts/{ticketId}/{kind}': async (subject) => {
    const { ticketId } = await createCanaryTicket(subject);
    return { path: `/me/unsent-texts/${ticketId}/reply`, body: { body: 'It comes', version: 0 } };
  },

  'GET /me/unsent-mail': async () => ({ path: '/me/unsent-mail' }),
  'PUT /me/unsent-mail': async ({ ctx, caller }) => {
    await forgetUnsentMail(withActor(ctx, caller));
    const content = { mailbox_id: null, to: [], cc: [], bcc: [], files: [] };
    return { path: '/me/unsent-mail', body: { ...content, subject: 'Hello', body: 'It comes', version: 0 } };
  },

  'GET /presence': async () => ({ path: '/presence' }),
  'PUT /tickets/{id}/presence': async (subject) => {
    const { ticketId } = await createCanaryTicket(subject);
    return { path: `/tickets/${ticketId}/presence`, body: { doing: 'reading', window: 'one' } };
  },
  'DELETE /tickets/{id}/presence': async (subject) => {
    const { ticketId } = await createCanaryTicket(subject);
    const { ctx, caller } = subject;
    if (caller.type === 'user') await keepPresence(withActor(ctx, caller), ticketId, { doing: 'reading' });
    return { path: `/tickets/${ticketId}/presence` };
  },
  'GET /me/notifications': async (subject) => {
    await addNotification(subject);
    return { path: '/me/notifications?limit=100&unread=true' };
  },
  'POST /me/notifications/read': async (subject) => {
    await addNotification(subject);
    return { path: '/me/notifications/read', body: {} };
  },
  'POST /me/notifications/{id}/read': async (subject) => ({
    path: `/me/notifications/${await addNotification(subject)}/read`,
    body: {},
  }),

  'GET /me/push': async () => ({ path: '/me/push' }),
  'PUT /me/push': async ({ ctx, caller }) => {
    if (caller.type === 'user')
      await ctx.db.delete(pushSubscriptions).where(eq(pushSubscriptions.userId, caller.id));
    return { path: '/me/push', body: newBrowser() };
  },
  'DELETE /me/push': async (subject) => {
    await addBrowser(subject);
    return { path: '/me/push' };
  },
  'POST /me/push/test': async (subject) => {
    await addBrowser(subject);
    return { path: '/me/push/test' };
  },
  'PUT /me/desk-visit': async ({ ctx, caller }) => {
    if (caller.type === 'user')
      await ctx.db.update(users).set({ deskSeenAt: null }).where(eq(users.id, caller.id));
    return { path: '/me/desk-visit' };
  },

  'GET /me/second-factor': async () => ({ path: '/me/second-factor' }),
  'POST /me/totp': async (subject) => {
    await setTotp(subject, 'off');
    return { path: '/me/totp', body: withPassword };
  },
  'POST /me/totp/confirm': async (subject) => {
    await setTotp(subject, 'begun');
    return { path: '/me/totp/confirm', body: { code: generateSync({ secret: totpSecret }) } };
  },
  'POST /me/totp/disable': async (subject) => {
    await setTotp(subject, 'on');
    return { path: '/me/totp/disable', body: withPassword };
  },
  'POST /me/recovery-codes': async (subject) => {
    await setTotp(subject, 'on');
    return { path: '/me/recovery-codes', body: withPassword };
  },
  'POST /me/passkeys/options': async () => ({ path: '/me/passkeys/options', body: withPassword }),
  'POST /me/passkeys': async ({ ctx, caller }) => {
    const challenge = issueChallenge(ctx, { act: 'register', userId: String(caller.id) });
    const { id: rpId, origin } = relyingParty(ctx.env);
    const registration = createSoftwareAuthenticator().register({
      challenge: Buffer.from(challenge).toString('base64url'),
      rpId,
      origin,
    });
    return { path: '/me/passkeys', body: { name: 'Phone', registration } };
  },
  'PATCH /me/passkeys/{id}': async (subject) => ({
    path: `/me/passkeys/${await addPasskeyOf(subject)}`,
    body: { name: 'Laptop' },
  }),
  'DELETE /me/passkeys/{id}': async (subject) => ({ path: `/me/passkeys/${await addPasskeyOf(subject)}` }),
  'DELETE /users/{id}/second-factor': async (subject) => {
    const { ctx, mailbox } = subject;
    const user = { name: 'Grace', role: 'viewer' as const, mailboxIds: [mailbox.id] };
    const { id } = await createUser(ctx, {
      ...user,
      email: `${uniqueName()}@team.example`,
      password: testPassword,
      mailbox_ids: user.mailboxIds,
    });
    await setTotp({ ctx, caller: { type: 'user', id, ...user } }, 'on');
    return { path: `/users/${id}/second-factor` };
  },
};

/** The contact's ticket, as if somebody had assigned it. @returns the id. */
async function addNotification(subject: Subject): Promise<string> {
  const { ticketId } = await createCanaryTicket(subject);
  const caller = String(subject.caller.id);
  if (subject.caller.type === 'user')
    await subject.ctx.db.update(tickets).set({ assigneeId: caller }).where(eq(tickets.id, ticketId));
  const values = { kind: 'assigned', actorType: 'user', actorName: subject.canary } as const;
  const rows = await subject.ctx.db
    .insert(notifications)
    .values({ ...values, userId: caller, ticketId })
    .returning();
  return firstOrThrow(rows).id;
}

const totpSecret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

async function setTotp(
  { ctx, caller }: Pick<Subject, 'ctx' | 'caller'>,
  state: 'off' | 'begun' | 'on',
): Promise<void> {
  if (caller.type !== 'user') return;
  const userId = String(caller.id);
  await ctx.db.delete(totpSecrets).where(eq(totpSecrets.userId, userId));
  await ctx.db.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId));
  if (state === 'off') return;
  const sealedSecret = seal(ctx.env.APP_SECRET, totpSecret);
  const confirmedAt = state === 'on' ? sql`now()` : null;
  await ctx.db.insert(totpSecrets).values({ userId, sealedSecret, confirmedAt });
  if (state === 'on') await createRecoveryCodes(ctx, userId);
}

async function addPasskeyOf({ ctx, caller, canary }: Subject): Promise<string> {
  const rows = await ctx.db
    .insert(passkeys)
    .values({
      userId: String(caller.id),
      credentialId: uniqueName(),
      publicKey: Buffer.alloc(77),
      counter: 0,
      transports: ['internal'],
      name: canary,
    })
    .returning();
  return firstOrThrow(rows).id;
}

function newBrowser() {
  const keys = createECDH('prime256v1');
  return {
    endpoint: `https://push.example/${uniqueName()}`,
    p256dh: keys.generateKeys().toString('base64url'),
    auth: randomBytes(16).toString('base64url'),
  };
}

/** A browser in the session in which the caller asks, which is their oldest. */
async function addBrowser({ ctx, caller }: Subject): Promise<void> {
  if (caller.type !== 'user') return;
  const [session] = await ctx.db
    .select()
    .from(sessions)
    .where(and(eq(sessions.userId, caller.id), isNull(sessions.endedAt)))
    .orderBy(asc(sessions.createdAt))
    .limit(1);
  await subscribeToPush(withActor(ctx, caller), session?.id ?? null, newBrowser());
}

function addSession({ ctx, caller, canary }: Subject): Promise<string> {
  return startSession(ctx, String(caller.id), { userAgent: canary, clientAddress: '192.0.2.7' });
}
