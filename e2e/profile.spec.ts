import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { entryWith, replyField, rowOf, signIn } from './support/desk.ts';
import { sendMail } from './support/send-mail.ts';
import { testWithRelayAndModel } from './support/test.ts';

const test = testWithRelayAndModel();

const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
/** Two by one pixels, red and blue, as a BMP: a browser reads it, the API does not. */
const wideBmp = Buffer.from(
  '424d3e00000000000000360000002800000002000000010000000100180000000000080000000000000000000000000000000000000000' +
    '00ff' +
    'ff0000' +
    '0000',
  'hex',
);

test('a person has a picture, a signature, a time zone and lists of their own', async ({
  page,
  product,
  sink,
}) => {
  test.setTimeout(180_000);
  const mistakes: string[] = [];
  page.on('console', (message) => message.type() === 'error' && mistakes.push(message.text()));
  page.on('pageerror', (error) => mistakes.push(error.message));
  await sendMail(product, {
    from: 'ada@customer.example',
    subject: 'A kettle',
    text: 'Does it whistle when it boils?',
  });
  await signIn(page, product);
  await expect(rowOf(page, 'A kettle')).toContainText('Does it whistle when it boils?');
  await page.goto(`${product.url}/settings/account`);

  await test.step('the picture is scaled here, and stands wherever they do', async () => {
    await section(page, 'Picture').locator('input[type=file]').setInputFiles({
      name: 'me.bmp',
      mimeType: 'image/bmp',
      buffer: wideBmp,
    });
    await expect(page.getByText('Your picture is changed.')).toBeVisible();
    for (const place of [section(page, 'Picture'), page.getByRole('complementary', { name: 'Sidebar' })]) {
      const picture = place.locator('img[src*="/picture/"]');
      await expect(picture).toBeVisible();
      await expect
        .poll(() => picture.evaluate((img: HTMLImageElement) => [img.naturalWidth, img.naturalHeight]))
        .toEqual([256, 256]);
    }
    await section(page, 'Picture')
      .locator('input[type=file]')
      .setInputFiles({
        name: 'me.jpg',
        mimeType: 'image/jpeg',
        buffer: Buffer.from('no picture'),
      });
    await expect(page.getByText('Your browser cannot read this file.', { exact: false })).toBeVisible();
  });

  await test.step('times are shown in the zone that they chose, drawn by the server too', async () => {
    await section(page, 'Time zone').getByRole('combobox').selectOption('Pacific/Kiritimati');
    await page.getByRole('button', { name: 'Save time zone' }).click();
    await expect(page.getByText('Your time zone is changed.')).toBeVisible();
    const fromServer = await (await page.request.get(`${product.url}/inbox`)).text();
    const { data } = await product.api.get<{ data: { last_message_at: string }[] }>('/tickets');
    const shown = new Intl.DateTimeFormat('en-GB', {
      hour: '2-digit',
      minute: '2-digit',
      timeZone: 'Pacific/Kiritimati',
    }).format(new Date(data[0]?.last_message_at ?? 0));
    expect(fromServer).toContain(shown);
    await page.goto(`${product.url}/inbox`);
    await expect(rowOf(page, 'A kettle').locator('time')).toHaveAttribute('title', new RegExp(shown));
  });

  await test.step('their signature stands before the mailbox’s, also where it leaves', async () => {
    await page.goto(`${product.url}/settings/account`);
    await section(page, 'Signature').getByLabel('Your signature').fill('**Grace**, tea department');
    await page.getByRole('button', { name: 'Save signature' }).click();
    await expect(page.getByText('Your signature is saved.')).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    await page.goto(`${product.url}/inbox`);
    await rowOf(page, 'A kettle').getByRole('link').click();
    await expect(entryWith(page, 'Does it whistle')).toBeVisible();
    await page.keyboard.press('r');
    await replyField(page).fill('It sings.');
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect
      .poll(() => sink.mails.map(({ raw }) => raw.toString()))
      .toContainEqual(expect.stringContaining('tea department'));
  });

  await test.step('without previews a row is two lines, and stays so', async () => {
    await page.goto(`${product.url}/settings/account`);
    await page.getByLabel('Show how the newest email begins').uncheck();
    await page.getByRole('button', { name: 'Save list settings' }).click();
    await expect(page.getByText('Your lists are changed.')).toBeVisible();
    await page.goto(`${product.url}/inbox?status=all`);
    await expect(rowOf(page, 'A kettle')).toBeVisible();
    await expect(rowOf(page, 'A kettle')).not.toContainText('It sings.');
    expect((await rowOf(page, 'A kettle').boundingBox())?.height).toBe(56);
  });
  expect(mistakes.filter((line) => /hydrat|did not match/i.test(line))).toEqual([]);
});
