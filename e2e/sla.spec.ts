import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import postgres from 'postgres';
import type { Report } from '#lib/desk/reports/schema.ts';
import type { BusinessHoursView, SlaPolicy } from '#lib/tickets/sla/schema.ts';
import { rowOf, signIn } from './support/desk.ts';
import { sendMail } from './support/send-mail.ts';
import { testWithRelayAndModel } from './support/test.ts';

const test = testWithRelayAndModel();

async function expectNoViolations(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

test('a mail is due by the policy that an admin made, its passing is said, and a reply ends it', async ({
  page,
  product,
}) => {
  await signIn(page, product);

  await test.step('an admin makes business hours, and a policy that counts by them', async () => {
    await page.goto(`${product.url}/settings/sla`);
    await expect(page.getByText('Add business hours first')).toBeVisible();
    await page.getByRole('button', { name: 'New business hours' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Berlin office');
    await page.getByLabel('Time zone').selectOption('Europe/Berlin');
    await page.getByRole('button', { name: 'Add hours on Saturday' }).click();
    await page.getByLabel('Saturday, to').fill('13:00');
    await page.getByRole('button', { name: 'Add a holiday' }).click();
    await page.getByLabel('Day', { exact: true }).fill('2027-12-27');
    await page.getByLabel('Holiday', { exact: true }).fill('Boxing Day');
    await expectNoViolations(page);
    await page.getByRole('button', { name: 'Save business hours' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    const hours = page.getByRole('listitem').filter({ hasText: 'Berlin office' });
    await expect(hours).toContainText('Mon–Fri 09:00–17:00 · Sat 09:00–13:00 · 1 holiday');

    await page.getByRole('button', { name: 'New policy' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Everybody');
    await page.getByLabel('First answer', { exact: true }).fill('4');
    await page.getByLabel('Resolution', { exact: true }).fill('16');
    await page.getByLabel('Normal').check();
    await expectNoViolations(page);
    await page.getByRole('button', { name: 'Save policy' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByRole('listitem').filter({ hasText: 'Everybody' })).toContainText(
      'Tickets with priority Normal: first answer within 4 hours and resolved within 16 hours. Counts during Berlin office.',
    );
    await expectNoViolations(page);
    const { data: made } = await product.api.get<{ data: BusinessHoursView[] }>('/business-hours');
    expect(made).toMatchObject([{ zone: 'Europe/Berlin', holidays: [{ date: '2027-12-27' }] }]);
    const { data: policies } = await product.api.get<{ data: SlaPolicy[] }>('/slas');
    expect(policies).toMatchObject([{ priorities: ['normal'], first_answer_minutes: 240, tags: null }]);
  });

  const sla = rowOf(page, 'The torn tent');
  await test.step('a mail arrives, and its row and facts say by when it is due', async () => {
    await page.goto(`${product.url}/inbox`);
    await sendMail(product, { from: 'ada@customer.example', subject: 'The torn tent', text: 'It is torn.' });
    await expect(sla).toContainText(/due in \d+[hd]/);
    await sla.getByRole('link').click();
    await expect(page.getByText(/^First answer by/)).toBeVisible();
    await expect(page.getByRole('main').getByText('Everybody', { exact: true })).toBeVisible();
  });

  await test.step('once its time has passed, row and ticket say so, and the filter finds it', async () => {
    const sql = postgres(product.databaseUrl, { max: 1, onnotice: () => {} });
    await sql.begin(async (tx) => {
      const back = tx`now() - interval '190 minutes'`;
      await tx`update ticket_dues set due_at = ${back}, soon_at = ${back} where kind = 'first_answer'`;
      await tx`update tickets set due_at = ${back}, due_soon_at = ${back}, due_order = ${back} where due_at is not null`;
    });
    await sql.end();
    await expect(sla).toContainText('3h overdue', { timeout: 20_000 });
    await expect(page.getByText('The first answer is overdue')).toBeVisible();
    await expectNoViolations(page);
  });

  await test.step('in a narrow row the due time is a sign and a span, and cuts no state', async () => {
    const wide = page.viewportSize();
    await page.setViewportSize({ width: 390, height: 780 });
    await page.goto(`${product.url}/inbox`);
    const state = sla.getByText('Iris is next');
    await expect(state).toBeVisible();
    expect(await state.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
    const words = sla.getByText('3h overdue');
    expect((await words.boundingBox())?.width).toBeLessThan(2);
    if (wide) await page.setViewportSize(wide);
  });

  await test.step('the filter finds what is overdue', async () => {
    await page.getByRole('button', { name: 'Filter tickets' }).click();
    await page.getByRole('menuitem', { name: 'Due', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Overdue', exact: true }).click();
    await expect(page).toHaveURL(/due=overdue/);
    await expect(page.getByRole('list', { name: 'Filters' })).toContainText('Due: Overdue');
    await expect(sla).toBeVisible();
  });

  await test.step('a reply ends it, and what is due next is the resolution', async () => {
    await product.api.post('/tickets/1001/reply', { body: 'A new one leaves today.' });
    await page.goto(`${product.url}/tickets/1001`);
    await expect(page.getByText(/^Resolution by/)).toBeVisible();
    await expect(sla).not.toContainText('overdue');
    await product.api.post('/tickets/1001/close');
    await expect(page.getByText(/^Resolution by/)).toHaveCount(0);
    const today = new Date().toISOString().slice(0, 10);
    const report = await product.api.get<Report>(`/reports/overview?from=${today}&to=${today}`);
    expect(report.totals.sla.resolution).toEqual({ count: 1, met: 1 });
  });
});
