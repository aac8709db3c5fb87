import { expect, test } from 'vitest';
import { classifyFailure } from './failure-class.ts';

const generic = [null, '5.0.0', '5.5.0', '4.0.0'];
test.each([
  '550 5.1.1 <ada@x.example>: Recipient address rejected: User unknown in virtual mailbox table',
  'smtp; 550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient ada@x.example not found by SMTP address lookup',
  '550 User unknown',
  '550 Unknown user ada@x.example. (#5.5.0)',
  '550 ada@x.example: user not found',
  '554 5.0.0 No such user here',
  '550 Requested action not taken: mailbox unavailable or user doesn\u2019t exist',
  '553 sorry, that domain is not in my list; address does not exist',
  'User ada (ada@x.example) not listed in public Name & Address Book',
  '550 Invalid recipient ada@x.example',
  '550 <ada@x.example>: Recipient address rejected',
  '550 recipient rejected',
  '550 Address rejected ada@x.example',
  'Remote SMTP server has rejected address. 550 5.0.0',
  'The e-mail account does not exist at the organization this message was sent to.',
  'The recipient name is not recognized',
  'The e-mail address you entered couldn\u2019t be found.',
  '#5.1.1 smtp;550 5.1.1 <ada@x.example>... User unknown',
  'Unrouteable address',
  'Host or domain name not found. Name service error for name=x.example type=A: Host not found',
  "550 This user doesn't have a mail.example account (ada@mail.example)",
  '550 User unknown.Please check the address',
  '556 5.1.10 Domain has a null MX record',
  '550 5.4.1 Recipient address rejected: Access denied. AS(201806281)',
])('an unknown address is hard under every generic status: %s', (text) => {
  for (const status of generic) expect(classifyFailure(status, text).class).toBe('hard');
});

test.each([
  ['550', '5.2.1', '550 5.2.1 <ada@x.example>... User Unknown', 'hard'],
  ['7xx', '5.7.1', '550 5.7.1 User unknown', 'hard'],
  ['a specific status over a reply alone', '4.4.7', '550 No such user', 'hard'],
  ['the code of the text', '5.1.1', '550 5.7.1 blacklisted', 'soft'],
  ['the code of the text, temporary', '5.1.1', '450 4.1.1 User unknown', 'soft'],
])('the text outweighs the status: %s', (_, status, text, expected) => {
  expect(classifyFailure(status, text).class).toBe(expected);
});

test.each([
  [null, '552 5.2.2 Mailbox full, user unknown'],
  [null, '452 user over quota'],
  [null, '450 4.2.0 <ada@x.example>: Recipient address rejected: Greylisted'],
  ['4.0.0', '450 User unknown in local table'],
  [null, '421 unknown user, try again'],
  ['5.0.0', '550 5.7.1 Message rejected as spam, recipient not found'],
  ['5.0.0', '554 blocked: user unknown'],
  ['5.1.1', '550 5.1.1 refused by filter'],
  [null, '550 <filtered@x.example> Mailbox disabled'],
  [null, '550 5.7.1 Recipient address rejected: Access denied'],
  [null, '550 Recipient address rejected: policy'],
  [null, '550 <us@shop.example>: Sender address rejected: Domain not found'],
  [null, '550-Verification failed for <us@shop.example> 550-No Such User Here 550 Sender verify failed'],
  [null, '550 5.7.23 SPF record not found'],
  [null, '450 4.7.1 Client host rejected: cannot find your reverse hostname'],
  [null, '504 <host>: Helo command rejected: Host not found'],
  ['5.0.0', "5.1.0 - Unknown address error 550-'5.7.1 Access denied'"],
  ['5.3.4', '552 5.3.4 Message too big'],
  [null, 'Das Postfach ist unbekannt.'],
  [null, 'Connection to port 465 timed out'],
  [null, '550 <userunknown@nosuch-host.example>: disabled'],
])('what is not the fault of the address is soft: %s %s', (status, text) => {
  expect(classifyFailure(status, text).class).toBe('soft');
});

test('a specific code is preferred to a generic one, wherever it stands', () => {
  expect(classifyFailure('5.0.0', '550 5.1.1 x').status).toBe('5.1.1');
  expect(classifyFailure('5.1.1', '550 5.0.0 x').status).toBe('5.1.1');
  expect(classifyFailure('5.0.0', '550 x').status).toBe('5.0.0');
  expect(classifyFailure(null, '550 x').status).toBe(null);
});
