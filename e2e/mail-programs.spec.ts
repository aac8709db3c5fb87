import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { createTransport } from 'nodemailer';
import { freePort } from '#bin/start/ports.ts';
import { type ImapServer, startImapServer } from '#test/servers/imap-server.ts';
import { signIn } from './support/desk.ts';
import { sendMail } from './support/send-mail.ts';
import { testFreshInstall } from './support/test.ts';

const port = await freePort();
const test = testFreshInstall({ settings: { SUBMISSION_PORT: String(port) } });

let imap: ImapServer;
test.beforeAll(async () => {
  imap = await startImapServer();
  imap.state.folders = ['Sent'];
});
test.afterAll(() => imap.close());

async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

test('mail is copied to an account elsewhere, and answered from a program with an app password', async ({
  page,
  product,
}) => {
  await signIn(page, product);
  let password = '';

  await test.step('what the server says of a wrong password is shown, and nothing is kept', async () => {
    await page.goto(`${product.url}/settings/mailboxes`);
    await page
      .getByRole('link', { name: /support@/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Set up copies' }).click();
    await page.getByLabel('Server', { exact: true }).fill('127.0.0.1');
    await page.getByLabel('Port', { exact: true }).fill(String(imap.port));
    await page.getByLabel('Username', { exact: true }).fill('team');
    await page.getByLabel('Password', { exact: true }).fill('wrong');
    await page.getByLabel('Folder for sent mail').fill('Sent');
    await page.getByLabel('TLS from the start').uncheck();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Test and save' }).click();
    await expect(page.getByRole('alert')).toContainText('That is not the password, says the server');
    await page.getByLabel('Password', { exact: true }).fill('right');
    await page.getByRole('button', { name: 'Test and save' }).click();
    await expect(page.getByText('Copied to INBOX at 127.0.0.1')).toBeVisible();
  });

  await test.step('a mail that arrives is copied', async () => {
    await sendMail(product, { from: 'ada@customer.example', subject: 'A tent', text: 'Is it here?' });
    await expect.poll(() => imap.state.appended.length).toBe(1);
    await page.reload();
    await expect(page.getByText(/Last copied/)).toBeVisible();
    await page.getByRole('button', { name: 'Edit copies' }).scrollIntoViewIfNeeded();
  });

  await test.step('an app password is shown once', async () => {
    await page.goto(`${product.url}/settings/account`);
    await expect(page.getByText(`port ${port}`)).toBeVisible();
    await page.getByRole('button', { name: 'New app password' }).click();
    await page.getByLabel('App', { exact: true }).fill('Thunderbird');
    await page.getByRole('button', { name: 'Create', exact: true }).click();
    const shown = page.getByRole('status').filter({ hasText: 'only this once' });
    password = ((await shown.locator('code').textContent()) ?? '').trim();
    expect(password).toMatch(/^(\w{4}-){4}\w{4}$/);
    await expectAccessible(page);
    await shown.getByRole('button', { name: 'Done' }).click();
    await expect(page.getByText('Not used yet')).toBeVisible();
  });

  await test.step('the answer that a program sends stands in the ticket and is copied to sent mail', async () => {
    const read = imap.state.appended[0]?.content.toString() ?? '';
    const inReplyTo = /^Message-ID: (\S+)/im.exec(read)?.[1];
    const from = /^To: .*?([\w.+-]+@[\w.-]+)/im.exec(read)?.[1];
    const program = createTransport({
      host: '127.0.0.1',
      port,
      auth: { user: product.admin.email, pass: password },
      tls: { rejectUnauthorized: false },
    });
    await program.sendMail({
      from,
      to: 'ada@customer.example',
      subject: 'Re: A tent',
      text: 'It is here.',
      inReplyTo,
    });
    await page.goto(`${product.url}/inbox`);
    await page
      .getByRole('link', { name: /A tent/ })
      .first()
      .click();
    await expect(page.getByText('It is here.').first()).toBeVisible();
    await expect.poll(() => imap.state.appended.filter(({ folder }) => folder === 'Sent').length).toBe(1);
  });
});
