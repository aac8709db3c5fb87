import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { present } from '#test/present.ts';
import { calls } from '#test/servers/scripted-model.ts';
import { draftOf, entryWith, replyField, rowOf, signIn } from './support/desk.ts';
import type { Product } from './support/product.ts';
import { sendMail } from './support/send-mail.ts';
import { testWithRelayAndModel } from './support/test.ts';

const test = testWithRelayAndModel();
const png =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

async function openTicket(page: Page, product: Product, subject: string) {
  const mailbox = present((await product.api.get<{ data: { id: string }[] }>('/mailboxes')).data[0]);
  await product.api.patch(`/mailboxes/${mailbox.id}`, {
    signature: '',
    quotes_history: false,
    assistant_starts_itself: false,
  });
  await sendMail(product, {
    from: 'ada@customer.example',
    name: 'Ada Lovelace',
    subject,
    text: 'Hello,\n\nthe lid of my kettle is missing.\n\nAda',
  });
  await signIn(page, product);
  await rowOf(page, subject).getByRole('link').click();
  await expect(entryWith(page, 'the lid of my kettle')).toBeVisible();
}

test('a reply is written as it will be read, with the bar, the keys and the marks that one types', async ({
  page,
  product,
  sink,
}) => {
  const subject = 'A lid is missing';
  await openTicket(page, product, subject);
  await page.keyboard.press('r');
  const editor = replyField(page);
  await expect(editor).toBeFocused();

  await test.step('typed marks become what they mean, and Backspace gives them back', async () => {
    await page.keyboard.type('Hello **Ada**, your *lid* is here.');
    await expect(editor.locator('strong')).toHaveText('Ada');
    await expect(editor.locator('em')).toHaveText('lid');
    await page.keyboard.press('Enter');
    await page.keyboard.type('*so*');
    await page.keyboard.press('Backspace');
    await expect(editor.getByRole('paragraph').last()).toHaveText('*so*');
    await page.keyboard.press('Enter');
    await page.keyboard.type('- one');
    await page.keyboard.press('Enter');
    await page.keyboard.type('two');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await expect(editor.getByRole('listitem')).toHaveText(['one', 'two']);
  });

  await test.step('the bar is one stop of Tab, and Tab leaves the text', async () => {
    await page.keyboard.type('Size 3*4*5, ');
    await page.keyboard.press('Tab');
    const bar = page.getByRole('toolbar', { name: 'Text formatting' });
    await expect(bar.getByRole('button', { name: 'Bold' })).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(bar.getByRole('button', { name: 'Italic' })).toBeFocused();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await expect(bar.getByRole('button', { name: 'Bold' })).toHaveAttribute('aria-pressed', 'true');
    await expect(editor).toBeFocused();
    await page.keyboard.type('sure');
    await page.keyboard.press('ControlOrMeta+b');
    await page.keyboard.type('. ');
  });

  await test.step('a link is set by key', async () => {
    await page.keyboard.press('ControlOrMeta+Shift+u');
    await page.getByRole('textbox', { name: 'Link to' }).fill('shop.example/lids');
    await page.keyboard.press('Enter');
    await expect(editor).toContainText('https://shop.example/lids');
  });

  await test.step('it breaks no rule of accessibility', async () => {
    const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });

  await page.keyboard.press('ControlOrMeta+Enter');
  const { mail } = await sink.waitForMail('the reply', ({ mail }) =>
    Boolean(mail.subject?.endsWith(subject)),
  );
  expect(mail.text?.trimEnd()).toBe(
    'Hello Ada, your lid is here.\n*so*\n- one\n- two\nSize 3*4*5, sure. https://shop.example/lids',
  );
  expect(mail.html).toContain('<strong>Ada</strong>');
  expect(mail.html).toMatch(/<ul>\s*<li>one<\/li>/);
});

test('a reply goes on in another window within a second, is marked in the list, and outlives the network', async ({
  page,
  product,
  browser,
}) => {
  const subject = 'A second window';
  await openTicket(page, product, subject);
  const other = await (await browser.newContext()).newPage();
  await signIn(other, product);
  await rowOf(other, subject).getByRole('link').click();
  await expect(entryWith(other, 'the lid of my kettle')).toBeVisible();

  await page.keyboard.press('r');
  await expect(replyField(page)).toBeFocused();
  await page.keyboard.type('Begun here');
  await expect(replyField(other)).toHaveText('Begun here');
  await expect(rowOf(other, subject)).toContainText('unsent reply');
  await replyField(other).focus();
  await other.keyboard.press('ControlOrMeta+End');
  await other.keyboard.type(', ended there');
  await expect(replyField(page)).toHaveText('Begun here, ended there');

  await page.context().setOffline(true);
  await replyField(page).fill('Written offline');
  await page.context().setOffline(false);
  await expect(replyField(other)).toHaveText('Written offline');
  await other.keyboard.press('ControlOrMeta+Enter');
  await expect(replyField(page)).toHaveText('');
  await expect(rowOf(page, subject)).not.toContainText('unsent reply');
  await other.context().close();
});

test('one writes the draft or a reply of one’s own, and sending it can snooze the ticket', async ({
  page,
  product,
  sink,
  model,
}) => {
  model.play(() =>
    calls([
      'reply_to_inbox',
      { body: 'Hello Ada, a lid is on its way.', confidence: 0.9, reasons: ['x'], citations: [] },
    ]),
  );
  const subject = 'My lid, again';
  await openTicket(page, product, subject);
  await page.getByRole('button', { name: 'Ask Iris' }).click();
  await page.getByRole('dialog', { name: 'Ask Iris' }).getByRole('button', { name: 'Ask' }).click();
  await expect(draftOf(page)).toContainText('a lid is on its way');

  await page.keyboard.press('r');
  await expect(replyField(page)).toBeFocused();
  await expect(draftOf(page)).toBeHidden();
  await page.keyboard.type('I will call you.');
  await page.getByRole('button', { name: 'Back to the draft' }).click();
  await expect(draftOf(page)).toBeVisible();
  await page.getByRole('button', { name: 'Continue reply' }).click();
  await expect(replyField(page)).toHaveText('I will call you.');

  await page.getByRole('button', { name: 'Other ways to send' }).click();
  await page.getByRole('menuitem', { name: 'Send and snooze' }).click();
  await page.getByRole('dialog', { name: 'Send and snooze' }).getByRole('button').first().click();
  await expect(page.getByRole('toolbar', { name: 'Ticket' })).toContainText('Snoozed');
  await sink.waitForMail('the reply', ({ mail }) => Boolean(mail.subject?.endsWith(subject)));
});

test('words survive a reload, an undo and a collision, as they were written', async ({ page, product }) => {
  const subject = 'One more lid';
  await openTicket(page, product, subject);
  const bold = replyField(page).locator('strong');

  await test.step('a reload, before anything was kept', async () => {
    await page.keyboard.press('r');
    await expect(replyField(page)).toBeFocused();
    await page.keyboard.type('It left on **Monday**.');
    await page.reload();
    await expect(replyField(page)).toHaveText('It left on Monday.');
    await expect(bold).toHaveText('Monday');
  });

  await test.step('somebody else answers meanwhile', async () => {
    const { data } = await product.api.get<{ data: { id: string; subject: string }[] }>('/tickets');
    const { id } = present(data.find((ticket) => ticket.subject === subject));
    await product.api.post(`/tickets/${id}/reply`, { body: 'I take this one.' });
    await expect(entryWith(page, 'I take this one.')).toBeVisible();
    await page.getByRole('button', { name: 'Other ways to send' }).click();
    await page.getByRole('menuitem', { name: 'Send later' }).click();
    await page
      .getByRole('button', { name: /(Tomorrow|Monday) morning/ })
      .last()
      .click();
    await expect(page.getByText('Not sent yet: someone wrote since you began.')).toBeVisible();
    await expect(bold).toHaveText('Monday');
    await page.getByRole('button', { name: 'Send anyway' }).click();
  });

  await test.step('it is taken back', async () => {
    const waiting = entryWith(page, 'It left on Monday.');
    await expect(waiting).toContainText('Will be sent');
    await expect(replyField(page)).toHaveCount(0);
    await waiting.getByRole('button', { name: 'Cancel sending' }).click();
    await expect(replyField(page)).toHaveText('It left on Monday.');
    await expect(bold).toHaveText('Monday');
    await page.reload();
    await expect(bold).toHaveText('Monday');
  });
});

test('keys format what one writes, and leave to a word what is not selected', async ({ page, product }) => {
  await openTicket(page, product, 'Keys for lids');
  await page.keyboard.press('r');
  const editor = replyField(page);
  await expect(editor).toBeFocused();
  await expect(editor).toHaveAccessibleName('Reply to Ada Lovelace');
  await expect(editor).toHaveAttribute('aria-multiline', 'true');

  await page.keyboard.type('lids');
  await page.keyboard.press('Shift+Home');
  await page.keyboard.press('ControlOrMeta+b');
  await page.keyboard.press('ControlOrMeta+i');
  await expect(editor.locator('strong em, em strong')).toHaveText('lids');
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('textbox', { name: 'Link to' }).fill('shop.example/lids');
  await page.keyboard.press('Enter');
  await expect(editor.getByRole('link')).toHaveAttribute('href', 'https://shop.example/lids');
  for (const [keys, tag] of [
    ['Shift+8', 'ul > li'],
    ['Shift+7', 'ol > li'],
    ['Shift+9', 'blockquote'],
    ['e', 'code'],
    ['Shift+e', 'pre'],
  ] as const) {
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.press('Enter');
    await page.keyboard.press(`ControlOrMeta+${keys}`);
    await page.keyboard.type('so');
    await expect(editor.locator(tag)).toHaveText('so');
    await page.keyboard.press(`ControlOrMeta+${keys}`);
  }
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('dialog', { name: 'Find anything' })).toBeVisible();
});

test('a picture comes to where it was pasted while one writes on, and files are dropped beside it', async ({
  page,
  product,
}) => {
  await openTicket(page, product, 'A picture of a lid');
  await page.keyboard.press('r');
  const editor = replyField(page);
  await expect(editor).toBeFocused();
  const upload = Promise.withResolvers<void>();
  await page.route('**/api/v1/uploads*', async (route) => {
    await upload.promise;
    await route.continue();
  });
  const give = (kind: 'paste' | 'drop', name: string) =>
    editor.evaluate(
      (field, [kind, name, content]) => {
        const bytes = Uint8Array.from(atob(content), (char) => char.charCodeAt(0));
        const data = new DataTransfer();
        data.items.add(new File([bytes], name, { type: name.endsWith('png') ? 'image/png' : 'text/plain' }));
        const how = { bubbles: true, cancelable: true };
        field.dispatchEvent(
          kind === 'paste'
            ? new ClipboardEvent('paste', { ...how, clipboardData: data })
            : new DragEvent('drop', { ...how, dataTransfer: data }),
        );
      },
      [kind, name, png] as const,
    );

  await page.keyboard.type('The lid:');
  await give('paste', 'lid.png');
  await expect(page.getByRole('progressbar', { name: 'Uploading lid.png' })).toBeAttached();
  await page.keyboard.type(' as you ordered it');
  await give('drop', 'invoice.txt');
  await expect(page.getByRole('progressbar')).toHaveCount(2);
  upload.resolve();
  await expect(editor.getByRole('img', { name: 'lid' })).toHaveJSProperty('naturalWidth', 1);
  await page.keyboard.type('.');
  await expect(editor.getByRole('paragraph')).toHaveText(['The lid:', '', ' as you ordered it.']);
  await expect(page.getByRole('list', { name: 'Files to send' }).getByRole('listitem')).toHaveText([
    /lid\.png.*in the text/,
    /invoice\.txt/,
  ]);
});
