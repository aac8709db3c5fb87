import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#db/columns.ts';
import { connect } from '#db/connection.ts';
import { accountLinks, users } from '#db/schema/index.ts';
import { claimDueNotices } from '#lib/desk/review-notices/claim-due.ts';
import { mailReviewNotice } from '#lib/desk/review-notices/mail-notice.ts';
import { mailAccountLink } from '#lib/outbound/account-mail/mail-account-link.ts';
import { startPasswordReset } from '#lib/outbound/account-mail/request-password-reset.ts';
import type { Ctx } from '#lib/platform/context.ts';
import type { Jobs } from '#lib/platform/queue.ts';
import { createAccountLink } from '#lib/users/account-links.ts';
import { createUser } from '#lib/users/users.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { cutJobEverywhere } from '#test/crash-points/cut-job.ts';
import { crashTestTimeoutMs } from '#test/crash-points/cut-points.ts';
import { present } from '#test/present.ts';
import { type CuttingProxy, startCuttingProxy } from '#test/servers/cutting-proxy.ts';
import { proposeReply } from '#test/world/replies.ts';
import { createTestMailbox, createWorld } from '#test/world/world.ts';

let house: TestContext;
let cut: { proxy: CuttingProxy; ctx: Ctx; close: () => Promise<void> };
beforeAll(async () => {
  house = await openTestContext({ SMTP_URL: 'smtp://relay.example' });
  await createTestMailbox(house.ctx);
  const proxy = await startCuttingProxy(house.url);
  const { db, close } = connect(proxy.url, { max: 3 });
  cut = { proxy, ctx: { ...house.ctx, db }, close };
});
afterAll(async () => {
  await cut.close();
  await cut.proxy.close();
  await house.close();
});

function addUser() {
  return createUser(house.ctx, { email: `${randomUUID()}@team.example`, name: 'Mia', role: 'member' });
}

test('a person who forgot their password gets one link, wherever its job is cut', {
  timeout: crashTestTimeoutMs,
}, async () => {
  const linksOf = (userId: string) =>
    house.ctx.db.select().from(accountLinks).where(eq(accountLinks.userId, userId));
  const asked = new Map<string, string>();
  const start = (ctx: Ctx, userId: string) =>
    startPasswordReset(ctx, { userId, linkId: asked.get(userId) ?? '' });
  await cutJobEverywhere(cut, {
    prepare: async () => {
      const { id } = await addUser();
      asked.set(id, newId('alk'));
      return id;
    },
    work: start,
    recover: (id) => start(house.ctx, id),
    check: async (id, at) =>
      expect({ at, links: (await linksOf(id)).map(({ id }) => id) }).toEqual({ at, links: [asked.get(id)] }),
  });
});

test('an account mail bears one link however often it leaves, wherever its job is cut', {
  timeout: crashTestTimeoutMs,
}, async () => {
  const mails = new Map<string, string[]>();
  const send = (ctx: Ctx, linkId: string) =>
    mailAccountLink(ctx, { linkId }, async (_, { raw }) => {
      mails.set(linkId, [...(mails.get(linkId) ?? []), raw.toString()]);
      return { outcome: 'sent', code: '2.0.0', response: '250 OK' };
    });
  await cutJobEverywhere(cut, {
    prepare: async () =>
      (await createAccountLink(house.ctx, { userId: (await addUser()).id, kind: 'reset' })).id,
    work: send,
    recover: (id) => send(house.ctx, id),
    check: async (id, at) => {
      const [link] = await house.ctx.db.select().from(accountLinks).where(eq(accountLinks.id, id));
      const words = (mails.get(id) ?? []).map((mail) => /set-password#[\w-]+/.exec(mail)?.[0]);
      expect({ at, isMailed: link?.mailedAt !== null, different: new Set(words).size }).toEqual({
        at,
        isMailed: true,
        different: 1,
      });
      expect(words.length).toBeLessThanOrEqual(2);
    },
  });
});

test('a review notice bears one Message-ID however often it leaves, wherever its job is cut', {
  timeout: crashTestTimeoutMs,
}, async () => {
  const { ctx } = house;
  await proposeReply(ctx, await createWorld(ctx));
  const mails = new Map<string, string[]>();
  const jobs = new Map<string, Jobs['desk.review_notice']>();
  const send = (ctx: Ctx, userId: string) =>
    mailReviewNotice(ctx, present(jobs.get(userId)), async (_, { raw }) => {
      const [messageId = ''] = /^Message-ID: .*$/im.exec(raw.toString()) ?? [];
      mails.set(userId, [...(mails.get(userId) ?? []), messageId]);
      return { outcome: 'sent', code: '2.0.0', response: '250 OK' };
    });
  await cutJobEverywhere(cut, {
    prepare: async () => {
      const { id } = await addUser();
      await ctx.db.update(users).set({ passwordHash: '$argon2id$x' }).where(eq(users.id, id));
      await claimDueNotices(ctx);
      const fetched = await ctx.queue.fetch<Jobs['desk.review_notice']>('desk.review_notice', {
        batchSize: 50,
      });
      jobs.set(id, present(fetched.find(({ data }) => data.userId === id)).data);
      return id;
    },
    work: send,
    recover: (id) => send(ctx, id),
    check: async (id, at) => {
      const [user] = await ctx.db.select().from(users).where(eq(users.id, id));
      const ids = present(mails.get(id));
      const isSettled = user?.reviewNoticeId === null && user.reviewNoticeThrough !== null;
      expect({ at, isSettled, different: new Set(ids).size }).toEqual({ at, isSettled: true, different: 1 });
      expect(ids.length).toBeLessThanOrEqual(2);
    },
  });
});
