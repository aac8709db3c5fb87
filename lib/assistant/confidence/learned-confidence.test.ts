import { afterAll, beforeAll, expect, test } from 'vitest';
import { drafts } from '#db/schema/index.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { type AssistedMailbox, createAssistedMailbox, openTicketWithRun } from '#test/world/world.ts';
import { learnConfidence } from './learned-confidence.ts';

let context: TestContext;
let inbox: AssistedMailbox;
beforeAll(async () => {
  context = await openTestContext();
  inbox = await createAssistedMailbox(context.ctx);
});
afterAll(() => context.close());

test('confidence is learned from 200 drafts that people reviewed, by the score that each had', async () => {
  const { ctx } = context;
  const { ticketId, messageId } = await openTicketWithRun(ctx, inbox, { text: 'Hello' });
  const mailboxId = inbox.mailbox.id;
  const body = 'You may return it within thirty days and it costs you nothing at all.';
  const review = async (count: number, row: Partial<typeof drafts.$inferInsert>) => {
    const values = { ticketId, basedOnMessageId: messageId, proposedBy: 'Robin', proposedBody: body, body };
    const reviewed = { confidence: 0.99, reviewedByType: 'user', ...row };
    await ctx.db.insert(drafts).values(Array.from({ length: count }, () => ({ ...values, ...reviewed })));
  };
  await review(99, { status: 'approved', rawConfidence: 0.6 });
  await review(50, { status: 'rejected', rawConfidence: 0.3 });
  await review(50, { status: 'approved', rawConfidence: 0.3, body: 'No, it cannot be returned.' });
  await review(40, { status: 'approved', rawConfidence: 0.3, reviewedByType: 'rule' });
  await review(40, { status: 'superseded', rawConfidence: 0.3 });
  expect(await learnConfidence(ctx, mailboxId, 0.6)).toEqual({
    confidence: 0.6,
    factor: {
      name: 'learned',
      value: 0.6,
      because: 'Fixed weights; 199 reviewed drafts so far.',
      code: 'draft.weighed_fixed',
      values: { count: 199 },
    },
  });
  await review(1, { status: 'approved', rawConfidence: 0.6, body: body.replace('all', 'all, Ada') });
  const { confidence, factor } = await learnConfidence(ctx, mailboxId, 0.6);
  expect(factor.because).toBe('From 200 reviewed drafts of this mailbox.');
  expect(confidence).toBeGreaterThan(0.95);
  expect((await learnConfidence(ctx, mailboxId, 0.3)).confidence).toBeLessThan(0.05);
});
