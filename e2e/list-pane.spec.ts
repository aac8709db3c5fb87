import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { rowOf, signIn } from './support/desk.ts';
import { sendMail } from './support/send-mail.ts';
import { testWithRelayAndModel } from './support/test.ts';

const test = testWithRelayAndModel();

test('the list is as wide as one drags it or sets it by arrow keys, and stays so', async ({
  page,
  product,
}) => {
  await sendMail(product, { from: 'ada@customer.example', subject: 'The first tent', text: 'About it.' });
  await signIn(page, product);
  await expect(rowOf(page, 'The first tent')).toBeVisible();
  const list = page.getByRole('region', { name: 'Tickets', exact: true });
  const separator = page.getByRole('separator', { name: 'Width of the list' });
  const width = async () => Math.round((await list.boundingBox())?.width ?? 0);
  const before = await width();

  await separator.focus();
  await expect(separator).toHaveAttribute('aria-valuenow', String(before));
  await page.keyboard.press('ArrowRight');
  await expect.poll(width).toBe(before + 16);
  await page.keyboard.press('ArrowLeft');
  await expect.poll(width).toBe(before);
  await page.keyboard.press('Home');
  await expect.poll(width).toBe(272);

  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);

  const box = await separator.boundingBox();
  await page.mouse.move((box?.x ?? 0) + 4, 300);
  await page.mouse.down();
  await page.mouse.move((box?.x ?? 0) + 104, 300, { steps: 5 });
  await page.mouse.up();
  await expect.poll(width).toBeGreaterThan(360);
  const dragged = await width();
  await expect(separator).toHaveAttribute('aria-valuenow', String(dragged));
  await page.reload();
  expect(await width()).toBe(dragged);

  await separator.dblclick();
  await expect.poll(width).toBe(before);
  await page.reload();
  await expect.poll(width).toBe(before);
});
