import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tickets } from '#db/schema/index.ts';
import { archiveArticle, createArticle } from '#lib/articles/articles.ts';
import { getArticleGap, listArticleGaps } from '#lib/articles/gaps/gaps.ts';
import { dismissArticleGap, reopenArticleGap } from '#lib/articles/gaps/settle-gap.ts';
import { publishArticle } from '#lib/articles/publish-article.ts';
import { searchArticles } from '#lib/articles/search-articles.ts';
import { forwardTicket } from '#lib/outbound/forward/forward-ticket.ts';
import { type Ctx, inTransaction, withActor } from '#lib/platform/context.ts';
import { lockTicket } from '#lib/tickets/change-ticket.ts';
import { writeNote } from '#lib/tickets/note.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { present } from '#test/present.ts';
import { createAnsweredGap, createGapTicket, mara } from '#test/world/gaps.ts';
import { createTestMailbox, createWorld } from '#test/world/world.ts';
import { handOff } from '../run/hand-off.ts';
import { draftGapArticle } from './draft-article.ts';
import { proposeGapArticle } from './propose-article.ts';

let context: TestContext;
let ctx: Ctx;
beforeAll(async () => {
  context = await openTestContext();
  ctx = withActor(context.ctx, mara);
});
afterAll(() => context.close());

let mailboxes = 0;
async function newMailbox() {
  mailboxes += 1;
  return createTestMailbox(ctx, { address: `help${mailboxes}@shop.example` });
}
type Mailbox = Awaited<ReturnType<typeof newMailbox>>;

function ask(mailbox: Mailbox, subject: string, text: string) {
  return createGapTicket(ctx, { mailbox, subject, text });
}

async function gapsOf(mailbox: Mailbox, status: 'waiting' | 'all' = 'waiting') {
  return (await listArticleGaps(ctx, { mailbox: mailbox.id, status, limit: 100 })).data;
}

const students = {
  subject: 'Student discount',
  text: 'Hello,\n\ndo you have a student discount? I study in Leeds.\n\nAda',
};

describe('tickets without an article', () => {
  test('form one gap where they ask the same, and another where they do not', async () => {
    const mailbox = await newMailbox();
    const questions: [string, string, string][] = [
      ['students', 'Student discount', 'Hello, do you have a student discount? I study in Leeds.'],
      ['students', 'A question', 'Hi there, is there any discount for students with a valid card?'],
      ['iceland', 'Iceland', 'Do you ship to Iceland, and how long does it take?'],
      ['students', 'Rabatt', 'Guten Tag, gibt es bei Ihnen Studentenrabatt? Gibt es Rabatt für Studenten?'],
      ['iceland', 'Delivery', 'Good morning, is shipping to Iceland possible?'],
      ['norway', 'Delivery', 'Good morning, is shipping to Norway possible?'],
      ['vegan', 'Glue', 'Is the glue of the handle vegan?'],
      ['tour', 'Visit', 'Can we visit the workshop with a school class of twenty children?'],
      ['vegan', 'Handles', 'I wonder whether the glue in your wooden handles is vegan. Do you know?'],
      ['tour', 'School trip', 'We would like to bring our school class. Can children visit your workshop?'],
    ];
    const matterOf = new Map<string, string>();
    for (const [matter, subject, text] of questions)
      matterOf.set((await ask(mailbox, subject, text)).ticketId, matter);
    const groups = (await gapsOf(mailbox)).map((gap) =>
      gap.tickets
        .map(({ id }) => present(matterOf.get(id)))
        .sort()
        .join(' '),
    );
    expect(groups.sort()).toEqual([
      'iceland iceland',
      'norway',
      'students',
      'students students',
      'tour tour',
      'vegan vegan',
    ]);
  });

  test('are none when the hand-off has another reason', async () => {
    const mailbox = await newMailbox();
    const { ticketId } = await ask(mailbox, students.subject, students.text);
    expect((await gapsOf(mailbox)).map((gap) => gap.tickets[0]?.id)).toEqual([ticketId]);
    const world = await createWorld(ctx, {
      mailbox,
      subject: 'Refund',
      text: 'I want a refund for the lamp.',
    });
    const cause = { kind: 'assistant_hand_off', runId: null, name: null, words: 'Refunds.' } as const;
    await handOff(ctx, { ticketId: world.ticketId, cause: { ...cause, because: 'needs_decision' } });
    expect(await gapsOf(mailbox)).toHaveLength(1);
  });

  test('show no name, address or number of who asked in their question', async () => {
    const mailbox = await newMailbox();
    await ask(mailbox, 'Engraving', 'Can Ada have order 48213 engraved, and write to ada@customer.example?');
    expect((await gapsOf(mailbox))[0]?.question).toBe('Can … have order … engraved, and write to …');
  });

  test('of another mailbox, or moved to one, are not there', async () => {
    const mailbox = await newMailbox();
    const other = await newMailbox();
    const { ticketId } = await ask(mailbox, students.subject, students.text);
    const [gap] = await gapsOf(mailbox);
    const outside = withActor(ctx, { ...mara, mailboxIds: [other.id] } as typeof mara);
    await expect(getArticleGap(outside, present(gap).id)).rejects.toMatchObject({ code: 'not_found' });
    await expect(draftGapArticle(outside, present(gap).id)).rejects.toMatchObject({ code: 'not_found' });
    expect((await listArticleGaps(outside, { status: 'all', limit: 100 })).data).toEqual([]);
    await ctx.db.update(tickets).set({ mailboxId: other.id }).where(eq(tickets.id, ticketId));
    expect(await gapsOf(mailbox)).toEqual([]);
    expect(await gapsOf(other)).toEqual([]);
  });
});

describe('a proposed article', () => {
  test('holds what people answered, and nothing of notes, names and numbers', async () => {
    const mailbox = await newMailbox();
    const { ticketId } = await createAnsweredGap(
      ctx,
      { mailbox, ...students, name: 'Ada Lovelace' },
      'Hello Ada,\n\nstudents get 10 % off with a valid card. Spare lids are excluded from it. I have credited £4.20 to order 48213.\n\nKind regards\nMara Holm',
    );
    await inTransaction(ctx, async (ctx) => {
      await writeNote(ctx, await lockTicket(ctx, ticketId), { body: 'Margin is 40 %, be generous.' });
    });
    await createAnsweredGap(
      ctx,
      { mailbox, subject: 'Discount', text: 'Is there a discount for students?' },
      'Hi,\n\nyes, students get 10 % off. Send a photo of the card to students@shop.example.',
    );
    const [gap] = await gapsOf(mailbox);
    const { proposal } = await proposeGapArticle(ctx, present(gap).id);
    expect(proposal).toMatchObject({ title: 'Do you have a student discount?', left_out: 1 });
    expect(proposal?.body).toContain('10 % off');
    expect(proposal?.body).toContain('Spare lids are excluded');
    expect(proposal?.body).toContain('students@shop.example');
    expect(proposal?.body).not.toMatch(/Ada|Mara|48213|4\.20|Margin|Hello|regards/);
    expect(proposal?.ticket_numbers).toHaveLength(2);
  });

  test('does not come from what people wrote to whoever they forwarded it to', async () => {
    const mailbox = await newMailbox();
    const { ticketId } = await ask(mailbox, students.subject, students.text);
    const to = [{ name: null, address: 'lena@compliance.example' }];
    await forwardTicket(ctx, ticketId, { to, body: 'Lena, students get 10 % off, do they not?' });
    const [gap] = await gapsOf(mailbox);
    expect((await proposeGapArticle(ctx, present(gap).id)).proposal).toBeNull();
  });

  test('waits for an answer by a person', async () => {
    const mailbox = await newMailbox();
    await ask(mailbox, students.subject, students.text);
    const [gap] = await gapsOf(mailbox);
    expect((await proposeGapArticle(ctx, present(gap).id)).proposal).toBeNull();
    await expect(draftGapArticle(ctx, present(gap).id)).rejects.toMatchObject({ code: 'conflict' });
  });

  test('is a draft that nobody finds until a person publishes it, which closes the gap', async () => {
    const mailbox = await newMailbox();
    await createAnsweredGap(ctx, { mailbox, ...students }, 'Students get 10 % off with a valid card.');
    const { id } = present((await gapsOf(mailbox))[0]);
    const { article, created } = await draftGapArticle(ctx, id);
    expect({ status: article.status, created }).toEqual({ status: 'draft', created: true });
    expect(await draftGapArticle(ctx, id)).toMatchObject({ article: { id: article.id }, created: false });
    const search = { query: 'student discount', mailboxId: mailbox.id };
    expect(await searchArticles(ctx, search)).toEqual([]);
    expect(await getArticleGap(ctx, id)).toMatchObject({ status: 'drafted', article_id: article.id });
    await publishArticle(ctx, article.id);
    expect((await searchArticles(ctx, search)).map((hit) => hit.id)).toEqual([article.id]);
    expect(await getArticleGap(ctx, id)).toMatchObject({ status: 'closed', settled_by: 'Mara Holm' });
    expect(await gapsOf(mailbox)).toEqual([]);
  });

  test('that is archived opens its gap again', async () => {
    const mailbox = await newMailbox();
    await createAnsweredGap(ctx, { mailbox, ...students }, 'Students get 10 % off with a valid card.');
    const { id } = present((await gapsOf(mailbox))[0]);
    await archiveArticle(ctx, (await draftGapArticle(ctx, id)).article.id);
    expect(await getArticleGap(ctx, id)).toMatchObject({ status: 'open', article_id: null });
  });
});

test('a dismissed gap takes in what asks the same and stays dismissed, until it is reopened', async () => {
  const mailbox = await newMailbox();
  await ask(mailbox, students.subject, students.text);
  const { id } = present((await gapsOf(mailbox))[0]);
  await dismissArticleGap(ctx, id);
  await ask(mailbox, 'Discount for students', 'Do you have a student discount?');
  expect(await gapsOf(mailbox)).toEqual([]);
  expect(await gapsOf(mailbox, 'all')).toMatchObject([{ id, status: 'dismissed', ticket_count: 2 }]);
  expect(await reopenArticleGap(ctx, id)).toMatchObject({ status: 'open', settled_by: null });
});

test('articles that speak of other matters do not change which questions belong together', async () => {
  const mailbox = await newMailbox();
  for (const word of ['student', 'discount', 'card'])
    await createArticle(ctx, {
      title: `The ${word}`,
      body: `About a ${word}.`,
      audience: 'public',
      mailbox_id: mailbox.id,
    });
  await ask(mailbox, students.subject, students.text);
  await ask(mailbox, 'Discount', 'Is there a discount for students?');
  expect(await gapsOf(mailbox)).toHaveLength(1);
});
