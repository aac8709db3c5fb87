import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import type { Report } from '#lib/desk/reports/schema.ts';
import { rowOf, signIn } from './support/desk.ts';
import { sendMail } from './support/send-mail.ts';
import { testWithRelayAndModel } from './support/test.ts';

const test = testWithRelayAndModel();

/** A key figure: its name, its value, and what is said of it. */
function figure(page: Page, name: string) {
  return page
    .getByRole('main')
    .locator('dl > div')
    .filter({ has: page.getByText(name, { exact: true }) });
}
const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true }).first();

async function expectNoViolations(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

test('the report of the week counts the mails of this test, as charts, tables and CSV', async ({
  page,
  product,
}) => {
  await signIn(page, product);
  const mails = { ada: 'The first tent', ben: 'The second tent', cy: 'The third tent' };
  for (const [from, subject] of Object.entries(mails))
    await sendMail(product, { from: `${from}@customer.example`, subject, text: `About ${subject}.` });
  for (const subject of Object.values(mails)) await expect(rowOf(page, subject)).toBeVisible();
  await product.api.post('/tickets/1001/reply', { body: 'It left on Monday.' });
  await product.api.post('/tickets/1002/close');

  await test.step('two keys lead there, and the figures are those of the mails', async () => {
    await page.keyboard.press('g');
    await page.keyboard.press('w');
    await expect(page.getByRole('heading', { level: 1, name: 'Reports' })).toBeVisible();
    await expect(figure(page, 'New tickets')).toContainText(/New tickets3/);
    await expect(figure(page, 'Backlog')).toContainText(/Backlog2/);
    await expect(figure(page, 'Replies sent')).toContainText(/Replies sent1/);
    await expect(page.getByRole('img', { name: 'New tickets by day: 3 in all, at most 3' })).toBeVisible();
    await expectNoViolations(page);
  });

  const today = await page.evaluate(() => new Intl.DateTimeFormat('en-CA').format(new Date()));
  await test.step('a chart is a table too, by the keyboard', async () => {
    const toggle = page.getByRole('button', { name: 'Table of New tickets by day' });
    await toggle.focus();
    await page.keyboard.press('Enter');
    const rows = part(page, 'New tickets by day').getByRole('row');
    await expect(rows).toHaveCount(8);
    await expect(rows.filter({ has: page.getByRole('cell', { name: '3', exact: true }) })).toHaveCount(1);
    for (const name of ['Backlog by day', 'New tickets by weekday and hour', 'What became of drafts'])
      await page.getByRole('button', { name: `Table of ${name}` }).click();
    await expect(page.getByRole('main').getByRole('img')).toHaveCount(0);
    await expectNoViolations(page);
    await expect(part(page, 'By mailbox').getByRole('row').nth(1)).toContainText('3');
  });

  await test.step('it is downloaded as CSV, and the API says the same', async () => {
    const downloading = page.waitForEvent('download');
    await page.getByRole('link', { name: 'New tickets by day as CSV' }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toMatch(/^days-.*\.csv$/);
    const csv = await readFile(await download.path(), 'utf8');
    expect(csv).toContain('day,arrivals,backlog\r\n');
    expect(csv).toContain(`\r\n${today},3,2\r\n`);
    const report = await product.api.get<Report>(`/reports/overview?from=${today}&to=${today}`);
    expect(report.totals).toMatchObject({ arrivals: 3, backlog: 2, replies: 1 });
  });

  await test.step('another period is another address', async () => {
    await page.getByRole('link', { name: 'Last week' }).click();
    await expect(page).toHaveURL(/period=last-week/);
    await expect(figure(page, 'New tickets')).toContainText(/New tickets0/);
    await page.getByRole('link', { name: 'Custom' }).click();
    await page.getByLabel('To', { exact: true }).fill(today);
    await page.getByLabel('From', { exact: true }).fill(today);
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await expect(page).toHaveURL(`${product.url}/reports?from=${today}&to=${today}`);
    await expect(figure(page, 'New tickets')).toContainText(/New tickets3/);
  });

  await test.step('on a phone nothing is cut off, and it says how it counts', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByText('How this is counted').click();
    await expect(page.getByText(/only robots wrote/)).toBeVisible();
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
    await expectNoViolations(page);
  });
});
