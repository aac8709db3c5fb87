import { expect } from '@playwright/test';
import { present } from '#test/present.ts';
import { draftField, draftOf, entryWith, rowOf, signIn } from './support/desk.ts';
import { sendFixture } from './support/send-mail.ts';
import { testFreshInstall } from './support/test.ts';

const test = testFreshInstall();
const ada = 'ada@customer.example';

test('the same walk on a fresh machine: no key, no relay, and every screen says that nothing leaves', async ({
  page,
  product,
}) => {
  const { api } = product;
  await api.post('/articles', {
    title: 'How long delivery takes',
    body: 'Delivery takes 3 to 5 working days. If an order has not come by then, write to us with its number.',
    audience: 'public',
  });
  await signIn(page, product);

  await test.step('every screen says that nothing really leaves', async () => {
    for (const place of ['/inbox', '/review', '/outbox', '/held', '/articles', '/settings', '/sandbox']) {
      await page.goto(`${product.url}${place}`);
      await expect(page.getByText('Emails aren’t being sent').first()).toBeVisible();
    }
    await page.goto(`${product.url}/inbox`);
  });

  await test.step('the built-in model drafts out of the article and names itself', async () => {
    await sendFixture(product, 'first-thunderbird.eml', { from: ada });
    await rowOf(page, 'Where is my parcel?').click();
    await expect(draftOf(page)).toContainText('Delivery takes 3 to 5 working days.');
    await expect(draftOf(page)).toContainText('How long delivery takes');
    const { data } = await api.get<{ data: { id: string; model: string }[] }>('/runs');
    expect(data.map(({ model }) => model)).toEqual(['built-in (no language model)']);
    await page.goto(`${product.url}/runs/${present(data[0]).id}`);
    await expect(page.getByText('built-in (no language model)').first()).toBeVisible();
    await page.goto(`${product.url}/tickets/1001`);
  });

  await test.step('a person adds a word and approves; the answer is caught', async () => {
    await draftOf(page).getByRole('button', { name: 'Edit' }).click();
    const words = await draftField(page).inputValue();
    await draftField(page).fill(`${words}\n\nPS: Greetings to Charles.`);
    await page.getByRole('button', { name: 'Approve your version' }).click();
    await expect(entryWith(page, 'Greetings to Charles')).toContainText('Caught in the sandbox; not sent.');
  });

  await test.step('the caught mail is read in the product, as its reader would see it and in its bytes', async () => {
    await entryWith(page, 'Greetings to Charles').getByRole('link', { name: 'View email' }).click();
    await expect(page).toHaveURL(/\/sandbox/);
    await page
      .getByRole('link', { name: /Where is my parcel/ })
      .first()
      .click();
    await expect(page.frameLocator('iframe').getByText('Greetings to Charles')).toBeVisible();
    await page.getByText('Raw', { exact: true }).click();
    await expect(page.getByText(/^In-Reply-To: </m)).toBeVisible();
  });

  await test.step('her answer to its Reply-To comes into the same ticket', async () => {
    const { data } = await api.get<{ data: { id: string }[] }>('/caught-mails');
    const caught = await api.get<Caught>(`/caught-mails/${present(data[0]).id}`);
    expect(caught.read.subject).toBe('Re: Where is my parcel?');
    expect(caught.read.to).toMatchObject([{ address: ada }]);
    await sendFixture(product, 'answer-outlook-no-threading.eml', {
      from: ada,
      to: present(caught.read.reply_to[0]).address,
      values: { text: 'Charles says hello.' },
    });
    await page.goto(`${product.url}/tickets/1001`);
    await expect(entryWith(page, 'Charles says hello.')).toBeVisible();
    expect((await api.get<{ data: unknown[] }>('/tickets?status=all')).data).toHaveLength(1);
    expect(await api.get('/ledger')).toMatchObject({ received: 2, filed: 2, held: 0, pending: 0 });
  });
});

type Caught = {
  read: { subject: string; to: { address: string }[]; reply_to: { address: string }[] };
};
