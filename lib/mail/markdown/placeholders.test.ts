import { expect, test } from 'vitest';
import { isVariable, placeholdersIn } from './placeholders.ts';

test.for<[text: string, names: string[]]>([
  ['Hello {{contact.first_name}}, about #{{ ticket.number }}.', ['contact.first_name', 'ticket.number']],
  ['{{order}} and {{order}}', ['order']],
  ['Your parcel {{tracking number}} left.', ['tracking number']],
  ['Write `{{contact.name}}` in the template.', []],
  ['```\n{{contact.name}}\n```', []],
  ['`{{contact.name}}` is {{contact.name}}', ['contact.name']],
  ['- **{{user.name}}**\n> {{mailbox.name}}', ['user.name', 'mailbox.name']],
  ['{{ }} {{}} {{\n}} { {a} }', []],
])('the placeholders of %j are %j', ([text, names]) => {
  expect(placeholdersIn(text)).toEqual(names);
});

test('a variable is what names something of the ticket', () => {
  expect(['contact.name', 'ticket.colour', 'user.name'].every(isVariable)).toBe(true);
  expect(['order.number', 'contact', 'contact name'].some(isVariable)).toBe(false);
});
