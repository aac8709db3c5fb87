import type { Page } from '@playwright/test';

/** What scrolls sideways although it holds a page, not a table or code: nothing may, down to 320 px. */
export function sidewaysScrollers(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wide = [...document.querySelectorAll<HTMLElement>('*')].filter((element) => {
      const isPane = element === document.documentElement || element.clientHeight > window.innerHeight / 2;
      if (!isPane || element.scrollWidth <= element.clientWidth + 1) return false;
      return element === document.documentElement || /auto|scroll/.test(getComputedStyle(element).overflowX);
    });
    return wide.map((pane) => {
      const edge = pane.getBoundingClientRect().left + pane.clientWidth + 1;
      const over = [...pane.querySelectorAll<HTMLElement>('*')].findLast(
        (element) => element.getBoundingClientRect().right > edge,
      );
      return `${pane.tagName}.${pane.className} by ${over?.tagName}.${over?.className}: ${over?.textContent?.slice(0, 40)}`;
    });
  });
}
