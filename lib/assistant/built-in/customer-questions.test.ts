import { afterAll, beforeAll, expect, test } from 'vitest';
import { createArticle } from '#lib/articles/articles.ts';
import { listDrafts } from '#lib/drafts/drafts.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { readDemoArticles } from '#test/retrieval/corpus.ts';
import { type CustomerQuestion, customerQuestions } from '#test/retrieval/customer-questions.ts';
import { foreignQuestions } from '#test/retrieval/foreign-questions.ts';
import { furtherQuestions } from '#test/retrieval/further-questions.ts';
import { lateQuestions } from '#test/retrieval/late-questions.ts';
import { mixedQuestions } from '#test/retrieval/mixed-questions.ts';
import { phoneQuestions } from '#test/retrieval/phone-questions.ts';
import { storyQuestions } from '#test/retrieval/story-questions.ts';
import { variedQuestions } from '#test/retrieval/varied-questions.ts';
import { type AssistedMailbox, createAssistedMailbox, openTicketWithRun } from '#test/world/world.ts';
import { executeRun } from '../run.ts';

type Outcome = 'right' | 'wrong' | 'handed off';

/** Every other question is asked, and all of them with SEEK=1, since each is a whole run of the assistant. */
const atOnce = 22;

let context: TestContext;
let inbox: AssistedMailbox;
const titles = new Map<string, string>();
beforeAll(async () => {
  context = await openTestContext();
  for (const { key, title, body } of await readDemoArticles()) {
    titles.set(key, title);
    await createArticle(context.ctx, { title, body, audience: 'public' });
  }
  inbox = await createAssistedMailbox(context.ctx);
});
afterAll(() => context.close());

test.each([
  ['asked first', customerQuestions, 23],
  ['asked later', furtherQuestions, 20],
  ['told as stories', storyQuestions, 22],
  ['from a phone', phoneQuestions, 26],
  ['in six languages', foreignQuestions, 23],
  ['asked last', lateQuestions, 10],
  ['of many kinds', variedQuestions, 17],
  ['mixed', mixedQuestions, 17],
])(
  'of the questions %s none is answered wrongly, and enough are answered',
  async (name, all, enough) => {
    const questions = process.env.SEEK ? all : all.filter((_, at) => at % 2 === 0);
    const outcomes = { right: 0, wrong: 0, 'handed off': 0 };
    const wrong: string[] = [];
    for (let at = 0; at < questions.length; at += atOnce) {
      const answers = await Promise.all(questions.slice(at, at + atOnce).map(ask));
      for (const { outcome, about } of answers) {
        outcomes[outcome] += 1;
        if (outcome === 'wrong') wrong.push(about);
      }
    }
    process.stdout.write(
      `\n${questions.length} questions ${name}: ${outcomes.right} answered rightly, ${outcomes.wrong} wrongly, ${outcomes['handed off']} handed off\n`,
    );
    expect(wrong).toEqual([]);
    expect(outcomes.right).toBeGreaterThanOrEqual(process.env.SEEK ? enough : Math.floor(enough / 2) - 1);
  },
  240_000,
);

async function ask(question: CustomerQuestion): Promise<{ outcome: Outcome; about: string }> {
  const { ctx } = context;
  const { ticketId, runId } = await openTicketWithRun(ctx, inbox, {
    subject: 'Question',
    text: question.text,
  });
  await executeRun(ctx, { runId });
  const drafts = (await listDrafts(ctx, { ticket: ticketId, limit: 5 })).data;
  const draft = drafts.find(({ body }) => body !== '');
  if (!draft) return { outcome: 'handed off', about: question.text };
  const isRight =
    draft.citations.some(({ title }) => title === titles.get(question.answer)) &&
    (question.says?.test(draft.body) ?? false);
  return { outcome: isRight ? 'right' : 'wrong', about: `${question.text} → ${draft.body}` };
}
