import { expect } from '@playwright/test';
import { present } from '#test/present.ts';
import { rowOf, signIn } from './support/desk.ts';
import { sendMail } from './support/send-mail.ts';
import { testFreshInstall } from './support/test.ts';

const test = testFreshInstall();

type Ticket = { contact: { address: string; reply_to: string | null } };
type Mailbox = { id: string; form_senders: string[] };

test('a form is trusted by one press, which can be taken back, and a contact is changed by hand', async ({
  page,
  product,
}) => {
  const form = 'noreply@shop-site.example';
  await sendMail(product, {
    from: form,
    name: 'Shop website',
    subject: 'Contact form',
    text: 'Where is my order?',
    replyTo: 'Dora <dora@client.example>',
  });
  const contact = async () => (await product.api.get<Ticket>('/tickets/1001')).contact.address;
  const trusted = async () => {
    const { data } = await product.api.get<{ data: Mailbox[] }>('/mailboxes');
    return present(data[0]).form_senders;
  };
  await signIn(page, product);
  await rowOf(page, 'Contact form').getByRole('link').click();
  const section = page.getByRole('region', { name: 'Contact' });
  await expect(section).toContainText('Replies go to dora@client.example');

  await section.getByRole('button', { name: 'Trust it as a form sender' }).click();
  await expect(section.getByText('dora@client.example', { exact: true })).toBeVisible();
  expect([await contact(), await trusted()]).toEqual(['dora@client.example', [form]]);

  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(section).toContainText('Replies go to dora@client.example');
  expect([await contact(), await trusted()]).toEqual([form, []]);

  await section.getByRole('button', { name: 'Change contact' }).click();
  await page.getByLabel('Address of the new contact').fill('support@shop.example');
  await page.getByRole('button', { name: 'Change the contact' }).click();
  await expect(page.getByText('is our own address')).toBeVisible();
  await page.getByLabel('Address of the new contact').fill('eli@client.example');
  await page.getByRole('button', { name: 'Change the contact' }).click();
  await expect(section.getByText('eli@client.example')).toBeVisible();
  expect(await contact()).toBe('eli@client.example');
});
