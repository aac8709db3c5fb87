import type { Page } from '@playwright/test';
import type { Shot } from './capture.ts';
import type { Example } from './example-paths.ts';
import { said } from './said.ts';

/** Overlays that open only after an action: dialogs, menus, the editor. */
export function momentsOf(examples: Example[]): Shot[] {
  const ticket = (variant: string) =>
    examples.find((one) => one.title === 'Ticket' && one.variant === variant)?.path ?? '/inbox';
  const drafted = ticket('a draft waits');
  const foreign = ticket('translated and summed up');
  const moments: Omit<Shot, 'group'>[] = [
    { title: 'Find anything', path: '/inbox', act: press('Control+k', 'dialog'), only: ['light', 'dark'] },
    { title: 'Find anything, while typing', path: '/inbox', act: find('kettle') },
    { title: 'Search', path: '/inbox?status=all&q=kettle' },
    { title: 'All keys', path: '/inbox', act: press('?', 'dialog'), only: ['light', 'dark'] },
    { title: 'Sidebar', path: '/inbox', act: click('Open the menu'), only: ['phone'] },
    { title: 'Filter', path: '/inbox', act: click('Filter tickets') },
    { title: 'View', path: '/inbox?assignee=none' },
    { title: 'Save as view', path: '/inbox?priority=high&last_message_after=7d', act: click('Save as view') },
    {
      title: 'Menu of a view',
      path: '/inbox',
      act: click(/Waiting for us/),
      only: ['light', 'dark'],
    },
    { title: 'Selected tickets', path: '/inbox', act: select },
    { title: 'Reply', path: ticket('a person is needed'), act: press('r', 'textbox') },
    { title: 'Formatted reply beside a draft', path: drafted, act: writeReply },
    { title: 'Saved replies in a reply', path: ticket('a person is needed'), act: openPicker },
    { title: 'Note', path: drafted, act: press('n', 'textbox') },
    { title: 'Forward', path: ticket('a forward was answered'), act: click('Forward') },
    { title: 'Edit the draft', path: drafted, act: press('e', 'textbox'), only: ['light', 'dark'] },
    { title: 'Why this confidence', path: drafted, act: press('w', 'dialog'), only: ['light', 'dark'] },
    { title: 'Snooze', path: drafted, act: press('h', 'menu'), only: ['light', 'dark'] },
    { title: 'Merge a ticket', path: drafted, act: openMerge },
    { title: 'Summary of a ticket', path: foreign, act: scrollTo('Summary') },
    { title: 'Language of a ticket', path: foreign, act: click('Language: {language}'), only: ['light'] },
    { title: 'Article gap', path: '/articles/gaps', act: expand, whole: true },
    { title: 'Report as tables', path: '/reports?period=30-days', act: showTables, whole: true },
    { title: 'New mailbox', path: '/settings/mailboxes', act: click('New mailbox') },
    { title: 'New saved reply', path: '/settings/saved-replies', act: click('New saved reply') },
    { title: 'New rule', path: '/settings/rules', act: click('New rule') },
    { title: 'New SLA policy', path: '/settings/sla', act: click('New policy') },
    { title: 'New business hours', path: '/settings/sla', act: click('New business hours') },
    { title: 'New relay', path: '/settings/relays', act: click('New relay') },
    { title: 'New webhook', path: '/settings/webhooks', act: click('New webhook') },
    { title: 'New model server', path: '/settings/models', act: click('New model server') },
    { title: 'New assistant', path: '/settings/assistants', act: click('New assistant') },
    { title: 'Add person', path: '/settings/people', act: click('Add person') },
  ];
  return moments.map((moment) => ({ group: 'Moments', ...moment }));
}

/** Presses until it shows: keys mean nothing before the page has come to life. */
function press(keys: string, role: 'dialog' | 'menu' | 'textbox') {
  return async (page: Page) => {
    const shown = page.getByRole(role, role === 'textbox' ? { name: await writingField(page) } : {}).last();
    for (let tries = 0; tries < 20 && !(await shown.isVisible()); tries += 1) {
      await page.keyboard.press(keys);
      await shown.waitFor({ timeout: 500 }).catch(() => {});
    }
    await shown.waitFor({ timeout: 1_000 });
  };
}

function find(words: string) {
  return async (page: Page) => {
    await press('Control+k', 'dialog')(page);
    await page.keyboard.type(words);
    await page.getByRole('option').first().waitFor({ timeout: 5_000 });
    await page.waitForTimeout(1_000);
  };
}

async function writingField(page: Page): Promise<RegExp> {
  const names = ['Reply to {contact}', 'Note to the team', 'Draft, in Markdown'];
  const patterns = await Promise.all(names.map((name) => said(page, name)));
  return new RegExp(patterns.map(({ source }) => source).join('|'));
}

/** A reply with everything that the editor shows. */
async function writeReply(page: Page) {
  await press('r', 'textbox')(page);
  await page.locator('[contenteditable=true]').waitFor({ timeout: 5_000 });
  await page.keyboard.type('Hello Ada,\n\nyour parcel left on **Monday** with *express* shipping:\n');
  await page.keyboard.type('- Order 1001, `PX-40`\nOrder 1002\n\n> When will it be here?\n');
  await page.keyboard.type('\nSee [where it is](https://shop.example/track). ');
}

/** The picker of saved replies, from within a reply. */
async function openPicker(page: Page) {
  await press('r', 'textbox')(page);
  await page.keyboard.press('ControlOrMeta+/');
  await page.getByRole('option').first().waitFor({ timeout: 5_000 });
}

/** The tickets that this one can be merged into. */
async function openMerge(page: Page) {
  await click('More actions')(page);
  await page.getByRole('menuitem', { name: await said(page, 'Merge into another ticket…') }).click();
  await page.getByRole('option').first().waitFor({ timeout: 5_000 });
}

/** Selects the first four rows. */
async function select(page: Page) {
  const bar = page.getByRole('region', { name: await said(page, 'Selected tickets') });
  for (let tries = 0; tries < 20 && !(await bar.isVisible()); tries += 1) {
    await page
      .getByRole('checkbox')
      .first()
      .check({ force: true, timeout: 2_000 })
      .catch(() => {});
    await bar.waitFor({ timeout: 500 }).catch(() => {});
  }
  for (const nth of [1, 2, 3]) await page.getByRole('checkbox').nth(nth).check({ force: true });
}

/** Every chart as its table. */
async function showTables(page: Page) {
  for (const button of await page.getByRole('button', { name: await said(page, 'Table of {title}') }).all())
    await button.click();
  await page.getByRole('table').first().waitFor({ timeout: 5_000 });
}

function scrollTo(region: string) {
  return async (page: Page) => {
    const name = await said(page, region);
    await page.getByRole('region', { name }).scrollIntoViewIfNeeded({ timeout: 10_000 });
  };
}

function click(name: string | RegExp) {
  return async (page: Page) => {
    await page
      .getByRole('button', { name: await said(page, name) })
      .first()
      .click({ timeout: 10_000 });
    await page.getByRole('dialog').or(page.getByRole('menu')).last().waitFor({ timeout: 5_000 });
  };
}

/** Opens a gap and waits for its proposal. */
async function expand(page: Page) {
  const proposal = page.getByText(/^(Proposed from|Vorgeschlagen aus)/);
  for (let tries = 0; tries < 5 && !(await proposal.isVisible()); tries += 1) {
    await page.getByRole('button', { name: /student/, expanded: false }).click({ timeout: 10_000 });
    await proposal.waitFor({ timeout: 2_000 }).catch(() => {});
  }
}
