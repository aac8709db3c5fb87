import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { alarmsOf } from '#lib/assistant/built-in/alarms.ts';
import { parseRequest } from '#lib/assistant/built-in/parse-request.ts';
import { newBoundary, ticketPrompt } from '#lib/assistant/prompt/prompt.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { getTicketWithMessages } from '#lib/tickets/get-ticket.ts';
import { listTickets, ticketsQuery } from '#lib/tickets/list-tickets.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { missingLines, newLines, secondMails } from '#test/mail/second-mail.ts';
import { propertyRuns } from '#test/property-runs.ts';
import { receiveMail } from '#test/world/receive-mail.ts';
import { replyAddressOf } from '#test/world/rows.ts';
import { shop } from '#test/world/shop.ts';
import { createAssistedMailbox } from '#test/world/world.ts';

let test_: TestContext;
let ctx: Ctx;

beforeAll(async () => {
  test_ = await openTestContext();
  ctx = test_.ctx;
  await createAssistedMailbox(ctx, { address: shop.support.address });
});
afterAll(() => test_.close());

async function answer(first: string, { type = 'text/plain', body }: { type?: string; body: string }) {
  const { ticketId } = await receiveMail(ctx, { body: first });
  const { message } = await receiveMail(ctx, {
    to: await replyAddressOf(ctx, ticketId),
    headers: [`Content-Type: ${type}; charset=utf-8`, 'Content-Transfer-Encoding: 8bit'],
    body,
  });
  expect(message.ticketId).toBe(ticketId);
  const ticket = await getTicketWithMessages(ctx, ticketId);
  const facts = { ticket, entries: ticket.messages.slice(-1), language: 'en', otherTickets: 0 };
  return { number: ticket.number, prompt: ticketPrompt(ctx, facts, newBoundary()), message };
}

/** The mail that the built-in model sees in a prompt. */
function textToAnswer(prompt: string): string {
  const boundary = /^=== (\w+)/m.exec(prompt)?.[1];
  const messages = [
    { role: 'system' as const, content: `between lines that begin with "=== ${boundary}"` },
    { role: 'user' as const, content: prompt },
  ];
  return parseRequest({ messages, tools: [], temperature: 0 }).text;
}

async function numbersFound(q: string) {
  const page = await listTickets(ctx, ticketsQuery.parse({ status: 'all', q, limit: '5' }));
  return page.data.map(({ number }) => number);
}

test('every line of a second mail that stands in no earlier one is in the prompt and is found', async () => {
  await fc.assert(
    fc.asyncProperty(secondMails, async (mail) => {
      const { number, prompt } = await answer(mail.first, mail);
      const lines = newLines(mail, mail.first);
      expect(missingLines(prompt, lines)).toEqual([]);
      for (const word of lines.flatMap((line) => line.match(/(?<!\S)zorkel\w+/g) ?? []))
        expect(await numbersFound(`"${word}"`)).toEqual([number]);
    }),
    propertyRuns(60),
  );
});

test('answers inside of unquoted history are unfolded, in text and HTML', async () => {
  const first = 'Did you restart it?\nDoes the red light blink?';
  const headers = 'From: Shop <support@shop.example>\nSent: 2 March 2026 17:42\nTo: Ada\nSubject: Help';
  const text = await answer(first, {
    body: `Hi\n\n${headers}\n\nDid you restart it?\nTwice.\nDoes the red light blink?`,
  });
  expect(text.message.visibleText).toContain('Twice.');
  const html = `<p>Hi</p><div id="divRplyFwdMsg">From: Shop</div><p>Did you restart it?</p><p>Twice.</p><p>Does the red light blink?</p>`;
  const { message } = await answer(first, { type: 'text/html', body: html });
  expect(message.visibleText).toContain('Twice.');
  expect(message.html).not.toContain('<details');
});

test('what is folded and not proven is marked in the prompt, what is proven is left out of prompt and index', async () => {
  const first = 'My xylophone number is 4711, and the mallets have not arrived so far.';
  const quote = `On 2 Mar 2026, at 17:42, Shop <support@shop.example> wrote:\n> ${first}\n> It was shipped to Kiruna.`;
  const { prompt, message, number } = await answer(first, { body: `Any marimbas?\n\n${quote}` });
  expect(message.visibleText).toBe('Any marimbas?');
  expect(prompt).toMatch(
    /Any marimbas\?\n\n\[Probably quoted.*\]\nOn 2 Mar.*\n> It was shipped to Kiruna\.\n\[End/,
  );
  expect(prompt).not.toContain('xylophone');
  expect(message.newText).not.toContain('xylophone');
  expect(await numbersFound('Kiruna marimbas')).toEqual([number]);
});

test('a claim below dashes is no thank-you to the built-in model', async () => {
  const body = 'Thanks, that is all for order 1.\n\n--\n\nOrder 2 did not come at all. I want my money back.';
  const { prompt } = await answer('Where are my two orders?', { body });
  expect(alarmsOf(textToAnswer(prompt))).not.toContain('thanks');
  expect(textToAnswer(prompt)).toContain('money back');
});
