import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { present } from '#test/present.ts';
import { entryWith, rowOf, signIn } from './support/desk.ts';
import { sendMail } from './support/send-mail.ts';
import { testWithRelayAndModel } from './support/test.ts';

const test = testWithRelayAndModel();

function noteField(page: Page) {
  return page.locator('[contenteditable=true]').and(page.getByRole('textbox', { name: 'Note to the team' }));
}
const bell = (page: Page) => page.getByRole('link', { name: /notification/i });

async function expectClean(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

test('a colleague who is mentioned is told at once, finds the note and has then read it', async ({
  page,
  browser,
  product,
}) => {
  const subject = 'The kettle is cold';
  const password = 'three tepid kettles whistle';
  await product.api.post('/users', {
    email: 'zoe@team.example',
    name: 'Zoë Adams',
    role: 'member',
    password,
  });
  await product.api.post('/users', { email: 'zack@team.example', name: 'Zack Bo', role: 'member', password });
  await sendMail(product, { from: 'ada@customer.example', subject, text: 'My kettle is cold.' });

  const context = await browser.newContext();
  const colleague = await context.newPage();
  await signIn(colleague, { url: product.url, admin: { email: 'zoe@team.example', password } });
  await expect(rowOf(colleague, subject)).toBeVisible();
  await expect(bell(colleague)).toHaveAccessibleName('Notifications');
  await bell(colleague).click();
  await expect(colleague.getByText(/Nothing yet/)).toBeVisible();
  await expectClean(colleague);

  await signIn(page, product);
  await rowOf(page, subject).getByRole('link').click();
  await expect(entryWith(page, 'My kettle is cold')).toBeVisible();

  await test.step('letters after @ narrow a list, which the keys move through', async () => {
    await page.keyboard.press('n');
    await expect(noteField(page)).toBeFocused();
    await page.keyboard.type('Please look, @z');
    const people = page.getByRole('listbox', { name: 'People to mention' });
    await expect(people.getByRole('option')).toHaveCount(2);
    await expect(people.getByRole('option', { selected: true })).toContainText('Zack Bo');
    await expectClean(page);
    await page.keyboard.press('ArrowDown');
    const chosen = people.getByRole('option', { selected: true });
    await expect(chosen).toContainText('Zoë Adams');
    await expect(noteField(page)).toHaveAttribute(
      'aria-activedescendant',
      present(await chosen.getAttribute('id')),
    );
    await page.keyboard.press('Escape');
    await expect(people).toHaveCount(0);
    await expect(noteField(page)).toBeFocused();
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('@zo');
    await expect(people.getByRole('option')).toHaveCount(1);
    await page.keyboard.press('Enter');
    await expect(people).toHaveCount(0);
    await page.keyboard.type('today.');
    await expect(noteField(page)).toHaveText('Please look, @Zoë Adams today.');
    await page.keyboard.press('Control+Enter');
    await expect(entryWith(page, 'Please look').getByText('@Zoë Adams', { exact: true })).toBeVisible();
    await expect(bell(page)).toHaveAccessibleName('Notifications');
  });

  await test.step('the colleague’s bell, tab and page say so within a second', async () => {
    await expect(bell(colleague)).toHaveAccessibleName('1 unread notification', { timeout: 1000 });
    await expect(colleague).toHaveTitle(/^\(1\) Notifications/);
    await expect(colleague.locator('link[rel="icon"][type="image/svg+xml"]')).toHaveAttribute(
      'href',
      /^data:/,
    );
    const line = colleague.getByRole('main').getByRole('listitem').filter({ hasText: 'mentioned you' });
    await expect(line).toContainText('Please look, @Zoë Adams today.');
    await expectClean(colleague);
    await colleague.emulateMedia({ colorScheme: 'dark' });
    await colleague.reload();
    await expect(line).toBeVisible();
    await expect(bell(colleague)).toHaveAccessibleName('1 unread notification');
    await expectClean(colleague);
    await line.getByRole('link').click();
  });

  await test.step('its ticket reads it', async () => {
    await expect(entryWith(colleague, 'Please look').getByText('@Zoë Adams', { exact: true })).toBeVisible();
    await expect(bell(colleague)).toHaveAccessibleName('Notifications');
    await expect(colleague).not.toHaveTitle(/^\(/);
    await expectClean(colleague);
    await colleague.keyboard.press('g');
    await colleague.keyboard.press('n');
    await expect(colleague.getByRole('heading', { level: 1, name: 'Notifications' })).toBeVisible();
    await expect(colleague.getByText('Unread')).toHaveCount(0);
    await expect(colleague.getByRole('button', { name: 'Mark all as read' })).toBeDisabled();
  });

  await test.step('an assignment and a due todo are told too, and all are read at once', async () => {
    const { data } = await product.api.get<{ data: { id: string; subject: string }[] }>('/tickets');
    const { id } = present(data.find((ticket) => ticket.subject === subject));
    const users = await product.api.get<{ data: { id: string; email: string }[] }>('/users');
    const zoe = present(users.data.find(({ email }) => email === 'zoe@team.example'));
    await product.api.post(`/tickets/${id}/assign`, { user_id: zoe.id });
    await expect(bell(colleague)).toHaveAccessibleName('1 unread notification');
    await product.api.post('/todos', { ticket_id: id, title: 'Call her', due_at: new Date().toISOString() });
    await expect(colleague.getByText('Todo due: Call her')).toBeVisible({ timeout: 15_000 });
    await expect(bell(colleague)).toHaveAccessibleName('2 unread notifications');
    await colleague.getByRole('button', { name: 'Mark all as read' }).click();
    await expect(bell(colleague)).toHaveAccessibleName('Notifications');
    await expect(colleague.getByText('Unread')).toHaveCount(0);
    const mentions = colleague
      .getByRole('region', { name: 'Views' })
      .getByRole('link', { name: /^Mentions/ });
    await expect(mentions).toHaveText(/1 ticket/);
    await mentions.click();
    await expect(rowOf(colleague, subject)).toBeVisible();
  });
  await context.close();
});
