import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compare, type Entry } from '#test/corpus/compare.ts';
import { readMail } from '#test/corpus/read-mail.ts';

const folder = new URL('./fixtures/', import.meta.url);
const table: Record<string, Entry> = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8'));

describe('the corpus is read as expected', () => {
  it.each(Object.entries(table))('%s', async (file, entry) => {
    const from = entry.envelopeFrom ?? 'jane@customer.example';
    const reading = await readMail(readFileSync(new URL(file, folder)), from);
    expect(compare(reading, entry)).toEqual([]);
  });

  it('with an expectation for each file', () => {
    const files = readdirSync(folder).filter((name) => name.endsWith('.eml'));
    expect(files.toSorted()).toEqual(Object.keys(table).toSorted());
  });
});
