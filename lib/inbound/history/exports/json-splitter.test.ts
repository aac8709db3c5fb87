import { expect, test } from 'vitest';
import { JsonSplitter, NotJson } from './json-splitter.ts';

const lists = ['tickets', '_embedded.conversations'];

/** What is cut out of a text that comes in pieces of `size` bytes. */
function split(text: string, { size = 7, maxBytes = 1000 } = {}) {
  const splitter = new JsonSplitter(lists, maxBytes);
  const bytes = Buffer.from(text);
  const records = [];
  for (let at = 0; at < bytes.length; at += size)
    records.push(...splitter.push(bytes.subarray(at, at + size)));
  records.push(...splitter.end());
  return records.map(({ content, broken }) =>
    broken ? 'broken' : content === null ? 'too large' : JSON.parse(content.toString()),
  );
}

const a = { id: 1, text: 'with "quotes", } and ü', _embedded: { threads: [{ id: 2 }] } };
const b = { id: 3, list: [[1], { x: [] }] };

test.each([1, 3, 4096])('every shape gives the same records, in pieces of %i bytes', (size) => {
  const both = [a, b];
  expect(split(`${JSON.stringify(a)}\n${JSON.stringify(b)}`, { size })).toEqual(both);
  expect(split(JSON.stringify(both), { size })).toEqual(both);
  expect(split(JSON.stringify({ count: 2, tickets: both, next: null }, null, 2), { size })).toEqual(both);
  expect(split(JSON.stringify({ _embedded: { conversations: both }, page: {} }), { size })).toEqual(both);
  const pages = `\ufeff${JSON.stringify({ tickets: [a] })}\n${JSON.stringify({ tickets: [b] })}`;
  expect(split(pages, { size })).toEqual(both);
  expect(split(JSON.stringify(a, null, 1), { size })).toEqual([a]);
});

test('a line that broke off, within a word or between two values, does not take the next with it', () => {
  expect(split(`{"id": 1, "te\n${JSON.stringify(b)}\n{"id": 4,\n${JSON.stringify(a)}\n{"id"`)).toEqual([
    'broken',
    b,
    'broken',
    a,
    'broken',
  ]);
});

test('a record over the limit is passed over, and not kept in memory', () => {
  const large = { id: 9, text: 'x'.repeat(2000) };
  expect(split(JSON.stringify([a, large, b]))).toEqual([a, 'too large', b]);
  expect(split(`${JSON.stringify(large)}\n${JSON.stringify(b)}\n`)).toEqual(['too large', b]);
});

test('what is no JSON, or ends within a list, is said', () => {
  for (const text of ['id,subject\n1,x', '', '[{"id":1}', '{"tickets":[{"id":1}'])
    expect(() => split(text)).toThrow(NotJson);
});
