import { expect, type Page } from '@playwright/test';
import { present } from '#test/present.ts';
import { openAwake, replyField, rowOf, signIn } from './support/desk.ts';
import type { Product } from './support/product.ts';
import { sendFixture, sendMail } from './support/send-mail.ts';
import { testFreshInstall } from './support/test.ts';

const test = testFreshInstall({ settings: { UNDO_SEND_MS: '60000' } });

type Listed = {
  data: {
    number: number;
    subject: string;
    status: string;
    priority: string;
    assignee_id: string | null;
    message_count: number;
  }[];
};
async function listed({ api }: Product, query: string) {
  return (await api.get<Listed>(`/tickets?limit=100&${query}`)).data;
}
async function countOf({ api }: Product, query: string) {
  return (await api.get<{ count: number }>(`/tickets/count?${query}`)).count;
}

async function sendMails(product: Product, name: string, howMany: number) {
  const before = await countOf(product, 'status=all');
  for (let at = 1; at <= howMany; at += 1) {
    const number = String(at).padStart(2, '0');
    await sendMail(product, {
      from: `${name}${number}@orchard.example`,
      subject: `${name} ${number}`,
      text: `About ${name} ${number}.`,
    });
  }
  await expect.poll(() => countOf(product, 'status=all')).toBe(before + howMany);
}

function order(page: Page) {
  return page
    .locator('li[data-row]')
    .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.row));
}

/** A person's strokes: how many, and after each whether the focus lies on the page's body. */
function strokesOf(page: Page) {
  const seen = { strokes: 0, onBody: 0 };
  const press = async (...keys: string[]) => {
    for (const key of keys) {
      await page.keyboard.press(key);
      seen.strokes += 1;
      const isOnBody = await page.evaluate(
        () =>
          new Promise<boolean>((resolve) => {
            const check = () => resolve(document.activeElement === document.body);
            requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(check)));
          }),
      );
      if (isOnBody) seen.onBody += 1;
    }
  };
  return { seen, press };
}

const focusedRow = (page: Page) => page.locator('li[data-row]:has(a:focus)');

test('a list is worked through by the keyboard, and keeps its place', async ({ page, product }) => {
  await sendMails(product, 'Apple', 20);
  await signIn(page, product, { afterAct: 'next' });
  await expect(page.locator('li[data-row]')).toHaveCount(20);
  const before = await order(page);
  const { seen, press } = strokesOf(page);

  await test.step('twenty tickets in at most 2.5 strokes each, the focus never on the body', async () => {
    await press('j');
    for (let at = 0; at < 20; at += 1) {
      const row = page.locator('li[data-row]').nth(at);
      await expect(row.getByRole('link')).toBeFocused();
      if (at % 5 === 1) {
        await press('h');
        await expect(page.getByRole('dialog', { name: 'Snooze' })).toBeVisible();
        await press('Enter');
        await expect(row).toContainText('until');
      } else if (at % 5 === 2) {
        await press('a');
        await expect(page.getByRole('dialog', { name: 'Assign' })).toBeVisible();
        await press('Enter');
        await expect(row).toContainText('assigned to you');
        await press('j');
      } else if (at % 5 === 4) {
        await press('p');
        await expect(page.getByRole('dialog', { name: 'Set the priority' })).toBeVisible();
        await press('u', 'Enter');
        await expect(row).toContainText('urgent');
        await press('j');
      } else {
        await press('e');
        await expect(row).toContainText('closed');
      }
    }
    console.log(
      `20 tickets triaged in ${seen.strokes} strokes, ${seen.strokes / 20} each; the focus lay on the body ${seen.onBody} times`,
    );
    expect(seen.strokes / 20).toBeLessThanOrEqual(2.5);
    expect(seen.onBody).toBe(0);
    expect(await order(page)).toEqual(before);
    await expect.poll(() => countOf(product, 'status=closed')).toBe(8);
    await expect.poll(() => countOf(product, 'status=snoozed')).toBe(4);
    await expect.poll(() => countOf(product, 'status=active&priority=urgent')).toBe(4);
    const assigned = async () =>
      (await listed(product, 'status=active')).filter((row) => row.assignee_id).length;
    await expect.poll(assigned).toBe(4);
  });

  await test.step('z takes the last twenty back, one by one', async () => {
    for (let at = 0; at < 20; at += 1) {
      await page.keyboard.press('z');
      await expect(page.getByText(/^Undone: .*#\d+/)).toBeVisible();
    }
    await expect.poll(() => countOf(product, 'status=active')).toBe(20);
    expect(await countOf(product, 'status=active&priority=normal')).toBe(20);
    expect((await listed(product, 'status=active')).filter((row) => row.assignee_id)).toEqual([]);
    expect(await order(page)).toEqual(before);
  });
});

test('after a row is answered the next one is open, and z brings the words back', async ({
  page,
  product,
}) => {
  await signIn(page, product, { afterAct: 'next' });
  const [sixth, seventh] = [5, 6].map((at) => page.locator('li[data-row]').nth(at));
  await present(sixth).getByRole('link').click();
  const subjectOf = async (row = sixth) =>
    present(/Apple \d\d/.exec((await present(row).textContent()) ?? '')?.[0]);
  const [answered, next] = [await subjectOf(sixth), await subjectOf(seventh)];
  await expect(page.getByRole('heading', { name: answered })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Reply/ }).first()).toBeVisible();
  await page.keyboard.press('r');
  await page.keyboard.type('It is ripe.');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByRole('heading', { name: next })).toBeVisible();
  await expect(present(seventh).getByRole('link')).toBeFocused();
  await expect(present(sixth)).toContainText(answered);
  console.log('After answering row 6, row 7 is open.');
  await page.keyboard.press('z');
  await expect(page.getByRole('heading', { name: answered })).toBeVisible();
  await expect(replyField(page)).toHaveText('It is ripe.');
});

test('rows are selected by keys and clicks, and acted on together while mail comes in', async ({
  page,
  product,
}) => {
  await sendMails(product, 'Pear', 30);
  await signIn(page, product, { afterAct: 'next' });
  const bar = page.getByRole('region', { name: 'Selected tickets' });
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await expect(bar).toContainText('1 selected');
  await page.keyboard.press('Shift+J');
  await page.keyboard.press('Shift+J');
  await expect(bar).toContainText('3 selected');
  await page
    .locator('li[data-row]')
    .nth(5)
    .getByRole('link')
    .click({ modifiers: ['Shift'] });
  await expect(bar).toContainText('6 selected');

  await test.step('a tag is put on those that are selected', async () => {
    await page.keyboard.press('t');
    await expect(page.getByRole('dialog', { name: 'Tag' })).toBeVisible();
    await page.keyboard.type('harvest');
    await page.keyboard.press('Enter');
    await expect(page.getByText('6 tickets tagged.')).toBeVisible();
    expect(await countOf(product, 'status=all&tag=harvest')).toBe(6);
    await expect(focusedRow(page)).toHaveCount(1);
  });

  await test.step('all that match are closed, but for what comes in meanwhile', async () => {
    const active = await countOf(product, 'status=active');
    await page.keyboard.press('ControlOrMeta+a');
    await expect(bar).toContainText(`All ${active} that match`);
    const started = Date.now();
    await page.keyboard.press('e');
    await sendMails(product, 'Quince', 3);
    await expect(page.getByText(`${active} tickets closed.`)).toBeVisible();
    console.log(`${active} closed beside 3 mails in ${((Date.now() - started) / 1000).toFixed(1)} s`);
    expect(await countOf(product, 'status=active')).toBe(3);
    await expect(rowOf(page, 'Quince 03')).toBeVisible();
    await expect(rowOf(page, 'Pear 30')).toContainText('closed');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByText(`${active} tickets restored.`)).toBeVisible();
    expect(await countOf(product, 'status=active')).toBe(active + 3);
  });
});

test('a mail that came unseen keeps its ticket from being closed or snoozed over it', async ({
  page,
  product,
}) => {
  const from = 'ada@customer.example';
  const first = await sendMail(product, { from, subject: 'A fig', text: 'Is it ripe?' });
  await signIn(page, product);
  await expect(rowOf(page, 'A fig')).toBeVisible();
  // The desk hears nothing any more, as over a bad network.
  await page.route('**/api/v1/**', (route) =>
    route.request().method() === 'GET' ? route.abort() : route.continue(),
  );
  await openAwake(page, `${product.url}/inbox`);
  const more = { text: 'It fell down.', 'in-reply-to': first, references: first };
  await sendFixture(product, 'answer-gmail.eml', { from, values: more });
  const fig = async () => present((await listed(product, 'status=all&q=fig'))[0]);
  await expect.poll(async () => (await fig()).message_count).toBe(2);

  await rowOf(page, 'A fig').getByRole('link').focus();
  const isRefused = async (key: string) => {
    const refused = page.waitForResponse((answer) => answer.status() === 412);
    await page.keyboard.press(key);
    await refused;
    await expect(page.getByText('A new email has come in. Read it first.').last()).toBeVisible();
    expect((await fig()).status).toBe('open');
  };
  await isRefused('e');
  await page.keyboard.press('h');
  await expect(page.getByRole('dialog', { name: 'Snooze' })).toBeVisible();
  await isRefused('Enter');
});
