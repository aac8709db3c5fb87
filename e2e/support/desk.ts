import { expect, type Locator, type Page } from '@playwright/test';
import type { Product } from './product.ts';

type AfterAct = 'next' | 'previous' | 'list' | 'stay';

/** Signs in through the page, as a person does, and opens the inbox. Most walks read on in the ticket that they acted on. */
export async function signIn(
  page: Page,
  { url, admin }: Pick<Product, 'url' | 'admin'>,
  { afterAct = 'stay' }: { afterAct?: AfterAct } = {},
): Promise<void> {
  await page.goto(`${url}/sign-in`);
  await submitSignIn(page, admin);
  await page.waitForURL('**/inbox');
  const answer = await page.request.patch(`${url}/api/v1/me`, {
    headers: { Origin: new URL(url).origin, 'Sec-Fetch-Site': 'same-origin' },
    data: { after_act: afterAct },
  });
  expect(answer.ok()).toBe(true);
  await openAwake(page, `${url}/inbox`);
}

/** Opens a page of the desk and waits until its keys work: from then on it listens to what happens. */
export async function openAwake(page: Page, url: string): Promise<void> {
  // Left first: the former page may only now begin to listen, and would be taken for this one.
  await page.goto('about:blank');
  const listens = page.waitForRequest('**/api/v1/events/stream*');
  await page.goto(url);
  await listens;
}

/** Fills the form of the sign-in page that is open, and sends it. */
export async function submitSignIn(page: Page, admin: Product['admin']): Promise<void> {
  await page.getByLabel('Email').fill(admin.email);
  await page.getByLabel('Password').fill(admin.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** The row of a ticket in the list. */
export function rowOf(page: Page, subject: string): Locator {
  return page.locator('li[data-row]').filter({ hasText: subject });
}

/** An entry of the open ticket that holds these words: a mail, a reply or a note. */
export function entryWith(page: Page, words: string): Locator {
  return page.getByRole('article').filter({ hasText: words });
}

/** The draft that waits in the open ticket. */
export const draftOf = (page: Page): Locator => page.getByRole('article', { name: /^Draft by/ });

/** What is in the field of a draft that is being edited. */
export const draftField = (page: Page): Locator => page.getByRole('textbox', { name: 'Draft, in Markdown' });

/** The field in which a reply is written, once its editor has loaded: it holds the text as it will be read. */
export function replyField(page: Page): Locator {
  return page.locator('[contenteditable=true]').and(page.getByRole('textbox', { name: /^Reply to/ }));
}
