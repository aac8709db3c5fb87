import { expect } from '@playwright/test';
import { present } from '#test/present.ts';
import { calls, type RecordedRequest, type ScriptedAnswer } from '#test/servers/scripted-model.ts';
import { addressesOf, headerOf } from '#test/servers/smtp-sink.ts';
import { draftField, draftOf, entryWith, rowOf, signIn } from './support/desk.ts';
import { sendFixture } from './support/send-mail.ts';
import { testWithRelayAndModel } from './support/test.ts';

const test = testWithRelayAndModel();
const ada = 'ada@customer.example';
const proposed = 'Hello Ada,\n\ndelivery takes 3 to 5 working days.\n\nKind regards\nSupport';
const signed =
  'Hello Ada,\n\ndelivery takes **3 to 5 working days**, and yours left on Monday.\n\nKind regards\nSupport';

test('a mail comes in, the assistant drafts, a person countersigns, the answer leaves in the customer’s thread', async ({
  page,
  product,
  sink,
  model,
}) => {
  const { api, mailbox } = product;
  const tickets = async () => (await api.get<{ data: unknown[] }>('/tickets?status=all')).data.length;
  await api.post('/articles', {
    title: 'Delivery times',
    body: 'Delivery takes 3 to 5 working days. You get a tracking number when the parcel leaves us.',
    audience: 'public',
  });
  model.play(looksUpAndDrafts);
  await signIn(page, product);
  await expect(page.getByText('Emails aren’t being sent')).toBeHidden();

  let firstId = '';
  await test.step('a mail over SMTP appears in the open browser, without reload', async () => {
    firstId = await sendFixture(product, 'first-thunderbird.eml', { from: ada });
    await expect(rowOf(page, 'Where is my parcel?')).toBeVisible();
    await expect(rowOf(page, 'Where is my parcel?')).toContainText('Ada Lovelace');
  });

  await test.step('the assistant has looked up the article and waits with a draft', async () => {
    await rowOf(page, 'Where is my parcel?').click();
    await expect(page).toHaveURL(/\/tickets\/1001/);
    await expect(entryWith(page, 'it has not come')).toBeVisible();
    await expect(draftOf(page)).toContainText('delivery takes 3 to 5 working days');
    await expect(draftOf(page)).toContainText('Delivery times');
    expect(model.requests[0]?.body.model).toBe('scripted');
    expect(sink.mails).toEqual([]);
  });

  await test.step('a person changes the words and approves them', async () => {
    await draftOf(page).getByRole('button', { name: 'Edit' }).click();
    await draftField(page).fill(signed);
    await page.getByRole('button', { name: 'Approve your version' }).click();
    await expect(draftOf(page)).toBeHidden();
    const reply = page.getByRole('article', { name: /^Reply by/ });
    await expect(reply).toContainText('approved by you');
    await expect(reply).toContainText('Sent');
    await expect(page.getByRole('toolbar', { name: 'Ticket' })).toContainText('In progress');
  });

  const answer =
    await test.step('the world receives it, threaded, as the mailbox, with the edited words', async () => {
      const answer = await sink.waitForMail('the answer', ({ envelope }) => envelope.to.includes(ada));
      const { mail } = answer;
      expect(addressesOf(mail.from)).toEqual([mailbox]);
      expect(addressesOf(mail.to)).toEqual([ada]);
      expect(mail.subject).toBe('Re: Where is my parcel?');
      expect(headerOf(answer, 'In-Reply-To')).toBe(firstId);
      expect(headerOf(answer, 'References')).toBe(firstId);
      expect(headerOf(answer, 'Message-ID')).toMatch(/^<.+@shop\.example>$/);
      expect(addressesOf(mail.replyTo)[0]).toMatch(/^support\+[0-9a-f]{32}@shop\.example$/);
      expect(answer.envelope.from).toMatch(/^support\+b-[0-9a-z-]+@shop\.example$/);
      expect(mail.text).toContain('delivery takes 3 to 5 working days, and yours left on Monday.');
      expect(mail.html).toContain('<strong>3 to 5 working days</strong>');
      expect(sink.mails).toHaveLength(1);
      return answer;
    });
  const replyTo = present(addressesOf(answer.mail.replyTo)[0]);

  await test.step('her answer to the Reply-To alone, without any header that names a mail, comes into the same ticket', async () => {
    model.play(handsOff);
    await sendFixture(product, 'answer-outlook-no-threading.eml', {
      from: ada,
      to: replyTo,
      values: { text: 'Thank you, I can wait that long.' },
    });
    const mail = entryWith(page, 'I can wait that long');
    await expect(mail).toBeVisible();
    await expect(mail).not.toContainText('These words stood in the mail before');
    await expect(page.getByText('Needs a person.')).toBeVisible();
    expect(await tickets()).toBe(1);
  });

  await test.step('a robot’s answer stays in the ticket and sets nothing going', async () => {
    const asked = model.requests.length;
    await sendFixture(product, 'vacation-exchange.eml', {
      from: ada,
      values: { 'in-reply-to': present(headerOf(answer, 'Message-ID')) },
    });
    await expect(entryWith(page, 'I am away until Monday')).toBeVisible();
    expect(model.requests).toHaveLength(asked);
  });

  await test.step('closed with a resolution; her next mail opens it again', async () => {
    await page.keyboard.press('e');
    await page.getByLabel('How was it resolved?').fill('The parcel is on its way.');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('toolbar', { name: 'Ticket' })).toContainText('Closed');
    await expect(page.getByRole('article', { name: /^Note by/ })).toContainText('The parcel is on its way.');
    await sendFixture(product, 'answer-gmail.eml', {
      from: ada,
      values: {
        text: 'It has come, but the lid is missing.',
        'in-reply-to': present(headerOf(answer, 'Message-ID')),
        references: `${firstId} ${headerOf(answer, 'Message-ID')}`,
      },
    });
    await expect(entryWith(page, 'the lid is missing')).toBeVisible();
    await expect(page.getByRole('toolbar', { name: 'Ticket' })).toContainText('Open');
  });

  await test.step('snoozed; her next mail wakes it', async () => {
    await page.keyboard.press('h');
    await page.getByRole('menuitem', { name: /Tomorrow/ }).click();
    await expect(page.getByText('You snoozed the ticket')).toBeVisible();
    await expect(page.getByRole('toolbar', { name: 'Ticket' })).toContainText('Snoozed');
    await sendFixture(product, 'answer-outlook-no-threading.eml', {
      from: ada,
      to: replyTo.toUpperCase(),
      values: { text: 'Any news about the lid?' },
    });
    await expect(entryWith(page, 'Any news about the lid?')).toBeVisible();
    await expect(page.getByRole('toolbar', { name: 'Ticket' })).toContainText('Open');
  });

  await test.step('a reply that comes back is shown as such, the ticket needs a person, and nothing more goes there', async () => {
    await page.keyboard.press('r');
    await page.getByRole('textbox', { name: /^Reply to/ }).fill('A new lid leaves today.');
    await page.keyboard.press('ControlOrMeta+Enter');
    const reply = await sink.waitForMail('the second reply', ({ mail }) =>
      Boolean(mail.text?.includes('A new lid')),
    );
    expect(headerOf(reply, 'References')).toContain(present(headerOf(answer, 'Message-ID')));
    await sendFixture(product, 'bounce-postfix.eml', {
      from: '',
      to: reply.envelope.from,
      values: { recipient: ada, 'original-message-id': present(headerOf(reply, 'Message-ID')) },
    });
    const cameBack = page.getByRole('article', { name: /^Reply by/ });
    await expect(cameBack.filter({ hasText: 'A new lid leaves today.' })).toContainText('Bounced');
    await expect(page.getByText('Needs a person.')).toBeVisible();
    const suppressed = await api.get<{ data: { address: string; reason: string }[] }>('/suppressions');
    expect(suppressed.data).toMatchObject([{ address: ada, reason: 'bounce' }]);
    await expect(api.post('/tickets/1001/reply', { body: 'Hello?' })).rejects.toThrow(/409/);
    expect(await tickets()).toBe(1);
  });

  await test.step('the sum comes out, and nothing left that nobody signed', async () => {
    expect(await api.get('/ledger')).toEqual({ received: 6, filed: 6, held: 0, ignored: 0, pending: 0 });
    expect(sink.mails).toHaveLength(2);
  });
});

/** Looks the question up, then answers out of what it found. */
function looksUpAndDrafts({ body }: RecordedRequest): ScriptedAnswer {
  const found = body.messages.findLast(({ role }) => role === 'tool');
  if (!found) return calls(['search_articles', { query: 'delivery time parcel' }]);
  const index = Number(/^=== [0-9a-f]+ \[(\d+)\] public article/m.exec(present(found.content))?.[1]);
  const citations = [{ index, quote: 'Delivery takes 3 to 5 working days.' }];
  return calls([
    'reply_to_inbox',
    { body: proposed, confidence: 0.9, reasons: ['The article says it.'], citations },
  ]);
}

const handsOff = (): ScriptedAnswer => calls(['hand_off', { reason: 'She does not ask for anything.' }]);
