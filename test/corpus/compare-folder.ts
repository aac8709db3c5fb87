import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Parse } from '#lib/inbound/parsing/parser-pool.ts';
import { compare, type Entry } from './compare.ts';
import { readMail } from './read-mail.ts';

export type MailResult = { file: string; differences: string[]; expected: boolean; ms: number };

const slowMs = 5_000;

/**
 * Compares every .eml of a folder with its entry in the folder’s expected.json. A mail without an entry needs only to be
 * readable. One that is unreadable, takes over 5 s, or has an entry but no file counts as different.
 */
export async function compareFolder(folder: string, parse?: Parse): Promise<MailResult[]> {
  const table: Record<string, Entry> = JSON.parse(await readFile(join(folder, 'expected.json'), 'utf8'));
  const mails = (await readdir(folder)).filter((name) => name.endsWith('.eml'));
  const rows: MailResult[] = [];
  for (const file of [...new Set([...mails, ...Object.keys(table)])].toSorted()) {
    const startedAt = performance.now();
    const entry = table[file];
    const differences = await differencesOf(join(folder, file), entry, parse);
    const ms = performance.now() - startedAt;
    if (ms > slowMs) differences.push(`took ${Math.round(ms)} ms`);
    rows.push({ file, differences, expected: entry !== undefined, ms });
  }
  return rows;
}

async function differencesOf(path: string, entry: Entry | undefined, parse?: Parse) {
  try {
    const reading = await readMail(await readFile(path), entry?.envelopeFrom, parse);
    return entry ? compare(reading, entry) : [];
  } catch (error) {
    return [(error as Error).message];
  }
}
