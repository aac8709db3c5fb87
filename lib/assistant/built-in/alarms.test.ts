import { expect, test } from 'vitest';
import { alarmsOf } from './alarms.ts';

test('the name Sue is not a legal threat', () => {
  expect(alarmsOf('My kettle hums.\n\nSue')).not.toContain('legal');
  expect(alarmsOf('I will sue you.')).toContain('legal');
  expect(alarmsOf('I WILL SUE YOU.')).toContain('legal');
});
