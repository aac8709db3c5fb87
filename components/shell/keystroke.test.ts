import { expect, test } from 'vitest';
import { keystrokeOf } from './keystroke.ts';

function press(key: string, held: Partial<Parameters<typeof keystrokeOf>[0]> = {}) {
  return keystrokeOf({ key, metaKey: false, ctrlKey: false, altKey: false, shiftKey: false, ...held });
}

test('a letter is itself, and a chord names its modifiers in one order', () => {
  expect(press('j')).toBe('j');
  expect(press('k', { metaKey: true })).toBe('mod+k');
  expect(press('Enter', { ctrlKey: true })).toBe('mod+enter');
  expect(press('E', { shiftKey: true })).toBe('shift+e');
});

test('a sign that needs shift on some keyboards is the sign alone', () => {
  expect(press('?', { shiftKey: true })).toBe('?');
  expect(press('/', { shiftKey: true })).toBe('/');
});

test('a bare modifier is no stroke', () => {
  expect(press('Shift', { shiftKey: true })).toBeNull();
});
