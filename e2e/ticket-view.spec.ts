import { expect, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { makePdf } from '#test/documents.ts';
import { entryWith, rowOf, signIn } from './support/desk.ts';
import { sendFiles, sendMail } from './support/send-mail.ts';
import { testFreshInstall } from './support/test.ts';

const test = testFreshInstall();
const widths = [320, 390, 640, 768, 1024, 1280, 1440, 1920];
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

test.beforeAll(async ({ product }) => {
  const { api } = product;
  await sendFiles(product, {
    from: 'Ada Lovelace <ada@customer.example>',
    subject: 'The lid of my kettle is broken, and here is what it looks like',
    text: 'Hello,\n\nsee the picture and the receipt.\n\nAda',
    files: [
      { filename: 'Deckel.png', content: png },
      { filename: 'Quittung.pdf', content: makePdf(['Receipt 4711', 'Kettle, 49 EUR']) },
      { filename: 'notes.txt', content: Buffer.from('Bought in May.') },
    ],
  });
  await expect
    .poll(async () => (await api.get<{ data: unknown[] }>('/tickets?status=all')).data.length)
    .toBe(1);
});

test('nothing in the toolbar of a ticket lies over anything else, in any state and at any width', async ({
  page,
  product: { api, url, ...product },
}) => {
  test.setTimeout(300_000);
  const users = await api.get<{ data: { id: string }[] }>('/users');
  await api.patch('/tickets/1001', {
    priority: 'urgent',
    tags: ['a tag with a rather long name', 'billing'],
  });
  await api.post('/tickets/1001/assign', { user_id: users.data[0]?.id });
  await signIn(page, { url, ...product });
  const states = {
    open: '/reopen',
    snoozed: '/snooze',
    closed: '/close',
  };
  for (const [state, path] of Object.entries(states)) {
    if (state !== 'open')
      await api.post(
        `/tickets/1001${path}`,
        state === 'snoozed' ? { until: new Date(Date.now() + 40 * 86_400_000).toISOString() } : {},
      );
    await page.goto(`${url}/tickets/1001`);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      await expect(page.getByRole('toolbar', { name: 'Ticket' })).toBeVisible();
      expect(await overlaps(page, '[role=toolbar]'), `${state} at ${width}`).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${width}`).toBe(width);
    }
  }
  await api.post('/tickets/1001/reopen');
});

test('a picture and a PDF are looked at in place, and all files come as one ZIP', async ({
  page,
  product,
}) => {
  await signIn(page, product);
  await rowOf(page, 'The lid of my kettle').getByRole('link').click();
  const files = page.getByRole('list', { name: 'Attachments' });
  await expect(files.locator('img')).toHaveJSProperty('naturalWidth', 1);

  await files.getByRole('link', { name: /^Deckel\.png/ }).click();
  const preview = page.getByRole('dialog');
  await expect(preview.getByRole('img', { name: 'Deckel.png' })).toHaveJSProperty('complete', true);
  await expect(preview).toContainText('1 of 2');
  await page.keyboard.press('ArrowRight');
  const pdf = preview.getByRole('img', { name: 'Quittung.pdf, page 1 of 2' });
  await expect.poll(() => pdf.evaluate(inkOf)).toBeGreaterThan(100);
  await page.keyboard.press('Escape');
  await expect(preview).toBeHidden();
  await expect(files.getByRole('link', { name: /^Deckel\.png/ })).toBeFocused();

  const download = page.waitForEvent('download');
  await files.getByRole('link', { name: 'Download all' }).click();
  const chunks: Buffer[] = [];
  for await (const chunk of await (await download).createReadStream()) chunks.push(chunk);
  const packed = unzipSync(Buffer.concat(chunks));
  expect(Object.keys(packed)).toEqual(['Deckel.png', 'Quittung.pdf', 'notes.txt']);
  expect(Buffer.from(packed['Deckel.png'] ?? []).equals(png)).toBe(true);
});

test('a formatted reply of ours stands in the desk’s own type and on its ground, also in dark', async ({
  page,
  product,
}) => {
  await product.api.post('/tickets/1001/reply', {
    body: 'Take **one** of these:\n\n- a new lid\n- your money back\n\nSee [our page](https://shop.example/lids).',
  });
  await page.emulateMedia({ colorScheme: 'dark' });
  await signIn(page, product);
  await page.goto(`${product.url}/tickets/1001`);
  const reply = entryWith(page, 'your money back');
  await expect(reply.getByRole('listitem').filter({ hasText: 'a new lid' })).toBeVisible();
  await expect(reply.locator('iframe')).toHaveCount(0);
  const [own, body] = await Promise.all(
    [reply.locator('.own-reply'), page.locator('body')].map((part) =>
      part.evaluate((element) => {
        const { color, fontFamily } = getComputedStyle(element);
        return { color, fontFamily };
      }),
    ),
  );
  expect(own).toEqual(body);
  await expect(reply.getByRole('link', { name: 'our page' })).toHaveAttribute('target', '_blank');
});

test('the subject stays in sight, and the paper holds the ticket alone', async ({ page, product }) => {
  await sendMail(product, {
    from: 'grace@customer.example',
    name: 'Grace Hopper',
    subject: 'A long story',
    text: Array.from({ length: 120 }, (_, at) => `This is part ${at + 1}.`).join('\n\n'),
  });
  await signIn(page, product);
  await rowOf(page, 'A long story').getByRole('link').click();
  await expect(entryWith(page, 'This is part 120.')).toBeVisible();
  await page.getByText('This is part 120.', { exact: true }).scrollIntoViewIfNeeded();
  await expect(page.getByRole('heading', { name: 'A long story' })).not.toBeInViewport();
  await expect(page.locator('[aria-hidden] >> text=A long story')).toBeInViewport();

  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('This is part 1.', { exact: true })).toBeVisible();
  for (const hidden of [
    page.getByRole('complementary', { name: 'Sidebar' }),
    page.getByRole('toolbar', { name: 'Ticket' }),
    page.getByRole('region', { name: 'Tickets', exact: true }),
    page.getByRole('button', { name: /^Reply/ }),
  ])
    await expect(hidden).toBeHidden();
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  expect(height).toBeGreaterThan(120 * 20);
});

test('an unknown address says so within the desk', async ({ page, product }) => {
  await signIn(page, product);
  const answer = await page.goto(`${product.url}/no/such/page`);
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page
    .getByRole('complementary', { name: 'Sidebar' })
    .getByRole('link', { name: /^Inbox/ })
    .click();
  await expect(page).toHaveURL(/\/inbox$/);
});

/** Pairs of controls inside `selector` whose boxes share more than a pixel. */
function overlaps(page: Page, selector: string): Promise<string[]> {
  return page.evaluate((within) => {
    const controls = [...document.querySelectorAll<HTMLElement>(`${within} :is(button, a[href])`)].filter(
      (control) => control.checkVisibility(),
    );
    const boxes = controls.map((control) => ({
      name: control.getAttribute('aria-label') ?? control.textContent,
      ...control.getBoundingClientRect().toJSON(),
    }));
    return boxes.flatMap((one, at) =>
      boxes
        .slice(at + 1)
        .filter(
          (other) =>
            Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
            Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1,
        )
        .map((other) => `${one.name} / ${other.name}`),
    );
  }, selector);
}

/** How many pixels of a canvas are dark. */
function inkOf(element: Element): number {
  const canvas = element as HTMLCanvasElement;
  const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
  let dark = 0;
  for (let at = 0; at < pixels.length; at += 4)
    if ((pixels[at + 3] ?? 0) > 128 && (pixels[at] ?? 255) < 100) dark += 1;
  return dark;
}
