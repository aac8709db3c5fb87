import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  devices,
  type Page,
  type Request,
} from '@playwright/test';
import type { Locale } from '#locales/locale.ts';
import { sidewaysScrollers } from './sideways.ts';

const phone = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
  userAgent: devices['iPhone 14']?.userAgent,
};
const window = { width: 1440, height: 900 };

/** How a page can be seen, as what a browser is told. `zoom` is the window at 200 %, `tall` shows what else scrolls. */
const optionsOf = {
  light: { viewport: window, colorScheme: 'light' },
  dark: { viewport: window, colorScheme: 'dark' },
  phone,
  narrow: { ...phone, viewport: { width: 320, height: 640 } },
  zoom: { viewport: { width: window.width / 2, height: window.height / 2 }, deviceScaleFactor: 2 },
  tall: { viewport: { width: window.width, height: 2400 } },
  'forced-colors': { viewport: window, forcedColors: 'active', colorScheme: 'dark' },
} as const satisfies Record<string, BrowserContextOptions>;
export type Look = keyof typeof optionsOf;
export const looks = Object.keys(optionsOf) as Look[];
export const usualLooks: Look[] = ['light', 'dark', 'phone'];

/** One picture in every look. `act` brings the page into the state that is shown. */
export type Shot = {
  group: string;
  title: string;
  path: string;
  act?: (page: Page) => Promise<void>;
  /** Where it makes no sense in all. */
  only?: Look[];
  /** Shown to who is not signed in. */
  signedOut?: boolean;
  /** The whole page instead of what a window shows of it. */
  whole?: boolean;
};

type Cookie = Parameters<BrowserContext['addCookies']>[0][number];

const settledMs = 250;
const patienceMs = 120_000;

/** Opens each shot in each look and keeps its picture as `<folder>/<look>/<name>.png`. Gives back what went wrong. */
export async function captureAll(
  browser: Browser,
  shots: Shot[],
  { baseURL, cookie, folder, looks, locale, onShot }: Destination,
): Promise<string[]> {
  const contexts = await Promise.all(
    looks.map(async (look) => {
      const context = await browser.newContext({
        ...optionsOf[look],
        baseURL,
        locale,
        reducedMotion: 'reduce',
      });
      await mkdir(join(folder, look), { recursive: true });
      return { look, context };
    }),
  );
  const faults: string[] = [];
  for (const shot of shots) {
    onShot(shot);
    const wanted = contexts.filter(({ look }) => isShownIn(shot, look));
    await Promise.all(
      wanted.map(async ({ look, context }) => {
        const path = join(folder, look, `${nameOf(shot)}.png`);
        await (shot.signedOut ? context.clearCookies() : context.addCookies([cookie]));
        const where = `${shot.title} (${shot.path}, ${look})`;
        const found = await capture(context, shot, path).catch((error: Error) => [
          error.message.split('\n')[0],
        ]);
        faults.push(...found.map((fault) => `${where}: ${fault}`));
      }),
    );
  }
  await Promise.all(contexts.map(({ context }) => context.close()));
  return faults;
}

export type Destination = {
  baseURL: string;
  cookie: Cookie;
  folder: string;
  looks: Look[];
  locale: Locale;
  onShot: (shot: Shot) => void;
};

/** Where it makes sense: a small window is as a phone, any other as the light one. */
export function isShownIn({ only }: Shot, look: Look): boolean {
  if (!only || only.includes(look)) return true;
  if (usualLooks.includes(look)) return false;
  return only.includes(look === 'narrow' ? 'phone' : 'light');
}

/** The name of a shot's file, without its ending. */
export function nameOf({ group, title }: Shot): string {
  return `${group} ${title}`
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Gives back what scrolls sideways. */
async function capture(context: BrowserContext, { path, act, whole }: Shot, file: string) {
  const page = await context.newPage();
  try {
    const settled = followRequests(page);
    await page.goto(path, { timeout: patienceMs });
    await settled();
    if (act) await act(page);
    await settled();
    await page.screenshot({ path: file, animations: 'disabled', fullPage: whole ?? false });
    return (await sidewaysScrollers(page)).map((pane) => `scrolls sideways: ${pane}`);
  } finally {
    await page.close();
  }
}

/** Waits until fonts, images and answers have come. The stream of events never ends, and does not count. */
function followRequests(page: Page): () => Promise<void> {
  const open = new Set<Request>();
  let lastAt = performance.now();
  page.on('request', (request) => request.resourceType() !== 'eventsource' && open.add(request));
  const close = (request: Request) => {
    open.delete(request);
    lastAt = performance.now();
  };
  page.on('requestfinished', close);
  page.on('requestfailed', close);
  return async () => {
    const deadline = performance.now() + patienceMs;
    while (open.size > 0 || performance.now() - lastAt < settledMs) {
      if (performance.now() > deadline) throw new Error('The page never came to rest.');
      await page.waitForTimeout(50);
    }
    await page.evaluate(() => document.fonts.ready.then(() => {}));
  };
}
