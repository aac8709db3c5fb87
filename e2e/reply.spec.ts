import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { present } from '#test/present.ts';
import { entryWith, rowOf, signIn } from './support/desk.ts';
import type { Product } from './support/product.ts';
import { sendMail } from './support/send-mail.ts';
import { testWithRelayAndModel } from './support/test.ts';

const test = testWithRelayAndModel();
const png =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

type Mail = Omit<Parameters<typeof sendMail>[1], 'name'> & { name: string };

/** Receives a mail, opens its ticket, and the box that answers it. */
async function openReplyBox(page: Page, product: Product, mail: Mail) {
  await sendMail(product, mail);
  await signIn(page, product);
  await rowOf(page, mail.subject).getByRole('link').click();
  await expect(entryWith(page, mail.text.split('\n').at(-1) ?? '')).toBeVisible();
  await page.keyboard.press('r');
  return page.getByRole('textbox', { name: `Reply to ${mail.name}` });
}

async function changeMailbox({ api }: Product, changes: Record<string, unknown>) {
  const mailbox = present((await api.get<{ data: { id: string }[] }>('/mailboxes')).data[0]);
  await api.patch(`/mailboxes/${mailbox.id}`, changes);
}

test('a reply leaves whole: words, history, files, a pasted picture, copies seen and unseen', async ({
  page,
  product,
  sink,
}) => {
  await changeMailbox(product, { signature: '-- \nThe shop', assistant_starts_itself: false });
  const words = await openReplyBox(page, product, {
    from: 'ada@customer.example',
    name: 'Ada Lovelace',
    subject: 'A lid is missing',
    text: 'Hello,\n\nthe lid of my kettle is missing.\n\nAda',
  });
  await expect(words).toBeFocused();
  await page.keyboard.type('Here is **the lid**.');

  await test.step('files are chosen, a picture is pasted, copies are added by hand', async () => {
    await page.getByLabel('Files to attach').setInputFiles([
      { name: 'Größe.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 one') },
      { name: 'wrong.txt', mimeType: 'text/plain', buffer: Buffer.from('not meant') },
    ]);
    await page.getByRole('button', { name: 'Remove wrong.txt' }).click();
    await words.evaluate((field, content) => {
      const bytes = Uint8Array.from(atob(content), (char) => char.charCodeAt(0));
      const data = new DataTransfer();
      data.items.add(new File([bytes], 'image.png', { type: 'image/png' }));
      field.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    }, png);
    await expect(words.locator('strong')).toHaveText('the lid');
    await expect(words.getByRole('img', { name: 'image' })).toHaveJSProperty('naturalWidth', 1);
    await page.getByRole('button', { name: /^Cc/ }).click();
    await page.keyboard.type('nobody');
    await page.keyboard.press('Enter');
    await expect(page.getByText('“nobody” isn’t an email address.')).toBeVisible();
    await page.getByRole('textbox', { name: 'Cc' }).fill('');
    await expect(page.getByRole('list', { name: 'Files to send' }).getByRole('listitem')).toHaveCount(2);
  });

  await test.step('it is seen as it will leave, and nothing on the screen is out of reach', async () => {
    await page.getByRole('button', { name: 'Preview' }).click();
    const frame = page.frameLocator('iframe[title="The reply as it will be sent"]');
    await expect(frame.locator('img')).toHaveAttribute('src', /^data:image\/png/);
    await expect(frame.getByText('the lid of my kettle is missing')).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    await page.keyboard.press('Escape');
  });

  await test.step('what lies there survives a reload, and the mail is whole', async () => {
    await page.reload();
    await expect(page.getByText('Größe.pdf')).toBeVisible();
    await page.getByRole('textbox', { name: 'Reply to Ada Lovelace' }).focus();
    await page.keyboard.press('ControlOrMeta+Enter');
    const { mail } = await sink.waitForMail(
      'the reply',
      ({ mail }) => mail.subject === 'Re: A lid is missing',
    );
    expect(mail.text).toMatch(
      /^Here is the lid\.\n\[image\]\n\n-- \nThe shop\n\nOn .* wrote:\n> Hello,\n>\n> the lid/,
    );
    expect(mail.attachments.map(({ filename, related }) => [filename, related ?? false])).toEqual(
      expect.arrayContaining([
        ['image.png', true],
        ['Größe.pdf', false],
      ]),
    );
    expect(mail.html).toContain('src="data:image/png;base64,');
  });

  await test.step('a reply for later waits, and taken back it lies there with its files', async () => {
    const reply = page.getByRole('article', { name: /^Reply by/ });
    await expect(reply).toContainText('Sent');
    await expect(reply.locator('.own-reply img')).toHaveJSProperty('naturalWidth', 1);
    await page.keyboard.press('r');
    await page.keyboard.type('And one for Monday.');
    await page
      .getByLabel('Files to attach')
      .setInputFiles([
        { name: 'label.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 two') },
      ]);
    await expect(page.getByRole('button', { name: 'Remove label.pdf' })).toBeVisible();
    await page.getByRole('button', { name: 'Other ways to send' }).click();
    await page.getByRole('menuitem', { name: 'Send later' }).click();
    await expect(page.getByRole('checkbox', { name: /Ada Lovelace writes first/ })).toBeChecked();
    // On a Sunday it is called tomorrow.
    await page
      .getByRole('button', { name: /(Tomorrow|Monday) morning/ })
      .last()
      .click();
    const waiting = entryWith(page, 'And one for Monday.');
    await expect(waiting).toContainText('Will be sent');
    await waiting.getByRole('button', { name: 'Cancel sending' }).click();
    await expect(page.getByRole('textbox', { name: 'Reply to Ada Lovelace' })).toHaveText(
      'And one for Monday.',
    );
    await expect(page.getByRole('button', { name: 'Remove label.pdf' })).toBeVisible();
    expect(sink.mails).toHaveLength(1);
  });
});

test('a reply leaves in the words that were typed, and the box names the marks that format it', async ({
  page,
  product,
  sink,
}) => {
  await changeMailbox(product, { signature: '', quotes_history: false, assistant_starts_itself: false });
  const field = await openReplyBox(page, product, {
    from: 'grace@customer.example',
    name: 'Grace Hopper',
    subject: 'How long does it take?',
    text: 'And which size is it?',
  });
  const typed = [
    '    Hello,',
    'it takes 3~5 days here, 7~10 days abroad; 30*40*50 cm, part_no_7, C:\\new\\*.txt, &copy; <you>',
    '---',
    '1986. A great year',
    '# 1 of 2',
    '',
    '',
    'Bye',
  ].join('\n');
  await field.fill(typed);

  await page.getByRole('button', { name: 'Formatting' }).click();
  const help = page.getByRole('dialog', { name: 'Formatting' });
  await expect(help.getByText('**bold**')).toBeVisible();
  await expect(help.locator('strong')).toHaveText('bold');
  const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  await page.keyboard.press('Escape');

  await field.focus();
  await page.keyboard.press('ControlOrMeta+Enter');
  const { mail } = await sink.waitForMail('the reply', ({ mail }) =>
    Boolean(mail.subject?.endsWith('take?')),
  );
  expect(mail.text?.trimEnd()).toBe(typed);
  const sent = page.getByRole('article', { name: /^Reply by/ }).locator('.own-reply');
  // biome-ignore lint/performance/useDomNodeTextContent: it is about what is drawn
  await expect.poll(async () => linesOf(await sent.innerText())).toEqual(linesOf(typed));
});

/** The lines with something in them, with the blanks that they begin with. */
function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replaceAll('\u00a0', ' ').trimEnd())
    .filter(Boolean);
}
