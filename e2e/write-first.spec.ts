import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { present } from '#test/present.ts';
import { addressesOf, headerOf } from '#test/servers/smtp-sink.ts';
import { entryWith, replyField, rowOf, signIn } from './support/desk.ts';
import { sendMail } from './support/send-mail.ts';
import { testWithRelayAndModel } from './support/test.ts';

const test = testWithRelayAndModel();

const field = (page: Page, name: string) => page.getByRole('combobox', { name, exact: true });
const subjectField = (page: Page) => page.getByRole('textbox', { name: 'Subject' });
function textField(page: Page) {
  return page.locator('[contenteditable=true]').and(page.getByRole('textbox', { name: 'Text of the email' }));
}

async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

test('a new mail is written by the keyboard alone, and its answer comes into the ticket that it opened', async ({
  page,
  product,
  sink,
}) => {
  await product.api.patch(
    `/mailboxes/${present((await product.api.get<{ data: { id: string }[] }>('/mailboxes')).data[0]).id}`,
    { assistant_starts_itself: false },
  );
  await signIn(page, product);

  await test.step('c opens it, and Tab and Enter lead through its fields', async () => {
    await page.keyboard.press('c');
    await page.waitForURL('**/new');
    await expect(field(page, 'To')).toBeFocused();
    await page.keyboard.type('Bo Baker <bo@customer.example>');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Remove Bo Baker' })).toBeVisible();
    for (let stop = 0; stop < 3; stop += 1) await page.keyboard.press('Tab');
    await expect(subjectField(page)).toBeFocused();
    await page.keyboard.type('Your parcel');
    await page.keyboard.press('Enter');
    await expect(textField(page)).toBeFocused();
    await page.keyboard.type('It came **back** to us.');
    await expectAccessible(page);
  });

  await test.step('what was typed is there after a reload', async () => {
    await expect
      .poll(async () => (await page.request.get(`${product.url}/api/v1/me/unsent-mail`)).json())
      .toMatchObject({ subject: 'Your parcel', body: 'It came **back** to us.' });
    await page.reload();
    await expect(textField(page).locator('strong')).toHaveText('back');
    await expect(subjectField(page)).toHaveValue('Your parcel');
    await expect(page.getByRole('button', { name: 'Remove Bo Baker' })).toBeVisible();
  });

  const sent = await test.step('it leaves as a fresh conversation, and its ticket is open', async () => {
    await subjectField(page).focus();
    await page.keyboard.press('ControlOrMeta+Enter');
    await page.waitForURL('**/tickets/*');
    await expect(entryWith(page, 'It came back to us.')).toBeVisible();
    const mail = await sink.waitForMail('the new mail', ({ mail }) => mail.subject === 'Your parcel');
    expect(mail.envelope.to).toEqual(['bo@customer.example']);
    for (const name of ['In-Reply-To', 'References', 'Thread-Index']) expect(headerOf(mail, name)).toBeNull();
    return mail;
  });

  await test.step('the answer stands in the same ticket', async () => {
    const to = present(addressesOf(sent.mail.replyTo)[0]);
    expect(to).toMatch(/\+[0-9a-f]+@/);
    await sendMail(product, {
      from: 'bo@customer.example',
      to,
      subject: 'Re: Your parcel',
      text: 'Please send it again.',
    });
    await expect(entryWith(page, 'Please send it again.')).toBeVisible();
  });

  await test.step('nothing of it is left to be sent', async () => {
    await page.keyboard.press('c');
    await page.waitForURL('**/new');
    await expect(field(page, 'To')).toBeFocused();
    await expect(subjectField(page)).toHaveValue('');
    await expect(textField(page)).toHaveText('');
  });
});

test('what is wrong is said beside its field, contacts are found, and a mail that is taken back is here again', async ({
  page,
  product,
}) => {
  await sendMail(product, {
    from: 'grace@customer.example',
    name: 'Grace Hopper',
    subject: 'Earlier',
    text: 'Hello.',
  });
  await product.api.post('/suppressions', { address: 'gone@customer.example' });
  await signIn(page, product);
  await expect(rowOf(page, 'Earlier')).toBeVisible();
  await page.getByRole('link', { name: /New email/ }).click();
  await page.waitForURL('**/new');

  await test.step('nothing leaves that lacks something, and the first of it has the focus', async () => {
    await field(page, 'To').press('ControlOrMeta+Enter');
    await expect(page.locator('form').getByRole('alert')).toHaveText([
      'Add someone to write to.',
      'Add a subject.',
      'Write some text.',
    ]);
    await expect(field(page, 'To')).toBeFocused();
    await expectAccessible(page);
  });

  await test.step('a contact is found by name', async () => {
    await page.keyboard.type('hopp');
    await expect(page.getByRole('option', { name: /Grace Hopper/ })).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Remove Grace Hopper' })).toBeVisible();
  });

  await test.step('an address that no mail may go to is named beside the row that it stands in', async () => {
    await page.keyboard.type('gone@customer.example');
    await page.keyboard.press('Enter');
    await subjectField(page).fill('A question');
    await textField(page).click();
    await page.keyboard.type('Which colour?');
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(
      page.locator('form').getByRole('alert').filter({ hasText: 'gone@customer.example' }),
    ).toBeVisible();
    await page.getByRole('button', { name: 'Remove gone@customer.example' }).click();
  });

  await test.step('it is previewed as it will be read', async () => {
    await page.getByRole('button', { name: 'Preview' }).click();
    const preview = page.getByRole('dialog');
    await expect(preview.getByText('A question')).toBeVisible();
    await expect(preview.getByText(/Grace Hopper/)).toBeVisible();
    await expect(preview.frameLocator('iframe').getByText('Which colour?')).toBeVisible();
    await expectAccessible(page);
    await preview.getByRole('button', { name: 'Close' }).click();
  });

  await test.step('z takes it back, too, and opens it', async () => {
    await page.getByRole('button', { name: 'Other ways to send' }).click();
    await page.getByRole('menuitem', { name: 'Send later' }).click();
    await page.getByRole('dialog').getByRole('listitem').last().getByRole('button').click();
    await page.waitForURL('**/tickets/*');
    await page.keyboard.press('z');
    await page.waitForURL('**/new');
    await expect(subjectField(page)).toHaveValue('A question');
  });

  await test.step('it is sent later, taken back, and is here again; no list has its ticket', async () => {
    await page.getByRole('button', { name: 'Other ways to send' }).click();
    await page.getByRole('menuitem', { name: 'Send later' }).click();
    await page.getByRole('dialog').getByRole('listitem').last().getByRole('button').click();
    await page.waitForURL('**/tickets/*');
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await page.waitForURL('**/new');
    await expect(subjectField(page)).toHaveValue('A question');
    await expect(textField(page)).toHaveText('Which colour?');
    await expect(page.getByRole('button', { name: 'Remove Grace Hopper' })).toBeVisible();
    await page.goto(`${product.url}/inbox?status=all`);
    await expect(rowOf(page, 'Earlier')).toBeVisible();
    await expect(rowOf(page, 'A question')).toHaveCount(0);
  });

  await test.step('the page is opened for somebody else, and says what lies there', async () => {
    await page.goto(`${product.url}/new?to=ada@customer.example`);
    await page.getByRole('button', { name: 'Discard and write to ada@customer.example' }).click();
    await expect(page.getByRole('button', { name: 'Remove ada@customer.example' })).toBeVisible();
    await expect(subjectField(page)).toHaveValue('');
  });
});

for (const [device, viewport] of [
  ['a desktop', { width: 1440, height: 900 }],
  ['a phone', { width: 390, height: 844 }],
] as const)
  test(`on ${device} the acts of a long text stay in sight, and the line that is written above them`, async ({
    page,
    product,
  }) => {
    const subject = `A long answer on ${device}`;
    await sendMail(product, { from: 'ada@customer.example', subject, text: 'Please explain.' });
    await signIn(page, product);
    await page.setViewportSize(viewport);
    await rowOf(page, subject).getByRole('link').click();
    await expect(entryWith(page, 'Please explain.')).toBeVisible();
    await page.keyboard.press('r');
    await expect(replyField(page)).toBeFocused();
    for (let line = 1; line <= 60; line += 1) {
      await page.keyboard.type(`Line ${line}`);
      await page.keyboard.press('Enter');
    }
    const send = page.getByRole('button', { name: /^Send/ }).first();
    const expectClear = async () => {
      await expect(send).toBeInViewport({ ratio: 1 });
      const caret = await page.evaluate(() => {
        const range = getSelection()?.getRangeAt(0);
        const element =
          range?.startContainer instanceof Element
            ? range.startContainer
            : range?.startContainer.parentElement;
        return element?.getBoundingClientRect().bottom ?? 0;
      });
      expect(caret).toBeLessThanOrEqual(present(await send.boundingBox()).y);
      expect(caret).toBeGreaterThan(0);
    };
    await expectClear();
    await page.keyboard.press('ControlOrMeta+Home');
    await expectClear();
    for (let line = 1; line <= 40; line += 1) await page.keyboard.press('ArrowDown');
    await expectClear();
    await expectAccessible(page);
  });
