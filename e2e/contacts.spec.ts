import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { rowOf, signIn } from './support/desk.ts';
import { sendMail } from './support/send-mail.ts';
import { testWithRelayAndModel } from './support/test.ts';

const test = testWithRelayAndModel();

async function expectNoAxeViolations(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}
const tickets = (page: Page) => page.getByRole('region', { name: 'Tickets' });
/** The page's title, which a click makes a field. */
function title(page: Page, name: string) {
  return page
    .getByRole('heading', { level: 1, name, exact: true })
    .getByRole('button', { name, exact: true });
}

test('a person is opened from a ticket, renamed, noted, merged and split again, and seen in a company', async ({
  page,
  product,
}) => {
  const mail = (from: string, name: string, subject: string) =>
    sendMail(product, { from, name, subject, text: `About ${subject}.` });
  await mail('ada@acme.example', 'Ada', 'A broken lid');
  await mail('ada@gmail.com', 'Ada at home', 'From my own address');
  await mail('zoe@acme.example', 'Zoe', 'An invoice');
  await signIn(page, product);
  await expect(rowOf(page, 'An invoice')).toBeVisible();

  await test.step('the ticket leads to who wrote it', async () => {
    await rowOf(page, 'A broken lid').click();
    await page.getByRole('link', { name: 'Show contact' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Ada' })).toBeVisible();
    await expect(tickets(page).getByRole('link', { name: /A broken lid/ })).toBeVisible();
    await expectNoAxeViolations(page);
  });

  await test.step('the name is changed in place, and a later mail leaves it', async () => {
    await title(page, 'Ada').click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Dr Ada Byron');
    await page.keyboard.press('Enter');
    await expect(title(page, 'Dr Ada Byron')).toBeFocused();
    await mail('ada@acme.example', 'Somebody else', 'A second lid');
    await expect(tickets(page).getByRole('link', { name: /A second lid/ })).toBeVisible();
    const saved = page.waitForResponse((answer) => answer.request().method() === 'PATCH');
    await page.getByRole('combobox', { name: 'Language' }).selectOption('de');
    await saved;
    await page.reload();
    await expect(page.getByRole('heading', { level: 1, name: 'Dr Ada Byron' })).toBeVisible();
    await expect(page.getByRole('combobox', { name: 'Language' })).toHaveValue('de');
  });

  await test.step('what a colleague changed meanwhile is not overwritten unasked', async () => {
    const id = page.url().split('/').at(-1) ?? '';
    const notice = page.getByRole('alert').filter({ hasText: 'since you began' });
    const renameWhile = async (own: string, theirs: string) => {
      await page.getByRole('heading', { level: 1 }).getByRole('button').click();
      await page.getByRole('textbox', { name: 'Name' }).fill(own);
      await product.api.patch(`/contacts/${id}`, { name: theirs });
      await expect
        .poll(async () => (await product.api.get<{ name: string }>(`/contacts/${id}`)).name)
        .toBe(theirs);
      await page.keyboard.press('Enter');
      await expect(notice).toContainText(`changed “Name” to “${theirs}” since you began`);
    };
    await renameWhile('Ada King', 'Ada Lovelace');
    await expectNoAxeViolations(page);
    await page.getByRole('button', { name: 'Take theirs' }).click();
    await expect(notice).toHaveCount(0);
    await expect(page.getByRole('heading', { level: 1, name: 'Ada Lovelace' })).toBeVisible();
    await renameWhile('Dr Ada Byron', 'Countess Ada');
    await page.getByRole('button', { name: 'Keep mine' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Dr Ada Byron' })).toBeVisible();
    await title(page, 'Dr Ada Byron').click();
    await product.api.patch(`/contacts/${id}`, { company: 'byron.example' });
    await page.getByRole('textbox', { name: 'Name' }).fill('Ada Byron');
    await page.keyboard.press('Enter');
    await expect(title(page, 'Ada Byron')).toBeVisible();
    await expect(notice).toHaveCount(0);
    await product.api.patch(`/contacts/${id}`, { company: null, name: 'Dr Ada Byron' });
    await expect(page.getByRole('heading', { level: 1, name: 'Dr Ada Byron' })).toBeVisible();
  });

  await test.step('a note is for the team', async () => {
    await page.getByRole('textbox', { name: 'New note' }).fill('Calls at noon.');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('article', { name: /^Note by/ })).toContainText('Calls at noon.');
    await expect(page.getByRole('textbox', { name: 'New note' })).toHaveValue('');
  });

  await test.step('another address is merged into the person, and the toast takes it back', async () => {
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'All contacts' }).click();
    await page.getByRole('searchbox', { name: 'Search names and addresses' }).fill('at home');
    await page.getByRole('link', { name: /Ada at home/ }).click();
    const mergeIntoAda = async () => {
      await page.getByRole('button', { name: 'Merge…' }).click();
      await page.getByRole('dialog').getByRole('combobox').fill('byron');
      await expect(page.getByRole('option')).toHaveCount(1);
      // The toast of the time before may still stand there.
      await expect(page.getByText('Ada at home is merged into Dr Ada Byron.')).toHaveCount(0);
      await page.keyboard.press('Enter');
      await expect(page.getByText('Ada at home is merged into Dr Ada Byron.')).toBeVisible();
      await expect(tickets(page).getByRole('link', { name: /From my own address/ })).toBeVisible();
      await expect(tickets(page).getByRole('link', { name: /A broken lid/ })).toBeVisible();
      await expect(page.getByText('merged by')).toBeVisible();
    };
    await mergeIntoAda();
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Ada at home' })).toBeVisible();
    await expect(tickets(page).getByRole('link')).toHaveCount(1);
    await mergeIntoAda();
    await expect(page.getByText('also: Ada at home · ada@gmail.com')).toBeVisible();
    await page.keyboard.press('z');
    await expect(page.getByText('Undone: Ada at home stands alone again.')).toBeVisible();
    await expect(page.getByRole('heading', { level: 1, name: 'Ada at home' })).toBeVisible();
    await mergeIntoAda();
    await expectNoAxeViolations(page);
  });

  await test.step('the company shows its people and their tickets', async () => {
    await page.getByRole('link', { name: 'acme.example', exact: true }).click();
    await title(page, 'acme.example').click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Acme Ltd');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Acme Ltd' })).toBeVisible();
    const people = page.getByRole('region', { name: 'Contacts' });
    await expect(people.getByRole('link')).toHaveCount(2);
    await expect(tickets(page).getByRole('link')).toHaveCount(4);
    await expectNoAxeViolations(page);
    await page.getByRole('link', { name: 'All companies' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Companies' })).toBeVisible();
    await expect(page.getByRole('link', { name: /Acme Ltd/ })).toContainText('2 contacts');
    await expectNoAxeViolations(page);
  });

  await test.step('the merge is undone from the address, after the toast is gone', async () => {
    await page.getByRole('link', { name: /Acme Ltd/ }).click();
    await page
      .getByRole('link', { name: /Dr Ada Byron/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Undo the merge of ada@gmail.com' }).click();
    await expect(page.getByText('merged by')).toHaveCount(0);
    await expect(tickets(page).getByRole('link')).toHaveCount(2);
  });

  await test.step('a field of the team’s own is made by an admin and filled in on the page', async () => {
    const person = page.url();
    await page.goto(`${product.url}/settings/contact-fields`);
    await page.getByRole('button', { name: 'New field' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Tier');
    await page.getByLabel('Kind').selectOption('choice');
    await page.getByLabel('Choices').fill('Gold\nSilver');
    await page.getByRole('button', { name: 'Save field' }).click();
    await expect(page.getByText('Gold, Silver')).toBeVisible();
    await expectNoAxeViolations(page);
    await page.goto(person);
    const saved = page.waitForResponse((answer) => answer.request().method() === 'PATCH');
    await page.getByRole('combobox', { name: 'Tier' }).selectOption('Silver');
    await saved;
    await page.reload();
    await expect(page.getByRole('combobox', { name: 'Tier' })).toHaveValue('Silver');
  });

  await test.step('on a phone nothing is wider than the screen', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await expectNoAxeViolations(page);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
  });
});
