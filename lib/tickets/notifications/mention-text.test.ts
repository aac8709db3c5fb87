import { expect, test } from 'vitest';
import { mentionHandles, mentionParts } from './mention-text.ts';

const people = ['Ada', 'Ada Lovelace', 'Ada (EU)', 'Zoë Ødegård', 'bo@shop.example'].map((handle) => ({
  handle,
}));
function mentionedHandles(text: string) {
  return mentionParts(text, people).flatMap(({ mention }) => (mention ? [mention.handle] : []));
}

test.each([
  ['@Ada Lovelace, please', ['Ada Lovelace']],
  ['@Ada please', ['Ada']],
  ['(@ada lovelace)', ['Ada Lovelace']],
  ['@Ada Lovelace’s and @Ada’s', ['Ada Lovelace', 'Ada']],
  ['@Ada (EU) or @zoë ødegård', ['Ada (EU)', 'Zoë Ødegård']],
  ['Ask @bo@shop.example.', ['bo@shop.example']],
  ['**@Ada**', ['Ada']],
  ['@Adam', []],
  ['ada@Ada.example, x.@Ada', []],
  ['@ Ada', []],
])('a text “%s” mentions %j', (text, handles) => {
  expect(mentionedHandles(text)).toEqual(handles);
  expect(
    mentionParts(text, people)
      .map((part) => part.text)
      .join(''),
  ).toBe(text);
});

test('a handle is the name, or the address of people who share one', () => {
  const [ada, other, bo] = mentionHandles([
    { name: 'Ada', email: 'a@x.example' },
    { name: 'ada', email: 'b@x.example' },
    { name: 'Bo', email: 'bo@x.example' },
  ]);
  expect([ada?.handle, other?.handle, bo?.handle]).toEqual(['a@x.example', 'b@x.example', 'Bo']);
});
