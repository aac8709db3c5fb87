import { expect, test } from 'vitest';
import { allSwitches, toolNames } from './catalogue.ts';

test('every tool has a unique name', () => {
  expect(new Set(toolNames).size).toBe(toolNames.length);
});

test('a tool is on until a version disables it, and hand_off stays on', () => {
  const switches = allSwitches({ create_todo: false, hand_off: false });
  expect(Object.entries(switches).filter(([, on]) => !on)).toEqual([['create_todo', false]]);
  expect(Object.keys(switches).sort()).toEqual([...toolNames].sort());
});
