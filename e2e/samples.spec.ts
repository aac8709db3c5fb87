import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { rowOf, signIn } from './support/desk.ts';
import { sendMail } from './support/send-mail.ts';
import { testFreshInstall } from './support/test.ts';

const test = testFreshInstall();

test('sample tickets are added to an empty desk, tried out, and removed with all that was made on them', async ({
  page,
  product,
}) => {
  await signIn(page, product);

  await test.step('a button beside the empty inbox adds them, marked as samples', async () => {
    await page.getByRole('main').getByRole('button', { name: 'Add sample tickets' }).click();
    const row = rowOf(page, 'Where is my parcel?');
    await expect(row).toContainText('Sample');
    await expect(page.getByRole('button', { name: 'Remove sample data' })).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });

  await test.step('its draft is approved, and the reply is kept, not sent', async () => {
    await rowOf(page, 'Where is my parcel?').click();
    await expect(page.getByText('parcels leave our warehouse within one working day')).toBeVisible();
    await page
      .getByRole('button', { name: /^Approve/ })
      .first()
      .click();
    await expect
      .poll(async () => {
        const { data } = await product.api.get<{ data: { subject: string }[] }>('/caught-mails');
        return data.map(({ subject }) => subject);
      })
      .toEqual(['Re: Where is my parcel?']);
  });

  await test.step('a real mail beside them stays when they are removed', async () => {
    await sendMail(product, { from: 'ada@customer.example', subject: 'A real question', text: 'Hello.' });
    await page.goto(`${product.url}/settings/import`);
    await page.getByRole('button', { name: 'Remove sample data' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove sample data' }).click();
    await expect(page.getByRole('button', { name: 'Add sample tickets' })).toBeVisible();
    await page.goto(`${product.url}/inbox`);
    await expect(rowOf(page, 'A real question')).toBeVisible();
    await expect(rowOf(page, 'Lampe arrivée cassée')).toBeHidden();
    const { data } = await product.api.get<{ data: unknown[] }>('/caught-mails');
    expect(data).toEqual([]);
  });
});
