import { expect } from '@playwright/test';
import { present } from '#test/present.ts';
import { signIn } from './support/desk.ts';
import { testWithRelayAndModel } from './support/test.ts';

const test = testWithRelayAndModel();
const email = 'mia@team.example';

test('a person is invited by mail, sets a password by its link and signs in; and again when it is forgotten', async ({
  page,
  browser,
  product,
  sink,
}) => {
  const linkIn = (text = '') => present(/http\S+\/set-password#[\w-]{43}/.exec(text))[0];
  await signIn(page, product);
  await page.goto(`${product.url}/settings/people`);
  await page.getByRole('button', { name: 'Add person' }).click();
  await page.getByLabel('Name').fill('Mia Moss');
  await page.getByLabel('Email').fill(email);
  await page.getByRole('button', { name: 'Add person' }).click();
  const row = page.getByRole('main').getByRole('listitem').filter({ hasText: email });
  await expect(row.getByText('Invited, link expires')).toBeVisible();
  await expect(row.getByRole('button', { name: 'Resend' })).toBeVisible();
  const invitation = await sink.waitForMail('the invitation', ({ envelope }) => envelope.to.includes(email));

  const visitor = await (await browser.newContext()).newPage();
  const setPassword = async (link: string, password: string) => {
    await visitor.goto('about:blank');
    await visitor.goto(link);
    await expect(visitor.getByText(`For Mia Moss, who signs in as ${email}.`)).toBeVisible();
    await visitor.getByLabel('New password').fill(password);
    await visitor.getByRole('button', { name: 'Set password' }).click();
    await expect(visitor.getByRole('status')).toHaveText('Your password is set. Sign in with it.');
    await signIn(visitor, { url: product.url, admin: { email, password } });
    await expect(visitor.getByRole('heading', { name: 'Inbox' })).toBeVisible();
  };
  await setPassword(linkIn(invitation.mail.text), 'wobbly lantern 47 orchard');
  await expect(row.getByText('Invited')).toBeHidden();

  await visitor.context().clearCookies();
  await visitor.goto(`${product.url}/sign-in`);
  await visitor.getByRole('link', { name: 'Forgot your password?' }).click();
  await expect(visitor.getByRole('heading', { name: 'Forgot your password?' })).toBeVisible();
  await visitor.getByLabel('Email').fill(email);
  await visitor.getByRole('button', { name: 'Send the link' }).click();
  await expect(visitor.getByRole('status')).toContainText('is on its way');
  const isReset = ({ envelope, mail }: (typeof sink.mails)[number]) =>
    envelope.to.includes(email) && /new password/.test(mail.subject ?? '');
  const { mail } = await sink.waitForMail('the reset', isReset);
  await setPassword(linkIn(mail.text), 'seven quiet kettles 12');
  await visitor.context().clearCookies();
  await visitor.goto('about:blank');
  await visitor.goto(linkIn(mail.text));
  await expect(visitor.getByRole('alert').filter({ hasText: 'has already been used' })).toBeVisible();
});
