import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { present } from '#test/present.ts';
import { rowOf, signIn } from './support/desk.ts';
import { sendMail } from './support/send-mail.ts';
import { testFreshInstall } from './support/test.ts';

const test = testFreshInstall();

type Rows = { data: { id: string; number: number; subject: string; assignee_id: string | null }[] };

async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

test('tags are renamed, coloured and merged, and the log says so', async ({ page, product }) => {
  await sendMail(product, { from: 'ada@orchard.example', subject: 'A lost parcel', text: 'Where is it?' });
  await sendMail(product, { from: 'bob@orchard.example', subject: 'A late parcel', text: 'When is it?' });
  await signIn(page, product);
  await expect(rowOf(page, 'A late parcel')).toBeVisible();
  const { data } = await product.api.get<Rows>('/tickets');
  for (const [at, ticket] of data.entries())
    await product.api.patch(`/tickets/${ticket.id}`, { tags: [at === 0 ? 'lost' : 'missing'] });

  await test.step('a new name and a colour are on the ticket’s row at once', async () => {
    await page.goto(`${product.url}/settings/tags`);
    await expect(page.getByRole('button', { name: 'Delete the tag urgent' })).toHaveCount(0);
    await page.getByRole('button', { name: 'Edit the tag missing' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Gone');
    await page.getByRole('radio', { name: 'Teal' }).check();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Save tag' }).click();
    await expect(page.getByRole('button', { name: 'Edit the tag gone' })).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('a merged tag is gone, and its tickets have the other', async () => {
    await page.getByRole('button', { name: 'Merge the tag lost' }).click();
    await page.getByLabel('Into', { exact: true }).selectOption('gone');
    await page.getByRole('button', { name: 'Merge tags' }).click();
    await expect(page.getByRole('button', { name: 'Edit the tag lost' })).toHaveCount(0);
    await expect(page.getByRole('listitem').filter({ hasText: 'gone' })).toContainText('2 tickets');
    await page.goto(`${product.url}/inbox?tag=gone`);
    for (const subject of ['A lost parcel', 'A late parcel'])
      await expect(rowOf(page, subject)).toContainText('gone');
  });

  await test.step('the log names both, leads to the tags, and is had as CSV', async () => {
    await page.goto(`${product.url}/settings/audit`);
    const log = page.getByRole('list', { name: 'Audit log' });
    const merged = log.getByRole('link', { name: /merged the tag “lost” into “gone” on 1 ticket/ });
    await expect(merged).toBeVisible();
    await expect(log).toContainText('renamed the tag “missing” to “gone” on 1 ticket');
    await expectAccessible(page);
    await page.getByLabel('About').selectOption('settings');
    await expect(log).not.toContainText('signed in');
    await expect(merged).toBeVisible();
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download as CSV' }).click();
    expect((await download).suggestedFilename()).toBe('audit.csv');
    await page.getByLabel('Ticket number').fill('#999');
    await expect(page.getByText('Nothing matches.')).toBeVisible();
    await page.getByLabel('Ticket number').fill('');
    await merged.click();
    await expect(page).toHaveURL(/\/settings\/tags$/);
  });
});

test('a team gives three tickets to its members in turn', async ({ page, product }) => {
  const subjects = ['The first kettle', 'The second kettle', 'The third kettle'];
  for (const subject of subjects)
    await sendMail(product, { from: 'cy@orchard.example', subject, text: `About ${subject}.` });
  for (const name of ['Ada', 'Bob', 'Cleo'])
    await product.api.post('/users', {
      name,
      email: `${name.toLowerCase()}@team.example`,
      password: 'a long and good passphrase',
      role: 'member',
    });
  await signIn(page, product);

  await test.step('it is made in the settings', async () => {
    await page.goto(`${product.url}/settings/teams`);
    await page.getByRole('button', { name: 'New team' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Kettles');
    for (const name of ['Ada', 'Bob', 'Cleo']) await page.getByRole('checkbox', { name }).check();
    await page.getByLabel('Who gets a ticket').selectOption('Each in turn');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Save team' }).click();
    await expect(page.getByText('Ada, Bob, Cleo')).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('key a offers it, and each ticket goes to the next', async () => {
    for (const [subject, name] of [
      ['The first kettle', 'Ada'],
      ['The second kettle', 'Bob'],
      ['The third kettle', 'Cleo'],
    ] as const) {
      await page.goto(`${product.url}/inbox`);
      await rowOf(page, subject).getByRole('link').click();
      await expect(page.getByRole('button', { name: 'Assigned to: Unassigned' })).toBeVisible();
      await page.keyboard.press('a');
      await page.getByRole('menuitem', { name: 'Kettles' }).click();
      await expect(page.getByRole('button', { name: `Assigned to: ${name}` })).toBeVisible();
      await expect(page.getByText(`assigned this to the team Kettles: ${name} got it`)).toBeVisible();
    }
    const { data } = await product.api.get<Rows>('/tickets');
    const got = data.filter(({ subject }) => subjects.includes(subject)).map((row) => row.assignee_id);
    expect(new Set(got).size).toBe(3);
  });

  await test.step('the list is narrowed to the team', async () => {
    await page.goto(`${product.url}/inbox`);
    await page.getByRole('button', { name: 'Filter tickets' }).click();
    await page.getByRole('menuitem', { name: 'Team' }).click();
    await page.getByRole('menuitem', { name: 'Kettles' }).click();
    await expect(page.getByRole('list', { name: 'Filters' })).toContainText('Kettles');
    for (const subject of subjects) await expect(rowOf(page, subject)).toBeVisible();
  });
});

test('people change their own name, and say that they are away', async ({ page, product }) => {
  await signIn(page, product);
  await page.goto(`${product.url}/settings/account`);
  await page.getByLabel('Your name').fill('Mira Sorensen');
  await page.getByRole('button', { name: 'Change name' }).click();
  await page.getByRole('checkbox', { name: 'I am away' }).check();
  await page.getByRole('region', { name: 'Away' }).getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  const { data } = await product.api.get<{ data: { name: string; away_at: string | null }[] }>('/users');
  expect(present(data.find(({ name }) => name === 'Mira Sorensen')).away_at).not.toBeNull();
});
