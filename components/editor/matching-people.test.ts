import { expect, test } from 'vitest';
import { matchingPeople } from './matching-people.ts';

const people = ['Grace Hopper', 'Ada Lovelace', 'Zoë Adams', 'Bo Ek'].map((name, at) => {
  const email = `${name.split(' ')[1]?.toLowerCase()}@team.example`;
  return { id: `usr_${at}`, name, email, handle: name };
});
const found = (typed: string) => matchingPeople(people, typed).map(({ name }) => name);

test.each([
  ['', ['Ada Lovelace', 'Bo Ek', 'Grace Hopper', 'Zoë Adams']],
  ['ad', ['Ada Lovelace', 'Zoë Adams']],
  ['zoe a', ['Zoë Adams']],
  ['hop', ['Grace Hopper']],
  ['hopper@', ['Grace Hopper']],
  ['Ada Lovelace ', []],
  ['ce', []],
])('“%s” offers %j', (typed, names) => {
  expect(found(typed)).toEqual(names);
});
