import { text } from 'node:stream/consumers';
import { InvalidArgumentError } from 'commander';
import type { Countersign } from '#clients/typescript/src/index.ts';
import { UsageError } from './failure.ts';

/** An option that may be given several times, or with commas between. */
export function several(value: string, before: string[] | undefined): string[] {
  return [
    ...(before ?? []),
    ...value
      .split(',')
      .map((each) => each.trim())
      .filter(Boolean),
  ];
}

/** An option that is a whole number from 1 on. */
export function countOption(value: string): number {
  const count = Number(value);
  if (!Number.isInteger(count) || count < 1)
    throw new InvalidArgumentError('It is a whole number from 1 on.');
  return count;
}

/** An option that is a share, from 0 to 1. */
export function shareOption(value: string): number {
  const share = Number(value);
  if (value === '' || !(share >= 0 && share <= 1))
    throw new InvalidArgumentError('It is a number from 0 to 1.');
  return share;
}

/** The text of an argument; `-` reads it from standard input. */
export async function textOf(words: string): Promise<string> {
  const whole = words === '-' ? await text(process.stdin) : words;
  if (whole.trim() === '') throw new UsageError('The text is empty.');
  return whole;
}

/** Items of a list until there are as many as wanted. */
export async function take<T>(items: AsyncIterable<T>, limit: number): Promise<T[]> {
  const taken: T[] = [];
  for await (const item of items) {
    taken.push(item);
    if (taken.length >= limit) break;
  }
  return taken;
}

/** The id of a mailbox that is named by its address or its id; of the only one when none is named. */
export async function mailboxId(desk: Countersign, named: string | undefined): Promise<string> {
  if (named?.startsWith('mbx_')) return named;
  const { data } = await desk.get('/mailboxes');
  const wanted = named?.toLowerCase();
  const found = wanted ? data.find(({ address }) => address === wanted) : data.length === 1 && data[0];
  if (found) return found.id;
  const known = data.map(({ address }) => address).join(', ') || 'none';
  throw new UsageError(
    named
      ? `There is no mailbox ${named}. Known: ${known}.`
      : `Name the mailbox: --mailbox. Known: ${known}.`,
  );
}
