import type { Page } from '@playwright/test';
import { german } from '#locales/de/index.ts';
import { english } from '#locales/en/index.ts';

type Messages = { readonly [key: string]: string | Messages };

/** What an English message is on a page that may speak German, as the beginning of a name. */
export async function said(page: Page, message: string | RegExp): Promise<RegExp> {
  if (message instanceof RegExp) return message;
  const inGerman = (await page.locator('html').getAttribute('lang')) === 'de';
  const said = inGerman ? translationsOf(message, english, german) : [message];
  return new RegExp(`^(?:${said.map(patternOf).join('|')})`);
}

function translationsOf(message: string, from: Messages, to: Messages): string[] {
  return Object.entries(from).flatMap(([key, said]) => {
    const other = to[key];
    if (typeof said === 'string') return said === message && typeof other === 'string' ? [other] : [];
    return typeof other === 'object' ? translationsOf(message, said, other) : [];
  });
}

/** Its values are anything. */
function patternOf(message: string): string {
  return message
    .split(/\{\w+\}/)
    .map((words) => words.replace(/[^\w\s]/g, '\\$&'))
    .join('.+');
}
