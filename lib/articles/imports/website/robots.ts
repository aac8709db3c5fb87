import robotsParser from 'robots-parser';
import { say } from '#lib/platform/told.ts';
import type { ImportLimits } from '../limits.ts';
import { UnreadableSource } from '../source-item.ts';
import type { Site } from './site.ts';

/** The name by which robots.txt speaks to us. */
export const robotName = 'Countersign';

export type Robots = { allows: (url: string) => boolean; pauseMs: number | null; sitemaps: string[] };

/**
 * What the site's robots.txt allows (RFC 9309). A missing one allows everything.
 * @throws UnreadableSource when the server fails to answer for it: then nothing may be read (section 2.3.1.4).
 */
export async function readRobots(site: Site, limits: ImportLimits): Promise<Robots> {
  const url = new URL('/robots.txt', site.start).href;
  const answer = await site.fetch(url, limits.robotsBytes);
  if ('bytes' in answer) return parseRobots(url, answer.bytes.toString('utf8'));
  if (answer.status !== null && answer.status >= 400 && answer.status < 500 && answer.status !== 429)
    return parseRobots(url, '');
  throw new UnreadableSource(say('unreadable.robots', { url: String(url), why: answer.detail }));
}

/** The rules of a robots.txt for our name. */
export function parseRobots(url: string, text: string): Robots {
  const rules = robotsParser(url, text);
  const delay = rules.getCrawlDelay(robotName);
  return {
    allows: (page) => rules.isAllowed(page, robotName) !== false,
    pauseMs: delay === undefined || !Number.isFinite(Number(delay)) ? null : Number(delay) * 1000,
    sitemaps: rules.getSitemaps(),
  };
}
