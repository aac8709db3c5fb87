import { createECDH, randomBytes } from 'node:crypto';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { present } from '#test/present.ts';
import { entryWith, rowOf, signIn } from './support/desk.ts';
import { sendMail } from './support/send-mail.ts';
import { testWithRelayAndModel } from './support/test.ts';

const test = testWithRelayAndModel();

test.use({ launchOptions: { executablePath: process.env.WHOLE_CHROMIUM } });

const bell = (page: Page) => page.getByRole('link', { name: /notification/i });
const turnOn = (page: Page) => page.getByRole('button', { name: 'Notify me on this device' });

async function expectClean(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

/** What Chromium would get of its maker's push service, which is not there: keys, and an address that nothing is sent to. */
async function playPushService(page: Page) {
  const keys = createECDH('prime256v1');
  const subscription = {
    endpoint: 'https://10.0.0.1/browser',
    keys: {
      p256dh: keys.generateKeys().toString('base64url'),
      auth: randomBytes(16).toString('base64url'),
    },
  };
  await page.addInitScript((made) => {
    const fake = { toJSON: () => made, unsubscribe: async () => true };
    PushManager.prototype.subscribe = async () => fake as unknown as PushSubscription;
  }, subscription);
}

test('an assignment that goes on to another leaves the bell at once', async ({ page, product }) => {
  const subject = 'The teapot leaks';
  await sendMail(product, { from: 'ada@customer.example', subject, text: 'My teapot leaks.' });
  await signIn(page, product);
  await expect(rowOf(page, subject)).toBeVisible();
  const { data } = await product.api.get<{ data: { id: string; subject: string }[] }>('/tickets');
  const { id } = present(data.find((ticket) => ticket.subject === subject));
  const users = await product.api.get<{ data: { id: string }[] }>('/users');
  await product.api.post(`/tickets/${id}/assign`, { user_id: present(users.data[0]).id });
  await expect(bell(page)).toHaveAccessibleName('1 unread notification');
  await product.api.post(`/tickets/${id}/assign`, { user_id: null });
  await expect(bell(page)).toHaveAccessibleName('Notifications');
});

test('a browser that says no is told of plainly, and asked nothing', async ({ page, product }) => {
  await page.addInitScript(() => {
    Object.defineProperty(Notification, 'permission', { get: () => 'denied' });
    Notification.requestPermission = () => {
      throw new Error('It asked.');
    };
  });
  await signIn(page, product);
  await page.goto(`${product.url}/settings/account`);
  await expect(page.getByText('This browser doesn’t let the desk show notifications.')).toBeVisible();
  await expect(turnOn(page)).toHaveCount(0);
  await expectClean(page);
});

test('the switch, a test, a push and its click', async ({ page, context, product }) => {
  const subject = 'The saucer is chipped';
  await sendMail(product, { from: 'ada@customer.example', subject, text: 'My saucer is chipped.' });
  await context.grantPermissions(['notifications'], { origin: product.url });
  await playPushService(page);
  await signIn(page, product);
  await expect(rowOf(page, subject)).toBeVisible();
  const { data } = await product.api.get<{ data: { number: number; subject: string }[] }>('/tickets');
  const { number } = present(data.find((ticket) => ticket.subject === subject));
  await page.goto(`${product.url}/settings/account`);

  await test.step('it is turned on, off, and on again', async () => {
    await turnOn(page).click();
    await expect(page.getByText('This browser shows your notifications')).toBeVisible();
    await expectClean(page);
    await page.reload();
    await page.getByRole('button', { name: 'Turn off' }).click();
    await expect(turnOn(page)).toBeVisible();
    await turnOn(page).click();
    await expect(page.getByText('This browser shows your notifications')).toBeVisible();
  });

  await test.step('a push shows a notification, and its click opens the ticket', async () => {
    const worker = present(context.serviceWorkers()[0]);
    // A browser without a screen shows nothing, so what it is told to show is kept.
    await worker.evaluate(() => {
      const shown: object[] = [];
      const registration: ServiceWorkerRegistration = Reflect.get(globalThis, 'registration');
      registration.showNotification = async (title, options) => {
        shown.push({ title, ...options });
      };
      Reflect.set(globalThis, 'shown', shown);
    });
    const session = await context.newCDPSession(page);
    const registered = new Promise<string>((resolve) =>
      session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
        const [one] = registrations;
        if (one) resolve(one.registrationId);
      }),
    );
    await session.send('ServiceWorker.enable');
    const message = {
      tag: 'one',
      title: 'Ada assigned you',
      body: `Ticket #${number}`,
      url: `/tickets/${number}`,
    };
    await session.send('ServiceWorker.deliverPushMessage', {
      origin: new URL(product.url).origin,
      registrationId: await registered,
      data: JSON.stringify(message),
    });
    await expect
      .poll(() => worker.evaluate(() => Reflect.get(globalThis, 'shown')))
      .toMatchObject([{ title: message.title, body: message.body, tag: 'one', data: { url: message.url } }]);
    await worker.evaluate((url) => {
      const event = new Event('notificationclick');
      const notification = { close: () => {}, data: { url } };
      dispatchEvent(Object.assign(event, { notification, waitUntil: () => {} }));
    }, message.url);
    await expect(page).toHaveURL(new RegExp(`/tickets/${number}$`));
    await expect(entryWith(page, 'My saucer is chipped.')).toBeVisible();
  });

  await test.step('where nothing may be sent, a test says the browser is not reached', async () => {
    await page.goto(`${product.url}/settings/account`);
    await page.getByRole('button', { name: 'Send a test' }).click();
    await expect(page.getByText('A test is on its way.')).toBeVisible();
    await expect(turnOn(page)).toBeVisible({ timeout: 15_000 });
  });

  await test.step('the mail of what was missed is turned off, and stays so', async () => {
    const mail = page.getByRole('checkbox', { name: /what I miss/ });
    await expect(mail).toBeChecked();
    await mail.uncheck();
    await page.getByRole('button', { name: 'Save notifications' }).click();
    await expect(page.getByText('Your notifications are changed.')).toBeVisible();
    await page.reload();
    await expect(mail).not.toBeChecked();
  });
});
