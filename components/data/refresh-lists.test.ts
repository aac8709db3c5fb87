import { expect, test } from 'vitest';
import type { TicketPage } from './api-types.ts';
import { mergePages } from './refresh-lists.ts';

function page(ids: string, mark = ''): TicketPage {
  return {
    sorted_by: 'recent',
    data: ids.split('').map((id) => ({ id, subject: mark }) as TicketPage['data'][number]),
    next_cursor: null,
    has_more: true,
    total: null,
    total_is_exact: null,
    read_as_text: [],
  };
}
const idsOf = (pages: TicketPage[]) => pages.map(({ data }) => data.map(({ id }) => id).join(''));

test('a new ticket stands on top, and what it pushed off the first page is not lost', () => {
  const merged = mergePages([page('abc'), page('def')], [page('xab'), null], new Set(['x']));
  expect(idsOf(merged)).toEqual(['xabc', 'def']);
});

test('a ticket that moved up from a later page stands once', () => {
  const merged = mergePages([page('abc'), page('def')], [page('eab'), page('dfg')], new Set(['e']));
  expect(idsOf(merged)).toEqual(['eabc', 'dfg']);
});

test('a ticket that left the list is gone, and one that changed in its place shows what it is now', () => {
  const merged = mergePages(
    [page('abc'), page('def')],
    [page('abc'), page('dfg', 'now')],
    new Set(['e', 'f']),
  );
  expect(idsOf(merged)).toEqual(['abc', 'dfg']);
  expect(merged[1]?.data[1]?.subject).toBe('now');
});

test('pages that came while others were read are kept', () => {
  expect(idsOf(mergePages([page('abc'), page('def')], [page('abc')], new Set(['a'])))).toEqual([
    'abc',
    'def',
  ]);
});
