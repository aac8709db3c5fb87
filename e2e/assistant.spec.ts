import { expect, type Page } from '@playwright/test';
import { calls, respondsWith, type ScriptedAnswer } from '#test/servers/scripted-model.ts';
import { draftOf, rowOf, signIn } from './support/desk.ts';
import type { Product } from './support/product.ts';
import { sendMail } from './support/send-mail.ts';
import { testWithRelayAndModel } from './support/test.ts';

const test = testWithRelayAndModel();

const reply = (body: string): ScriptedAnswer => calls(['reply_to_inbox', { body }]);

async function openTicket(page: Page, product: Product, subject: string) {
  await sendMail(product, {
    from: 'ada@customer.example',
    name: 'Ada',
    subject,
    text: 'Hello, what about it?',
  });
  await page.goto(`${product.url}/inbox`);
  await rowOf(page, subject).click();
  await expect(page.getByText('what about it?').first()).toBeVisible();
}

test('closing is proposed, with its reason, and signed by one key', async ({ page, product, model }) => {
  model.play((_, position) =>
    position === 0
      ? calls(['close_inbox_item', { resolution: 'She says thanks; nothing is left to answer.' }])
      : respondsWith('Done.'),
  );
  await signIn(page, product);
  await openTicket(page, product, 'Thank you');
  const proposal = page.getByRole('article', { name: /^Proposal by/ });
  await expect(proposal).toContainText('would close this ticket');
  await expect(proposal).toContainText('nothing is left to answer');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(proposal).toBeHidden();
  await expect(page.getByRole('toolbar', { name: 'Ticket' })).toContainText('Closed');
});

test('the assistant rewrites a draft as a person asks', async ({ page, product, model }) => {
  model.play(({ body }) =>
    JSON.stringify(body.messages).includes('Offer a replacement instead')
      ? reply('We send you a new mug.')
      : reply('We give you a refund.'),
  );
  await signIn(page, product);
  await openTicket(page, product, 'A broken mug');
  await expect(draftOf(page)).toContainText('We give you a refund.');
  await page.keyboard.press('i');
  await page.getByRole('textbox', { name: 'What should change?' }).fill('Offer a replacement instead');
  await page.keyboard.press('Enter');
  await expect(draftOf(page)).toContainText('We send you a new mug.');
  await expect(draftOf(page)).toHaveCount(1);
});

test('an outage of the model is said, and its tickets go on without a click', async ({
  page,
  product,
  model,
}) => {
  model.play(() => ({ status: 503, message: 'Overloaded, try later' }));
  await signIn(page, product);
  await openTicket(page, product, 'While the model is away');
  const notice = page.getByRole('status').filter({ hasText: 'hasn’t answered since' });
  await expect(notice).toContainText('1 ticket is waiting', { timeout: 30_000 });
  await expect(notice).toContainText('Overloaded, try later');
  model.play(() => reply('Here is the answer.'));
  await expect(draftOf(page)).toContainText('Here is the answer.', { timeout: 40_000 });
  await expect(notice).toBeHidden();
});

test('failed runs are listed with the server’s words, and many run again', async ({
  page,
  product,
  model,
}) => {
  model.play(() => ({ status: 401, message: 'Incorrect API key provided' }));
  await signIn(page, product);
  for (const subject of ['First failed', 'Second failed']) await openTicket(page, product, subject);
  await page.goto(`${product.url}/runs?status=failed`);
  await expect(page.getByText('Incorrect API key provided')).toHaveCount(2);
  model.play(() => reply('Now it works.'));
  await page.getByRole('button', { name: 'Select all shown' }).click();
  await page.getByRole('button', { name: 'Run again' }).click();
  await expect(page.getByText('2 runs started.')).toBeVisible();
  await expect(page.getByText('No runs here')).toBeVisible();
  await page.getByRole('link', { name: 'Finished' }).click();
  await expect(page.getByRole('link', { name: 'First failed' })).toBeVisible();
});
