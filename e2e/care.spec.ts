import { expect, type Page } from '@playwright/test';
import { present } from '#test/present.ts';
import { calls, type RecordedRequest, respondsWith } from '#test/servers/scripted-model.ts';
import { entryWith, rowOf, signIn } from './support/desk.ts';
import type { Product } from './support/product.ts';
import { sendFixture, sendMail } from './support/send-mail.ts';
import { testWithRelayAndModel } from './support/test.ts';

const test = testWithRelayAndModel();
const ada = { from: 'ada@customer.example', name: 'Ada Lovelace' };

async function changeMailbox({ api }: Product, changes: Record<string, unknown>) {
  const mailbox = present((await api.get<{ data: { id: string }[] }>('/mailboxes')).data[0]);
  await api.patch(`/mailboxes/${mailbox.id}`, changes);
}

async function openTicket(page: Page, product: Product, subject: string) {
  await page.goto(`${product.url}/inbox`);
  await rowOf(page, subject).getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1, name: subject })).toBeVisible();
}

/** Her answer, in the thread of the mail with this Message-ID. */
function sendAnswer(product: Product, messageId: string, text: string) {
  const values = { 'in-reply-to': messageId, references: messageId, text };
  return sendFixture(product, 'answer-gmail.eml', { from: ada.from, values });
}

async function reply(page: Page, words: string) {
  await expect(page.getByRole('button', { name: /^Reply/ }).first()).toBeVisible();
  await page.keyboard.press('r');
  await page.getByRole('textbox', { name: /^Reply to/ }).fill(words);
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByRole('article', { name: /^Reply by/ }).filter({ hasText: words })).toContainText(
    'Sent',
  );
}

test('a question that we ask is followed up, until the contact answers', async ({ page, product, model }) => {
  model.play(() => calls(['hand_off', { reason: 'A person asks about the size.' }]));
  await changeMailbox(product, { check_in_hours: 24, assistant_starts_itself: false });
  const asked = await sendMail(product, {
    ...ada,
    subject: 'Which lid fits?',
    text: 'Hello, which lid fits my kettle?',
  });
  await signIn(page, product);
  await openTicket(page, product, 'Which lid fits?');
  await reply(page, 'Which size does your kettle have?');
  const planned = page.getByText(/Without a reply by .* the assistant will draft a check-in\./);
  await expect(planned).toBeVisible();
  await sendAnswer(product, asked, 'It has 1.7 litres.');
  await expect(entryWith(page, 'It has 1.7 litres.')).toBeVisible();
  await expect(planned).toBeHidden();
});

test('the list shows tickets of one language', async ({ page, product }) => {
  await changeMailbox(product, { assistant_starts_itself: false });
  await sendMail(product, {
    from: 'max@kunde.example',
    subject: 'Der Deckel fehlt',
    text: 'Guten Tag, bei meinem Wasserkocher fehlt der Deckel. Können Sie mir bitte einen neuen schicken?',
  });
  await sendMail(product, {
    from: 'grace@customer.example',
    subject: 'The lid is missing',
    text: 'Good morning, the lid of my kettle is missing. Could you please send me a new one?',
  });
  await signIn(page, product);
  await expect(rowOf(page, 'Der Deckel fehlt')).toBeVisible();
  await expect(rowOf(page, 'The lid is missing')).toBeVisible();
  await page.getByRole('button', { name: 'Filter tickets' }).click();
  await page.getByRole('menuitem', { name: 'Language' }).press('ArrowRight');
  await page.getByRole('menuitem', { name: 'German', exact: true }).click();
  await expect(page).toHaveURL(/language=de/);
  await expect(rowOf(page, 'Der Deckel fehlt')).toBeVisible();
  await expect(rowOf(page, 'The lid is missing')).toBeHidden();
});

test('a summary goes stale with new mail, and opening its ticket renews it', async ({
  page,
  product,
  model,
}) => {
  await changeMailbox(product, { assistant_starts_itself: false });
  const subject = 'A long story';
  const story = 'My parcel is still not here, and I would like to know where it is.\n\n'.repeat(60);
  const told = await sendMail(product, { ...ada, subject, text: story });
  const summaryOf = ({ body }: RecordedRequest) =>
    JSON.stringify(body.messages).includes('It has come.')
      ? 'The parcel has come.'
      : 'The parcel is missing.';
  model.play((request) => respondsWith(summaryOf(request)));
  await signIn(page, product);
  await openTicket(page, product, subject);
  const summary = page.getByRole('region', { name: 'Summary' });
  await page.getByRole('button', { name: /^Summarize/ }).click();
  await expect(summary).toContainText('The parcel is missing.');
  await page.goto(`${product.url}/inbox`);
  await sendAnswer(product, told, 'It has come. Thank you.');
  await openTicket(page, product, subject);
  await expect(entryWith(page, 'It has come.')).toBeVisible();
  await expect(summary).toContainText('The parcel has come.');
  await expect(summary).not.toContainText('newer');
});

test('a gap is closed by publishing the article that was drafted from the answer to it', async ({
  page,
  product,
  model,
}) => {
  model.play(() =>
    calls(['hand_off', { reason: 'No article tells of a student discount.', because: 'no_article' }]),
  );
  await changeMailbox(product, { assistant_starts_itself: true, check_in_hours: null });
  await sendMail(product, {
    ...ada,
    subject: 'Student discount',
    text: 'Hello,\n\ndo you have a student discount?\n\nAda',
  });
  await signIn(page, product);
  await openTicket(page, product, 'Student discount');
  await expect(page.getByText('Needs a person.')).toBeVisible();
  await reply(page, 'Hello Ada,\n\nstudents get 10 % off with a valid card.\n\nKind regards');
  await page.goto(`${product.url}/articles/gaps`);
  await page.getByRole('button', { name: /student discount/ }).click();
  await expect(page.getByRole('region', { name: 'Proposed article' })).toContainText('10 % off');
  await page.getByRole('button', { name: 'Create draft' }).click();
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByText('Published. Assistants can use it now.')).toBeVisible();
  await page.goto(`${product.url}/articles/gaps`);
  await expect(page.getByText('No gaps.')).toBeVisible();
  await page.getByRole('navigation', { name: 'Status' }).getByRole('link', { name: 'Closed' }).click();
  await expect(page.getByRole('button', { name: /student discount/ })).toBeVisible();
});
