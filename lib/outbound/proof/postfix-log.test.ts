import { expect, test } from 'vitest';
import { readPostfixLog } from './postfix-log.ts';

const log = `Nov 21 07:18:22 relay postfix/smtpd[4163]: connect from unknown[127.0.0.1]
Nov 21 07:18:22 relay postfix/smtpd[4163]: 7F2C5212461: client=unknown[127.0.0.1]
Nov 21 07:18:22 relay postfix/cleanup[4166]: 7F2C5212461: message-id=<one@shop.example>
Nov 21 07:18:22 relay postfix/qmgr[4156]: 7F2C5212461: from=<bounces+one@shop.example>, size=319, nrcpt=1 (queue active)
Nov 21 07:18:22 relay postfix/smtpd[4163]: disconnect from unknown[127.0.0.1] ehlo=1 mail=1 rcpt=1 data=1 commands=4
Nov 21 07:18:22 relay postfix/smtpd[4163]: 80AF9212097: client=unknown[127.0.0.1]
Nov 21 07:18:22 relay postfix/cleanup[4166]: 80AF9212097: message-id=<two@shop.example>
Nov 21 07:18:22 relay postfix/qmgr[4156]: 80AF9212097: from=<bounces+two@shop.example>, size=319, nrcpt=1 (queue active)
Nov 21 07:18:22 relay postfix/smtp[4167]: 7F2C5212461: to=<ada@customer.example>, relay=mx[10.0.0.7]:25, delay=0.15, delays=0.01/0.02/0.11/0.01, dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as 4XyZ)
Nov 21 07:18:22 relay postfix/smtp[4168]: 80AF9212097: to=<bad@customer.example>, relay=mx[10.0.0.7]:25, delay=0.14, delays=0/0.03/0.1/0, dsn=5.1.1, status=bounced (host mx[10.0.0.7] said: 550 5.1.1 User unknown (in reply to RCPT TO command))
Nov 21 07:18:22 relay postfix/cleanup[4166]: A0C0C212143: message-id=<20261121071822.A0C0C212143@relay.example>
Nov 21 07:18:22 relay postfix/qmgr[4156]: A0C0C212143: from=<>, size=2273, nrcpt=1 (queue active)
Nov 21 07:18:22 relay postfix/bounce[4169]: 80AF9212097: sender non-delivery notification: A0C0C212143
Nov 21 07:18:22 relay postfix/qmgr[4156]: 7F2C5212461: removed
2026-11-21T07:18:24.123456+00:00 relay postfix/submission/smtpd[4163]: 084D321209E: client=unknown[127.0.0.1]
2026-11-21T07:18:24.223456+00:00 relay postfix/cleanup[4166]: 084D321209E: message-id=<three@shop.example>
2026-11-21T07:18:24.323456+00:00 relay postfix/qmgr[4156]: 084D321209E: from=<bounces+three@shop.example>, size=325, nrcpt=1 (queue active)
2026-11-21T07:18:24.423456+00:00 relay postfix/smtp[4168]: 084D321209E: to=<later@customer.example>, relay=mx[10.0.0.7]:25, delay=0.11, delays=0/0/0.1/0.01, dsn=4.2.1, status=deferred (host mx[10.0.0.7] said: 450 4.2.1 Later (in reply to RCPT TO command))
Nov 21 07:18:26 relay postfix/smtpd[4163]: 225FB212197: client=unknown[127.0.0.1]
Nov 21 07:18:27 relay postfix/smtpd[4163]: lost connection after DATA (57 bytes) from unknown[127.0.0.1]
Nov 21 07:18:27 relay postfix/smtpd[4163]: disconnect from unknown[127.0.0.1] ehlo=1 mail=1 rcpt=1 data=0/1 commands=3/4
Nov 21 07:18:27 relay postfix/cleanup[4166]: 225FB212197: message-id=<four@shop.example>
Nov 21 07:18:28 relay postfix/smtpd[4170]: 3F5C1212461: client=unknown[127.0.0.1]
Nov 21 07:18:28 relay postfix/cleanup[4166]: 3F5C1212461: message-id=<five@shop.example>
Nov 21 07:18:29 relay postfix/smtpd[4170]: lost connection after END-OF-MESSAGE from unknown[127.0.0.1]
Nov 21 07:18:30 relay postfix-out/qmgr[99]: 4F5C1212461: from=<bounces+six@shop.example>, size=325, nrcpt=1 (queue active)
Nov 21 07:18:30 relay postfix-out/cleanup[98]: 4F5C1212461: message-id=<six@shop.example>
Nov 26 07:18:30 relay postfix-out/qmgr[99]: 4F5C1212461: from=<bounces+six@shop.example>, status=expired, returned to sender
`;

function finding(name: string, returnPath = `bounces+${name}@shop.example`) {
  const sought = { messageId: `<${name}@shop.example>`, returnPath };
  return readPostfixLog(log, [sought]).get(sought) ?? null;
}

test.each([
  ['one', { state: 'delivered', code: '2.0.0', text: '250 2.0.0 Ok: queued as 4XyZ' }],
  ['two', { state: 'refused', code: '5.1.1', text: expect.stringContaining('550 5.1.1 User unknown') }],
  ['three', { state: 'held', code: '4.2.1', text: expect.stringContaining('450 4.2.1 Later') }],
  ['four', { state: 'cut', text: expect.stringContaining('lost connection after DATA') }],
  ['six', { state: 'refused', text: 'returned to sender' }],
])('what Postfix says of mail %s', (name, expected) => {
  expect(finding(name)).toMatchObject(expected);
});

test('a connection lost after the end of a mail, or a mail that the log does not know, proves nothing', () => {
  expect(finding('five')).toBeNull();
  expect(finding('seven')).toBeNull();
});

test('a copy to somebody else, with the same Message-ID and another return path, proves nothing', () => {
  expect(finding('one', 'bounces+other@shop.example')).toBeNull();
});
