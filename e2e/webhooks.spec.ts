import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { Webhook } from 'standardwebhooks';
import { startWebhookReceiver, type WebhookReceiver } from '#test/servers/webhook-receiver.ts';
import { signIn } from './support/desk.ts';
import { sendMail } from './support/send-mail.ts';
import { testFreshInstall } from './support/test.ts';

const test = testFreshInstall({ settings: { WEBHOOK_ALLOW_LOOPBACK: 'true' } });

let receiver: WebhookReceiver;
test.beforeAll(async () => {
  receiver = await startWebhookReceiver();
});
test.afterAll(() => receiver.close());

async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

test('an admin makes a webhook, sees what it was sent, tests it, sends again, and ends it', async ({
  page,
  product,
}) => {
  await signIn(page, product);
  await page.goto(`${product.url}/settings/webhooks`);
  let secret = '';

  await test.step('an address that is not public is refused in words', async () => {
    await page.getByRole('button', { name: 'New webhook' }).click();
    await page.getByLabel('Address').fill('http://10.0.0.1/hook');
    await page.getByLabel('Events').fill('ticket.created');
    await page.getByRole('button', { name: 'Create webhook' }).click();
    await expect(page.getByRole('alert')).toContainText('not public');
  });

  await test.step('its secret is shown once', async () => {
    await page.getByLabel('Address').fill(`${receiver.origin}/hook`);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Create webhook' }).click();
    const shown = page.getByRole('status').filter({ hasText: 'whsec_' });
    await expect(shown).toBeVisible();
    secret = ((await shown.locator('code').textContent()) ?? '').trim();
    await shown.getByRole('button', { name: 'Done' }).click();
    await expect(page.getByText(secret)).toHaveCount(0);
  });

  await test.step('a new ticket arrives there, signed, and stands in the log', async () => {
    await sendMail(product, { from: 'ada@customer.example', subject: 'A tent', text: 'Is it here?' });
    await expect.poll(() => receiver.received.length).toBe(1);
    const [first] = receiver.received;
    expect(new Webhook(secret).verify(first?.body ?? '', first?.headers ?? {})).toMatchObject({
      type: 'ticket.created',
    });
    await page.getByRole('link', { name: `${receiver.origin}/hook` }).click();
    const log = page.getByRole('region', { name: 'Deliveries' });
    await expect(log.getByRole('listitem')).toContainText(['ticket.createddelivered']);
    await expect(log).toContainText('204');
  });

  await test.step('it is sent again under the same id', async () => {
    await page.getByRole('button', { name: /^Send again/ }).click();
    await expect.poll(() => receiver.received.length).toBe(2);
    const ids = receiver.received.map(({ headers }) => headers['webhook-id']);
    expect(new Set(ids).size).toBe(1);
  });

  await test.step('a test says what came of it', async () => {
    receiver.answer((response) => response.writeHead(500).end('Out of paper'));
    await page.getByRole('button', { name: 'Send a test' }).click();
    await expect(page.getByText('The test didn’t arrive')).toBeVisible();
    await expect(page.getByText('Out of paper')).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('a new secret is shown once', async () => {
    await page.getByRole('button', { name: 'New secret' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'New secret' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'whsec_' })).toBeVisible();
    await expect(page.getByText('The former one works until')).toBeVisible();
    await page.getByRole('button', { name: 'Done' }).click();
  });

  await test.step('it fits a phone', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    const overflows = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    expect(overflows).toBe(false);
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  await test.step('it is turned off, and deleted', async () => {
    await page.getByRole('button', { name: 'Turn off' }).click();
    await expect(page.getByText(/^turned off/)).toBeVisible();
    await page.getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await expect(page.getByText('There are no webhooks yet.')).toBeVisible();
  });
});
