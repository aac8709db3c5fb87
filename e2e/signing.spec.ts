import { expect } from '@playwright/test';
import { present } from '#test/present.ts';
import { draftOf, signIn } from './support/desk.ts';
import type { Product } from './support/product.ts';
import { sendMail } from './support/send-mail.ts';
import { testFreshInstall } from './support/test.ts';

const test = testFreshInstall();

type Draft = {
  id: string;
  status: string;
  shown: number | null;
  version: number;
  recipients: { address: string }[];
};
type Ticket = { number: number; draft: Draft | null };

test.beforeAll(async ({ product }) => {
  await product.api.post('/articles', {
    title: 'Returning a kettle',
    body: 'You can return a kettle within 30 days. We send you a return label. Returns are free.',
    audience: 'public',
  });
});

/** Sends a mail and waits for its draft. */
async function ticketWithDraft(product: Product, mail: { from: string; text: string; replyTo?: string }) {
  const subject = `Kettle of ${mail.from}`;
  await sendMail(product, { name: 'Ada', subject, ...mail });
  let number = 0;
  await expect
    .poll(async () => {
      const { data } = await product.api.get<{
        data: { number: number; subject: string; draft_waiting: boolean }[];
      }>('/tickets');
      const row = data.find((ticket) => ticket.subject === subject && ticket.draft_waiting);
      number = row?.number ?? 0;
      return number;
    })
    .toBeGreaterThan(0);
  const ticket = await product.api.get<Ticket>(`/tickets/${number}`);
  return { number, draft: present(ticket.draft) };
}

const question = 'Hello,\n\nhow do I return a kettle, and is the return free?\n\nAda';
const readDraft = (product: Product, id: string) => product.api.get<Draft>(`/drafts/${id}`);
const unseenNotice = 'Read the draft to its end first.';

test('a draft out of view is brought into view first, and signed by the second act', async ({
  page,
  product,
}) => {
  const long = `${question}\n\n${'And one line more about my kettle.\n'.repeat(120)}`;
  const { number, draft } = await ticketWithDraft(product, { from: 'ada@customer.example', text: long });
  await signIn(page, product);
  await page.goto(`${product.url}/tickets/${number}`);
  await expect(page.getByRole('article').getByText('And one line more').first()).toBeInViewport();
  await page.getByRole('article').getByText('how do I return a kettle').first().scrollIntoViewIfNeeded();
  await expect(draftOf(page).getByText('within 30 days').first()).not.toBeInViewport();

  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(draftOf(page).getByText('within 30 days').first()).toBeInViewport();
  await expect(page.getByText(unseenNotice)).toBeVisible();
  expect((await readDraft(product, draft.id)).status).toBe('proposed');

  await page.keyboard.press('ControlOrMeta+Enter');
  await expect.poll(async () => (await readDraft(product, draft.id)).status).toBe('approved');
  expect((await readDraft(product, draft.id)).shown).toBe(1);
});

test('the unseen end of a long draft is shown before it is signed, and what was skipped is recorded', async ({
  page,
  product,
}) => {
  const { number, draft } = await ticketWithDraft(product, { from: 'bea@customer.example', text: question });
  const lines = Array.from({ length: 200 }, (_, index) => `Line ${index + 1} of the answer.`);
  await product.api.patch(`/drafts/${draft.id}`, { body: lines.join('\n\n') });
  await signIn(page, product);
  await page.goto(`${product.url}/tickets/${number}`);
  const [first, last] = ['Line 1 of the answer.', 'Line 200 of the answer.'].map((words) =>
    draftOf(page).getByText(words, { exact: true }),
  );
  await present(first).scrollIntoViewIfNeeded();
  await expect(present(first)).toBeInViewport();
  await expect(present(last)).not.toBeInViewport();

  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(present(last)).toBeInViewport();
  expect((await readDraft(product, draft.id)).status).toBe('proposed');

  await page.keyboard.press('ControlOrMeta+Enter');
  await expect.poll(async () => (await readDraft(product, draft.id)).status).toBe('approved');
  const { shown } = await readDraft(product, draft.id);
  expect(shown).toBeGreaterThan(0);
  expect(shown).toBeLessThan(0.9);
  await expect(page.getByText(/signed the draft after seeing \d+% of it/)).toBeVisible();
});

test('the Approve bar of a phone brings an unseen draft into view before it signs', async ({
  page,
  product,
}) => {
  const { number, draft } = await ticketWithDraft(product, { from: 'cid@customer.example', text: question });
  const lines = Array.from({ length: 120 }, (_, index) => `Line ${index + 1} of the answer.`);
  await product.api.patch(`/drafts/${draft.id}`, { body: lines.join('\n\n') });
  await page.setViewportSize({ width: 390, height: 780 });
  await signIn(page, product);
  await page.goto(`${product.url}/tickets/${number}`);
  const first = draftOf(page).getByText('Line 1 of the answer.', { exact: true });
  await first.scrollIntoViewIfNeeded();
  const approve = draftOf(page)
    .getByRole('button', { name: /^Approve/ })
    .first();
  await approve.click();
  await expect(page.getByText(unseenNotice)).toBeVisible();
  await expect(draftOf(page).getByText('Line 120 of the answer.', { exact: true })).toBeInViewport();
  expect((await readDraft(product, draft.id)).status).toBe('proposed');
  await approve.click();
  await expect.poll(async () => (await readDraft(product, draft.id)).status).toBe('approved');
});

test('every draft names its recipient, which a person can change before signing', async ({
  page,
  product,
}) => {
  const { number, draft } = await ticketWithDraft(product, {
    from: 'website@shop-site.example',
    text: question,
    replyTo: 'Dora <dora@client.example>',
  });
  expect(draft.recipients).toMatchObject([{ address: 'dora@client.example' }]);
  await signIn(page, product);
  await page.goto(`${product.url}/review`);
  await expect(draftOf(page)).toContainText('dora@client.example');
  await page.goto(`${product.url}/tickets/${number}`);
  await expect(draftOf(page)).toContainText('The email came from website@shop-site.example');
  await draftOf(page).getByRole('button', { name: 'Change the recipient' }).click();
  await draftOf(page).getByLabel('Recipient').fill('dora@home.example');
  await draftOf(page).getByRole('button', { name: 'Use it' }).click();
  await expect(draftOf(page)).toContainText('dora@home.example');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect.poll(async () => (await readDraft(product, draft.id)).status).toBe('approved');
  expect((await readDraft(product, draft.id)).recipients).toMatchObject([{ address: 'dora@home.example' }]);
});
