import { expect, test } from 'vitest';
import { readForwarded } from './forwarded.ts';

const cora = { name: 'Cora Customer', address: 'cora@cust.example' };
const anonymous = { name: null, address: 'cora@cust.example' };

test.each([
  ['From: Cora Customer <cora@cust.example>', cora],
  ['From: "Cora Customer" <cora@cust.example>', cora],
  ["From: 'Cora Customer' <cora@cust.example>", cora],
  ['From: Cora Customer [mailto:cora@cust.example] ', cora],
  ['From: Cora Customer [cora@cust.example]', cora],
  ['From: Cora Customer <cora@cust.example<mailto:cora@cust.example>>', cora],
  ['From: Cora Customer <mailto:cora@cust.example>', cora],
  ['*From:* Cora Customer [mailto:cora@cust.example]', cora],
  ['*From: *Cora Customer <cora@cust.example>', cora],
  ['From: *Cora Customer* <cora@cust.example>', cora],
  ['From: Cora Customer (cora@cust.example)', cora],
  ['From: cora@cust.example (Cora Customer)', cora],
  ['From: Cora Customer cora@cust.example', cora],
  ['From: Customer, Cora <cora@cust.example>', { ...cora, name: 'Customer, Cora' }],
  ['From: Cora Customer\n <cora@cust.example>', cora],
  ['From: cora@cust.example', anonymous],
  ['From: <cora@cust.example>', anonymous],
  ["From: 'cora@cust.example'", anonymous],
  ['From: cora@cust.example <cora@cust.example>', anonymous],
  ['From: cora@cust.example [mailto:cora@cust.example]', anonymous],
  ['Von: Cora Customer <CORA@cust.example>', cora],
  ['De : Cora Customer <cora@cust.example>', cora],
  ['От: Cora Customer <cora@cust.example>', cora],
  ['发件人: Cora Customer <cora@cust.example>', cora],
  ['From: Cora Customer', null],
])('the author of a forwarded mail is read from %j', (from, author) => {
  const text = `Please handle.\n\n${from}\nSent: Tuesday, 3 March 2026 10:12\nTo: Team, Tom <tom@team.example>\nSubject: My washing machine\n\nIt leaks.\n`;
  expect(readForwarded(text, 'FW: My washing machine')).toMatchObject({
    comment: 'Please handle.',
    from: author,
    subject: 'My washing machine',
    text: 'It leaks.',
  });
});
