import { expect, test } from '@playwright/test';
import { waitFor } from '#bin/start/wait-for.ts';
import { authenticate } from '#lib/inbound/trust/authenticate.ts';
import { type DnsRecords, resolverOf } from '#test/mail/signed-mail.ts';
import { present } from '#test/present.ts';
import { type DnsServer, startDnsServer } from '#test/servers/dns-server.ts';
import { type RelayServer, startRelayServer } from '#test/servers/relay-server.ts';
import { entryWith, signIn } from './support/desk.ts';
import { type Product, startProduct } from './support/product.ts';
import { sendMail } from './support/send-mail.ts';

const ada = 'ada@customer.example';
const records: DnsRecords = {};
let dns: DnsServer;
let relay: RelayServer;
let product: Product;

test.beforeAll(async () => {
  [dns, relay] = await Promise.all([startDnsServer(records), startRelayServer()]);
  product = await startProduct({ DNS_SERVER: dns.address });
});
test.afterAll(async () => {
  await product.stop();
  await Promise.all([dns.close(), relay.close()]);
});

test('an admin sets up sending by hand: relay, signing, a mailbox, suppressions; and ends a mailbox', async ({
  page,
}) => {
  const { api, url } = product;
  await sendMail(product, { from: ada, subject: 'Where is my parcel?', text: 'It has not come.' });
  await signIn(page, product);

  await test.step('a relay is tried before it is kept, and says in words why it does not work', async () => {
    await page.goto(`${url}/settings/relays`);
    await page.getByRole('button', { name: 'New relay' }).click();
    await page.getByLabel('Server').fill('127.0.0.1');
    await page.getByLabel('Encryption').selectOption('plain');
    await page.getByLabel('Port').fill('1');
    await page.getByRole('button', { name: 'Test and save' }).click();
    await expect(page.getByRole('dialog').getByRole('alert')).toContainText('nothing listens there');
    await page.getByLabel('Port').fill(String(relay.port));
    await page.getByRole('button', { name: 'Test and save' }).click();
    await expect(page.getByText('Connected without TLS')).toBeVisible();
  });

  await test.step('a domain gets its key, and its record is seen once it is set', async () => {
    await page.goto(`${url}/settings/domains`);
    await page.getByRole('button', { name: 'Generate key for shop.example' }).click();
    await expect(page.getByRole('heading', { name: 'shop.example' })).toBeVisible();
    await expect(page.getByText('There is no DKIM record yet')).toBeVisible();
    const { data } = await api.get<{ data: { records: { name: string; value: string }[] }[] }>('/domains');
    const dkim = present(data[0]?.records[0]);
    records[`TXT ${dkim.name}`] = [dkim.value];
    await page.getByRole('button', { name: 'Check now' }).click();
    await expect(page.getByText('Our key is there.')).toBeVisible();
  });

  await test.step('the mailbox is changed in one form and tested both ways', async () => {
    await page.goto(`${url}/settings/mailboxes`);
    await page.getByRole('link', { name: `Edit ${product.mailbox}` }).click();
    await page.getByLabel('Sender name').fill('The shop');
    await page.getByLabel('Emails per hour, at most').fill('500');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('Saved.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Save' })).toBeHidden();
    await page.getByRole('button', { name: 'Test this mailbox' }).click();
    await expect(page.getByText(/Our SMTP door at .* said: 250/)).toBeVisible();
  });

  await test.step('a reply leaves through the relay, named and signed', async () => {
    await api.post('/tickets/1001/reply', { body: 'It left on Monday.' });
    const mail = present(
      await waitFor(async () => relay.mails.find(({ to }) => to.includes(ada)), { limitMs: 15_000 }),
    );
    const sent = {
      content: mail.raw,
      envelopeFrom: mail.from,
      clientAddress: '127.0.0.1',
      helo: 'shop.example',
    };
    const { auth } = await authenticate(sent, resolverOf(records));
    expect(auth.dkim).toBe('pass');
    expect(mail.raw.toString()).toContain('From: The shop <support@shop.example>');
  });

  await test.step('a suppressed address is not written to until it is lifted with a reason', async () => {
    await page.goto(`${url}/settings/suppressions`);
    await page.getByRole('button', { name: 'Suppress an address' }).click();
    await page.getByRole('textbox', { name: 'Address' }).fill(ada);
    await page.getByRole('textbox', { name: 'Reason' }).fill('Asked by telephone');
    await page.getByRole('button', { name: 'Suppress', exact: true }).click();
    await expect(page.getByText('Asked by telephone')).toBeVisible();
    await page.goto(`${url}/tickets/1001`);
    await page.getByRole('link', { name: 'See why, or allow it again' }).click();
    await expect(page.getByLabel('Search by address or reason')).toHaveValue(ada);
    await page.getByRole('button', { name: `Lift ${ada}` }).click();
    await page.getByLabel('Why it may be emailed again').fill('She wrote to us');
    await page.getByRole('button', { name: 'Lift suppression' }).click();
    await expect(page.getByText('No matching addresses.')).toBeVisible();
    await api.post('/tickets/1001/reply', { body: 'Good to hear from you.' });
  });

  await test.step('a mailbox is deleted only by its name; its ticket stays, and comes back with the address', async () => {
    await page.goto(`${url}/settings/mailboxes`);
    await page.getByRole('link', { name: `Edit ${product.mailbox}` }).click();
    await page.getByRole('button', { name: 'Delete' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill('something else');
    await dialog.getByRole('button', { name: 'Delete mailbox' }).click();
    await expect(dialog.getByRole('alert')).toContainText(product.mailbox);
    await dialog.getByRole('textbox').fill(product.mailbox);
    await dialog.getByRole('button', { name: 'Delete mailbox' }).click();
    await expect(page.getByText('There are no mailboxes, so no mail is accepted.')).toBeVisible();
    await page.goto(`${url}/tickets/1001`);
    await expect(entryWith(page, 'It has not come.')).toBeVisible();
    await page.goto(`${url}/settings/mailboxes`);
    await page.getByRole('button', { name: 'New mailbox' }).click();
    await page.getByRole('textbox', { name: 'Address' }).fill(product.mailbox);
    await page.getByRole('button', { name: 'Create mailbox' }).click();
    await expect(page.getByRole('heading', { name: product.mailbox })).toBeVisible();
  });
});
