import { expect } from '@playwright/test';
import { present } from '#test/present.ts';
import { draftField, draftOf, entryWith, rowOf, signIn } from './support/desk.ts';
import { sendMail } from './support/send-mail.ts';
import { testFreshInstall } from './support/test.ts';

const test = testFreshInstall();

test.beforeAll(async ({ product }) => {
  await product.api.post('/articles', {
    title: 'Returning a kettle',
    body: 'You can return a kettle within 30 days. We send you a return label. Returns are free.',
    audience: 'public',
  });
});

test('the keyboard alone is enough for a day at the desk', async ({ page, product }) => {
  for (const subject of ['Apples', 'Pears', 'Plums']) {
    await sendMail(product, {
      from: `${subject}@orchard.example`.toLowerCase(),
      subject,
      text: `About ${subject}.`,
    });
    await expect.poll(async () => (await ticketsBy(product, subject)).length).toBe(1);
  }
  await signIn(page, product);
  await expect(rowOf(page, 'Apples')).toBeVisible();

  await test.step('j and k move, enter opens', async () => {
    await page.keyboard.press('j');
    await expect(rowOf(page, 'Plums').getByRole('link')).toBeFocused();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    await expect(rowOf(page, 'Pears').getByRole('link')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Pears' })).toBeVisible();
    await expect(entryWith(page, 'About Pears.')).toBeVisible();
  });

  await test.step('u marks it as unread', async () => {
    await expect(rowOf(page, 'Pears')).not.toContainText('Unread.');
    await page.keyboard.press('u');
    await expect(rowOf(page, 'Pears')).toContainText('Unread.');
  });

  await test.step('n writes a note, r a reply; a note is in no mail that leaves', async () => {
    await page.keyboard.press('n');
    await expect(page.getByRole('textbox', { name: 'Note to the team' })).toBeFocused();
    await page.keyboard.type('Secret: he always asks for pears.');
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(entryWith(page, 'Secret: he always asks')).toContainText('internal, never sent');
    await page.keyboard.press('r');
    await expect(page.getByRole('textbox', { name: /^Reply to/ })).toBeFocused();
    await page.keyboard.type('The pears are ripe in October.');
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(entryWith(page, 'The pears are ripe')).toContainText('Caught in the sandbox');
    const { data } = await product.api.get<{ data: { id: string }[] }>('/caught-mails');
    const mails = await Promise.all(data.map(({ id }) => product.api.bytes(`/caught-mails/${id}/raw`)));
    expect(mails).toHaveLength(1);
    expect(mails.join()).toContain('The pears are ripe in October.');
    expect(mails.join()).not.toContain('Secret');
  });

  await test.step('e closes, h snoozes, g goes, ? tells all keys', async () => {
    await page.keyboard.press('e');
    await expect(page.getByLabel('How was it resolved?')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(rowOf(page, 'Pears')).toContainText('closed');
    await page.keyboard.press('Escape');
    await expect(page).toHaveURL(/\/inbox$/);
    await page.keyboard.press('g');
    await page.keyboard.press('c');
    await expect(page).toHaveURL(/\/closed$/);
    await expect(rowOf(page, 'Pears')).toBeVisible();
    await page.keyboard.press('g');
    await page.keyboard.press('i');
    await rowOf(page, 'Plums').getByRole('link').press('Enter');
    await expect(page.getByRole('heading', { name: 'Plums' })).toBeVisible();
    await page.keyboard.press('h');
    await page.getByRole('menuitem').first().press('Enter');
    await expect(page.getByRole('toolbar', { name: 'Ticket' })).toContainText('Snoozed');
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toContainText('Write a note');
    await page.keyboard.press('Escape');
  });

  await test.step('⌘K finds a ticket by its number and by its words', async () => {
    const { number } = present((await ticketsBy(product, 'Pears')).at(0));
    for (const words of [String(number), 'pears']) {
      await page.keyboard.press('ControlOrMeta+k');
      await page.getByRole('dialog').getByRole('combobox').fill(words);
      await expect(page.getByRole('option', { name: /Pears/ })).toBeVisible();
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(new RegExp(`/tickets/${number}`));
      await expect(page.getByRole('dialog')).toBeHidden();
    }
  });
});

test('drafts are reviewed one after the other by keyboard', async ({ page, product }) => {
  for (const name of ['Ada', 'Grace']) {
    await sendMail(product, {
      from: `${name.toLowerCase()}@customer.example`,
      name,
      subject: `${name} returns a kettle`,
      text: `Hello,\n\nhow do I return a kettle, and is the return free?\n\n${name}`,
    });
    await expect.poll(async () => waitingDrafts(product)).toBe(name === 'Ada' ? 1 : 2);
  }
  await signIn(page, product);
  await page.keyboard.press('g');
  await page.keyboard.press('r');
  await expect(page).toHaveURL(/\/review$/);
  await expect(page.getByRole('heading', { name: 'Ada returns a kettle' })).toBeVisible();
  await expect(draftOf(page)).toContainText('within 30 days');

  await page.keyboard.press('s');
  await expect(page.getByRole('heading', { name: 'Grace returns a kettle' })).toBeVisible();
  await page.keyboard.press('k');
  await expect(page.getByRole('heading', { name: 'Ada returns a kettle' })).toBeVisible();

  await test.step('words of one’s own survive a reload, and saving them decides nothing', async () => {
    await page.keyboard.press('e');
    await expect(draftField(page)).toBeFocused();
    await page.keyboard.type('Dear Ada! ');
    await page.reload();
    await expect(draftField(page)).toHaveValue(/^Dear Ada! /);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(draftField(page)).toBeHidden();
    await expect(draftOf(page)).toContainText('Dear Ada!');
    await expect(page.getByRole('heading', { name: 'Ada returns a kettle' })).toBeVisible();
  });

  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByRole('heading', { name: 'Grace returns a kettle' })).toBeVisible();
  await page.keyboard.press('x');
  await expect(page.getByLabel('Why?')).toBeFocused();
  await page.keyboard.type('She wants a person.');
  await page.keyboard.press('Enter');
  await expect(page.getByText('No drafts to review.')).toBeVisible();

  const { data } = await product.api.get<{ data: { status: string; rejection_reason: string | null }[] }>(
    '/drafts',
  );
  expect(data.map(({ status }) => status).sort()).toEqual(['approved', 'rejected']);
  expect(data.find(({ status }) => status === 'rejected')?.rejection_reason).toBe('She wants a person.');
});

test('a filter stands in the URL: it survives a reload and the way back', async ({ page, product }) => {
  await sendMail(product, {
    from: 'quick@hurry.example',
    subject: 'A lawyer will write to you',
    text: 'Urgent.',
  });
  await sendMail(product, {
    from: 'slow@patience.example',
    subject: 'No hurry at all',
    text: 'Whenever you like.',
  });
  await expect.poll(async () => (await ticketsBy(product, 'hurry at all')).length).toBe(1);
  await signIn(page, product);
  await page.keyboard.press('f');
  await page.getByRole('menuitem', { name: 'Assigned to' }).press('ArrowRight');
  await page.getByRole('menuitem', { name: 'You' }).press('Enter');
  await expect(page).toHaveURL(/assignee=me/);
  await expect(rowOf(page, 'No hurry at all')).toBeHidden();
  await page.reload();
  await expect(page.getByRole('list', { name: 'Filters' })).toContainText('Assigned to: You');
  await expect(rowOf(page, 'No hurry at all')).toBeHidden();
  await page.goBack();
  await expect(page).toHaveURL(/\/inbox$/);
  await expect(rowOf(page, 'No hurry at all')).toBeVisible();
});

type Product = Parameters<typeof signIn>[1] & { api: { get: <T>(path: string) => Promise<T> } };
type Listed = { data: { id: string; number: number }[] };

async function ticketsBy({ api }: Product, words: string) {
  return (await api.get<Listed>(`/tickets?status=all&q=${encodeURIComponent(words)}`)).data;
}
async function waitingDrafts({ api }: Product) {
  return (await api.get<Listed>('/drafts?status=proposed')).data.length;
}
