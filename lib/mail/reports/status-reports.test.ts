import { expect, test } from 'vitest';
import { classify } from '../classify.ts';
import { parseEmail } from '../parse.ts';

const ours = { addresses: ['support@shop.example'] };

async function read(human: string, ...groups: string[]) {
  const mail = [
    'From: Mail <admin@relay.example>',
    'To: support@shop.example',
    'Subject: Report',
    'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
    '',
    '--b',
    '',
    human,
    '--b',
    'Content-Type: message/delivery-status',
    '',
    ['Reporting-MTA: dns; relay.example', ...groups].join('\n\n'),
    '--b--',
    '',
  ].join('\n');
  const parsed = await parseEmail(Buffer.from(mail));
  const { kind, bounce } = classify(parsed, { from: 'admin@relay.example', to: ours.addresses }, ours);
  return { kind, recipients: bounce?.recipients ?? [] };
}

function failed(address: string, ...fields: string[]) {
  return [`Final-Recipient: rfc822; ${address}`, 'Action: failed', ...fields].join('\n');
}

test.each([
  ['Status: 5.0.0', 'Diagnostic-Code: smtp; 550 user not found'],
  ['Status: 4.0.0', 'Diagnostic-Code: smtp; 550 No such user'],
  ['Status: 5.5.0', 'Diagnostic-Code: smtp; 554 not listed in Domino Directory'],
  ['Status: 5.0.0', 'Diagnostic-Code: smtp;\n 550 5.1.1 recipient rejected'],
  ['Diagnostic-Code: smtp; 550 5.1.1 rejected'],
  ['Diagnostic-Code: X-Postfix; unknown user: "ada"'],
])('a telling diagnostic is hard whatever the status: %s %s', async (...fields) => {
  expect((await read('It failed.', failed('ada@a.example', ...fields))).recipients).toMatchObject([
    { address: 'ada@a.example', class: 'hard' },
  ]);
});

test('the words for people decide where the fields say nothing, each recipient by its own', async () => {
  const { recipients } = await read(
    'Delivery to these recipients failed:\n\nada@a.example\n  no such user\nbob@b.example\n  mailbox full\ncem@c.example\n  no such user',
    failed('ada@a.example', 'Status: 5.0.0', 'Diagnostic-Code: smtp; 550 Delivery failed'),
    failed('bob@b.example', 'Status: 5.0.0'),
    failed('cem@c.example', 'Status: 5.2.2', 'Diagnostic-Code: smtp; 552 5.2.2 full'),
  );
  expect(recipients.map(({ address, class: class_ }) => [address, class_])).toEqual([
    ['ada@a.example', 'hard'],
    ['bob@b.example', 'soft'],
    ['cem@c.example', 'soft'],
  ]);
});

test('a report without readable fields is read by its words, whoever sends it', async () => {
  expect(await read('ada@a.example: 550 5.1.1 user unknown')).toMatchObject({
    kind: 'bounce',
    recipients: [{ address: 'ada@a.example', class: 'hard' }],
  });
});
