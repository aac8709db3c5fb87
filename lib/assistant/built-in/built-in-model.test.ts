import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { createArticle } from '#lib/articles/articles.ts';
import { listDrafts } from '#lib/drafts/drafts.ts';
import { getTicket } from '#lib/tickets/get-ticket.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { shopArticles } from '#test/world/shop-articles.ts';
import { shopMails } from '#test/world/shop-mails.ts';
import {
  type AssistedMailbox,
  addMailWithRun,
  addMessage,
  createAssistedMailbox,
  openTicketWithRun,
} from '#test/world/world.ts';
import { executeRun } from '../run.ts';
import { getRun } from '../runs.ts';
import { salutationName } from './write-draft.ts';

let context: TestContext;
let inbox: AssistedMailbox;
beforeAll(async () => {
  context = await openTestContext();
  for (const article of shopArticles) await createArticle(context.ctx, article);
  inbox = await createAssistedMailbox(context.ctx);
});
afterAll(() => context.close());

async function work(mail: Parameters<typeof openTicketWithRun>[2]) {
  const { ctx } = context;
  const { ticketId, runId } = await openTicketWithRun(ctx, inbox, mail);
  expect(await executeRun(ctx, { runId })).toBe('finished');
  const [proposal] = (await listDrafts(ctx, { ticket: ticketId, limit: 5 })).data;
  const draft = proposal?.act === 'reply' ? proposal : undefined;
  return { ticketId, runId, proposal, draft, ticket: await getTicket(ctx, ticketId) };
}
const named = (name: string) => firstOrThrow(shopMails.filter((mail) => mail.name === name));

describe('built-in model', () => {
  test.each(shopMails.map((mail) => [mail.name, mail] as const))(
    'the mail “%s” gets the right article, or a person',
    async (_, mail) => {
      const { draft, ticket } = await work(mail);
      expect(ticket.language).toBe(mail.language);
      if (mail.expect === 'person') {
        expect(draft).toBeUndefined();
        expect(ticket.needs_person).toBeTruthy();
      } else {
        expect(draft?.citations.map((citation) => citation.title)).toContain(mail.expect);
        expect(draft?.warnings).toEqual([]);
        expect(draft?.confidence).toBeLessThan(0.9);
      }
    },
  );

  test('a mere greeting goes to a person, with an understandable reason', async () => {
    const { draft, ticket } = await work({ ...named('password'), subject: 'Hi', text: 'Hello there' });
    expect(draft).toBeUndefined();
    expect(ticket.needs_person).toBe('It asks nothing that could be looked up.');
  });

  test('the built-in model names itself and costs nothing', async () => {
    const { runId, draft } = await work(named('password'));
    expect(await getRun(context.ctx, runId)).toMatchObject({
      model: 'built-in (no language model)',
      cost_micros: 0,
    });
    expect(draft?.reasons).toContain(
      'The answer is in the words of the knowledge base; no language model took part.',
    );
  });

  test('the reply greets by name in the mail’s language and quotes an article in another', async () => {
    const { draft } = await work(named('german'));
    expect(draft?.body).toMatch(/^Guten Tag Jutta Krämer,\n\nUnser Hilfetext/);
    expect(draft?.body).toContain('nur in einer anderen Sprache vor (Englisch)');
    expect(draft?.body).toContain('> You may return any item within 30 days');
    expect(draft?.body).toMatch(/Freundliche Grüße\nTarn & Tide Support$/);
  });

  test('two questions are answered from two articles', async () => {
    const { draft } = await work(named('two'));
    expect(draft?.body).toContain('£14.90');
    expect(draft?.body).toContain('never in the machine');
    expect(new Set(draft?.citations.map((citation) => citation.title)).size).toBe(2);
  });

  test('marking urgent is proposed, and bills get the tag billing', async () => {
    for (const name of ['angry', 'legal']) {
      const { proposal, ticket } = await work(named(name));
      expect(ticket.tags).toContain('needs-human');
      expect(proposal?.acts).toEqual([
        {
          kind: 'tool',
          name: 'update_inbox_item',
          arguments: { priority: 'urgent', tags: ['urgent'] },
        },
      ]);
    }
    expect((await work(named('spam'))).ticket).toMatchObject({ priority: 'low' });
    expect((await work(named('invoice'))).ticket.tags).toContain('billing');
  });

  test('an internal article is never used in an answer', async () => {
    const { draft } = await work({
      subject: 'Voucher',
      text: 'May the desk offer me goodwill? I want a KIND voucher code.',
    });
    expect(draft?.body ?? '').not.toContain('KIND-25');
    expect(draft?.citations.map((citation) => citation.title) ?? []).not.toContain(
      'Goodwill: what the desk may offer',
    );
  });

  test('a repeated question does not get the same answer twice', async () => {
    const { ctx } = context;
    const { ticketId, draft } = await work(named('password'));
    await addMessage(ctx, ticketId, { kind: 'outbound', text: draft?.body ?? '' });
    const again = await addMailWithRun(ctx, ticketId, {
      subject: 'Re: cannot log in',
      text: 'I tried that. The password link does not come, how do I reset it?',
      source: 'inbox_reply',
    });
    await executeRun(ctx, { runId: again.runId });
    expect((await getTicket(ctx, ticketId)).needs_person).toMatch(/has been sent before/);
  });
});

test.each([
  ['Anna Berg', 'en', 'Anna'],
  ['Anna Berg', 'de', 'Anna Berg'],
  ['BERG, ANNA', 'fr', 'Anna'],
  ['M. Thackeray', 'en', 'M. Thackeray'],
  ['Éloïse Garçon', 'fr', 'Éloïse'],
  ['Northwind Ltd', 'en', null],
  ['accounting@northwind.example', 'en', null],
  ['Buchhaltung Nordlicht', 'de', null],
  ['高橋 美咲', 'ja', '高橋 美咲'],
  ['', 'en', null],
])('the salutation of “%s” in %s is %s', (name, language, called) =>
  expect(salutationName(name, language)).toBe(called),
);
