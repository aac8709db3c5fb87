import { asc, eq, isNull } from 'drizzle-orm';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { articles, users } from '#db/schema/index.ts';
import { createArticle, updateArticle } from '#lib/articles/articles.ts';
import { reviewArticle } from '#lib/articles/review-article.ts';
import { listMailboxes } from '#lib/mailboxes/mailboxes.ts';
import { type Ctx, withActor } from '#lib/platform/context.ts';
import { createAnsweredGap, createGapTicket } from '#test/world/gaps.ts';

/** A draft, an article that was changed, one that waits for its review, and gaps with and without an answer. */
export async function seedArticles(system: Ctx): Promise<void> {
  const { id, name } = firstOrThrow(await system.db.select().from(users).orderBy(asc(users.id)).limit(1));
  const ctx = withActor(system, { type: 'user', id, name, role: 'admin', mailboxIds: null });
  const [changed, old] = await ctx.db
    .select()
    .from(articles)
    .where(isNull(articles.archivedAt))
    .orderBy(asc(articles.title))
    .limit(2);
  if (!changed || !old) return;
  await ctx.db
    .update(articles)
    .set({ createdAt: new Date('2025-01-08') })
    .where(eq(articles.id, old.id));
  await createArticle(ctx, {
    title: 'Gift wrapping',
    body: 'We wrap kettles in paper and ribbon for £4. Choose it in the basket.',
    audience: 'public',
    status: 'draft',
    owner_id: id,
  });
  await seedGaps(ctx);
  const opening = changed.body.replace(/\b(\d+)\b/, (figure) => String(Number(figure) + 1));
  await updateArticle(ctx, changed.id, { body: opening, owner_id: id });
  await updateArticle(ctx, changed.id, { body: `${opening}\n\nThis holds for every kettle since 2019.` });
  await reviewArticle(ctx, changed.id);
}

async function seedGaps(ctx: Ctx): Promise<void> {
  const mailbox = firstOrThrow(await listMailboxes(ctx));
  await createGapTicket(ctx, {
    mailbox,
    name: 'Ida Brandt',
    from: 'ida@brandt.example',
    subject: 'School trip',
    text: 'Hello,\n\nmay a school class visit your workshop?\n\nIda Brandt',
  });
  await createGapTicket(ctx, {
    mailbox,
    name: 'Tom Okafor',
    from: 'tom@okafor.example',
    subject: 'Discount?',
    text: 'Hi, is there a discount for students? I have a card of Leeds University.',
  });
  await createAnsweredGap(
    ctx,
    {
      mailbox,
      name: 'Ada Lovelace',
      from: 'ada@lovelace.example',
      subject: 'Student discount',
      text: 'Hello,\n\ndo you have a student discount? My order is 48213.\n\nAda Lovelace',
    },
    'Hello Ada,\n\nthanks for asking. Students get 10 % off every kettle, with a valid card of their school. I have credited £4.20 to your order 48213.\n\nTo use it:\n\n- Send a photo of the card to students@morrow.example.\n- Use the code that we answer with in the basket.\n\nKind regards\nMara Holm',
  );
}
