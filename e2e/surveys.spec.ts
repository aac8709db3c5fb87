import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import type { Survey } from '#lib/tickets/surveys/schema.ts';
import { present } from '#test/present.ts';
import { entryWith, openAwake, replyField, rowOf, signIn } from './support/desk.ts';
import { sendMail } from './support/send-mail.ts';
import { testWithRelayAndModel } from './support/test.ts';

const test = testWithRelayAndModel();

async function expectNoViolations(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

test('a contact is asked by the reply that closes a ticket, and what they say stands on it and in the report', async ({
  page,
  product,
  sink,
  browser,
}) => {
  await signIn(page, product);
  await test.step('an admin has the mailbox ask', async () => {
    await page.goto(`${product.url}/settings/mailboxes`);
    await page.getByRole('link', { name: product.mailbox }).first().click();
    const asks = page.getByRole('checkbox', { name: 'Ask for a rating' });
    await expect(asks).not.toBeChecked();
    await asks.check();
    await expect(page.getByLabel('Question', { exact: true })).toBeVisible();
    await expectNoViolations(page);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText('Saved').first()).toBeVisible();
  });

  await test.step('a mail comes in, and its answer closes the ticket', async () => {
    await page.goto(`${product.url}/inbox`);
    await sendMail(product, {
      from: 'ada@customer.example',
      name: 'Ada Lovelace',
      subject: 'The torn tent',
      text: 'My tent is torn. What can you do about it?',
    });
    await rowOf(page, 'The torn tent').getByRole('link').click();
    await expect(entryWith(page, 'What can you do about it?')).toBeVisible();
    await page.keyboard.press('r');
    await expect(replyField(page)).toBeFocused();
    await expect(page.getByText('If it closes the ticket, it asks for a rating.')).toBeVisible();
    await page.keyboard.type('A new one left today.');
    await page.keyboard.press('Control+Shift+Enter');
    await expect(page.getByText('The reply asks the contact for a rating')).toBeVisible();
  });

  const { mail } = await sink.waitForMail(
    'the answer',
    ({ mail: { text } }) => !!text?.includes('left today'),
  );
  const links = [...(mail.text ?? '').matchAll(/(http\S+\/surveys\/[\w-]{43})\?rating=(\w+)/g)];
  expect(links.map(([, , rating]) => rating)).toEqual(['good', 'okay', 'bad']);
  const [, address = ''] = present(links[0]);
  expect(mail.html).toContain(`${address}?rating=good`);

  const context = await browser.newContext({ locale: 'en', extraHTTPHeaders: {} });
  const outside = await context.newPage();
  await test.step('whoever only opens the link, as scanners do, has said nothing', async () => {
    const response = await outside.goto(`${address}?rating=okay`);
    expect(response?.headers()['content-security-policy']).toContain("default-src 'none'");
    await expect(outside.getByRole('heading', { level: 1, name: 'How did we do?' })).toBeVisible();
    await expect(outside.getByRole('radio', { name: 'Okay' })).toBeChecked();
    await expectNoViolations(outside);
    const { data } = await product.api.get<{ data: Survey[] }>('/surveys');
    expect(data).toMatchObject([{ ticket_number: 1001, rating: null }]);
  });

  await test.step('a click records it, and can be taken back for another', async () => {
    await outside.getByRole('button', { name: 'Send answer' }).click();
    await expect(outside.getByRole('status')).toHaveText('Thank you. Your answer is saved.');
    await outside.getByText('Good', { exact: true }).click();
    await outside.getByLabel('Anything you’d like to add?').fill('Very <b>quick</b>!');
    await outside.getByRole('button', { name: 'Change answer' }).click();
    await expect(outside.getByRole('status')).toBeVisible();
    await expect(outside.getByRole('radio', { name: 'Good' })).toBeChecked();
    await expectNoViolations(outside);
  });

  await test.step('a link that nobody made is said to lead nowhere', async () => {
    const response = await outside.goto(`${address.slice(0, -1)}${address.endsWith('A') ? 'B' : 'A'}`);
    expect(response?.status()).toBe(404);
    await expect(outside.getByRole('heading', { name: 'This link doesn’t lead anywhere' })).toBeVisible();
    await expectNoViolations(outside);
    await context.close();
  });

  await test.step('it stands on the open ticket, among its facts and in its timeline', async () => {
    await expect(page.getByText(/^Good, /)).toBeVisible();
    await expect(page.getByText('Very <b>quick</b>!')).toBeVisible();
    await expect(page.getByText('Ada Lovelace rated the answer: okay')).toBeVisible();
    await expect(page.getByText('Ada Lovelace changed the rating to: good')).toBeVisible();
    await expectNoViolations(page);
  });

  await test.step('a colleague who finds the link cannot rate', async () => {
    await page.goto(address);
    await expect(page.getByText('Only the contact can rate an answer.')).toBeVisible();
    await expect(page.getByRole('button')).toHaveCount(0);
  });

  await test.step('lists are narrowed to a rating, and the report counts it', async () => {
    await page.goto(`${product.url}/closed?rating=good`);
    await expect(rowOf(page, 'The torn tent')).toBeVisible();
    await page.goto(`${product.url}/closed?rating=bad`);
    await expect(page.getByText('No matching tickets.')).toBeVisible();
    await openAwake(page, `${product.url}/closed`);
    await page.keyboard.press('/');
    await page.getByRole('combobox', { name: 'Search tickets' }).fill('rating:goo');
    await page.getByRole('option', { name: /Good/ }).click();
    await expect(page).toHaveURL(/q=rating%3Agood/);
    await expect(rowOf(page, 'The torn tent')).toBeVisible();
    await page.goto(`${product.url}/reports`);
    const figure = page.locator('dl > div').filter({ has: page.getByText('Satisfaction', { exact: true }) });
    await expect(figure).toContainText(/Satisfaction100\s?%1 of 1/);
    await expect(figure).toContainText('1 of 1 questions answered');
    await expect(page.getByRole('img', { name: 'Ratings by contacts: 1 in all, at most 1' })).toBeVisible();
    await expect(
      page.getByRole('region', { name: 'Satisfaction by person' }).getByRole('row').nth(1),
    ).toContainText('100');
    await expectNoViolations(page);
  });
});
