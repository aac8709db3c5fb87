import type { Command } from 'commander';
import { type Countersign, createCountersign } from '#clients/typescript/src/index.ts';
import { UsageError } from './failure.ts';
import { readProfile } from './profile.ts';

/** The options that every command takes. */
type GlobalOptions = { json?: boolean; url?: string };

/** What a command works with. */
export type Session = {
  /** The API, with the URL and the key of the environment or of the profile. */
  desk: () => Promise<Countersign>;
  /** Where the desk is said to be. */
  url: () => Promise<string>;
  /** Prints a result: as JSON when that was asked for, else as `text` writes it. */
  show: <T>(result: T, text: (result: T) => string) => void;
  /** Prints a result of many as it comes: a line of JSON, or of text. */
  showLine: <T>(result: T, text: (result: T) => string) => void;
  isJson: boolean;
};

/** An action of commander that is given a session before the arguments and options of its command. */
export function action<Given extends unknown[]>(
  work: (session: Session, ...given: Given) => Promise<void>,
): (...given: [...Given, Command]) => Promise<void> {
  return async (...given) => {
    const command = given.at(-1) as Command;
    await work(sessionOf(command.optsWithGlobals<GlobalOptions>()), ...(given.slice(0, -1) as Given));
  };
}

function sessionOf({ json = false, url }: GlobalOptions): Session {
  const print = (text: string) => void process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
  return {
    desk: async () => createCountersign({ url: await urlOf(url), key: await keyOf() }),
    url: () => urlOf(url),
    show: (result, text) => print(json ? JSON.stringify(result, null, 2) : text(result)),
    showLine: (result, text) => print(json ? JSON.stringify(result) : text(result)),
    isJson: json,
  };
}

async function urlOf(given: string | undefined): Promise<string> {
  const url = given ?? (process.env.COUNTERSIGN_URL || (await readProfile())?.url) ?? 'http://localhost:3000';
  if (!URL.canParse(url) || !/^https?:/.test(url))
    throw new UsageError(`${url} is no address of a desk: it begins with http:// or https://.`);
  return url;
}

async function keyOf(): Promise<string> {
  const key = process.env.COUNTERSIGN_KEY || (await readProfile())?.key;
  if (key) return key;
  throw new UsageError('There is no key. Set COUNTERSIGN_KEY, or run: countersign login');
}
