import { expect, type Page } from '@playwright/test';
import { type Example, examplesOf } from '#bin/screens/example-paths.ts';
import { sidewaysScrollers } from '#bin/screens/sideways.ts';
import { german } from '#locales/de/index.ts';
import { english } from '#locales/en/index.ts';
import { signIn } from './support/desk.ts';
import { sendFixture } from './support/send-mail.ts';
import { testFreshInstall } from './support/test.ts';

const test = testFreshInstall();
const desktop = { width: 1440, height: 900 };

test('the desk speaks the language that its user reads, on every page, and its long words fit 320 pixels', async ({
  page,
  product,
}) => {
  test.setTimeout(600_000);
  const { api, url } = product;
  await api.post('/articles', {
    title: 'How long delivery takes',
    body: 'Delivery takes 3 to 5 working days. If an order has not come by then, write to us with its number.',
    audience: 'public',
  });
  await sendFixture(product, 'first-thunderbird.eml', { from: 'ada@customer.example' });
  await expect
    .poll(async () => (await api.get<{ data: unknown[] }>('/drafts?status=proposed')).data.length)
    .toBe(1);
  await signIn(page, product);
  await page.goto(`${url}/settings/account`);
  await page.getByLabel('Language that you read').selectOption({ label: 'German' });
  await page.getByRole('button', { name: 'Save language' }).click();
  await expect(page.getByRole('heading', { name: 'Ihr Konto' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');

  const inEnglish: Record<string, string[]> = {};
  const tooWide: Record<string, string[]> = {};
  for (const { path } of (await examplesOf((read) => api.get(read))).filter(isSignedIn)) {
    await page.goto(`${url}${path}`);
    await expect(page.getByRole('heading').first()).toBeVisible();
    const left = (await shownTexts(page)).filter(isLeftInEnglish);
    if (left.length) inEnglish[path] = left;
    await page.setViewportSize({ width: 320, height: 640 });
    const wide = await sidewaysScrollers(page);
    if (wide.length) tooWide[path] = wide;
    await page.setViewportSize(desktop);
  }
  expect(inEnglish).toEqual({});
  expect(tooWide).toEqual({});

  const [draft] = (await api.get<{ data: { id: string; ticket_id: string }[] }>('/drafts?status=proposed'))
    .data;
  await api.post(`/drafts/${draft?.id}/reject`, { reason: 'Falsche Antwort' });
  const { number } = await api.get<{ number: number }>(`/tickets/${draft?.ticket_id}`);
  await page.goto(`${url}/tickets/${number}`);
  await expect(page.getByText(/hat den Entwurf abgelehnt\.$/)).toBeVisible();
  expect((await shownTexts(page)).filter(isLeftInEnglish)).toEqual([]);

  await page.goto(`${url}/settings/account`);
  await page.getByLabel('Sprache, die Sie lesen').selectOption({ label: 'Englisch' });
  await page.getByRole('button', { name: 'Sprache speichern' }).click();
  await expect(page.getByRole('heading', { name: 'Your account' })).toBeVisible();
});

/** What the English catalogue says in other words than the German. */
const untranslated = new Set(
  leavesOf(english).filter((message) => !message.includes('{') && !leavesOf(german).includes(message)),
);
/** A message that is not there is shown as its key. */
const isKey = /^(?:ticket|tickets|list|mail|compose|composer|shell|views|queue|draft)(?:\.\w+)+$/;

/** What the product notes and the English catalogue words around values: `{name} rejected the draft.` */
const toldInEnglish = leavesOf(english.told)
  .filter((message) => /\{\w+\}/.test(message) && !/\{\w+,/.test(message))
  .filter((message) => /[a-z]{3}/i.test(message.replace(/\{\w+\}/g, '')))
  .map(
    (message) =>
      new RegExp(
        `^${message
          .split(/\{\w+\}/)
          .map(escaped)
          .join('.+')}$`,
        's',
      ),
  );

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function isLeftInEnglish(text: string): boolean {
  return untranslated.has(text) || isKey.test(text) || toldInEnglish.some((pattern) => pattern.test(text));
}

type Messages = { readonly [key: string]: string | Messages };

function leavesOf(messages: Messages): string[] {
  return Object.values(messages).flatMap((each) => (typeof each === 'string' ? [each] : leavesOf(each)));
}

function isSignedIn({ screen }: Example): boolean {
  return !['/sign-in', '/forgot-password', '/set-password'].includes(screen);
}

/** Every text and every name for a screen reader that the page has, without what people have written. */
function shownTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      if (!parent?.closest('script, style, noscript, [dir=auto]'))
        found.add((walker.currentNode.textContent ?? '').trim());
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]'))
      for (const name of ['aria-label', 'title', 'placeholder']) {
        const value = element.getAttribute(name);
        if (value) found.add(value);
      }
    return [...found].filter((text) => /[a-z]{3}/i.test(text));
  });
}
