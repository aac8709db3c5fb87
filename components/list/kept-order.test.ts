import { expect, test } from 'vitest';
import { keepOrder } from './kept-order.ts';

test.each([
  { what: 'a first list', kept: [], live: ['a', 'b'], order: ['a', 'b'] },
  { what: 'a row that left', kept: ['a', 'b', 'c'], live: ['a', 'c'], order: ['a', 'b', 'c'] },
  { what: 'a row that moved up', kept: ['a', 'b', 'c'], live: ['c', 'a', 'b'], order: ['a', 'b', 'c'] },
  { what: 'a new mail', kept: ['a', 'b'], live: ['n', 'a', 'b'], order: ['n', 'a', 'b'] },
  {
    what: 'a new mail beside a row that moved up',
    kept: ['a', 'b', 'c'],
    live: ['n', 'c', 'm', 'a', 'b'],
    order: ['n', 'm', 'a', 'b', 'c'],
  },
  { what: 'a further page', kept: ['a', 'b'], live: ['a', 'b', 'c', 'd'], order: ['a', 'b', 'c', 'd'] },
  { what: 'the last row that left', kept: ['a'], live: [], order: ['a'] },
])('$what leaves the kept rows where they stand', ({ kept, live, order }) => {
  expect(keepOrder(kept, live)).toEqual(order);
});
