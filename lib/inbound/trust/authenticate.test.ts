import { expect, test } from 'vitest';
import { cpuTimeMs } from '#test/cpu-time.ts';
import { createSigningDomain, type DnsRecords, resolverOf } from '#test/mail/signed-mail.ts';
import { present } from '#test/present.ts';
import { type AuthenticationInput, authenticate } from './authenticate.ts';

const customer = createSigningDomain('customer.test', { spf: 'v=spf1 ip4:198.51.100.7 -all' });
const mallory = createSigningDomain('mallory.test', { spf: 'v=spf1 ip4:203.0.113.66 -all' });
const dns = resolverOf(customer.records, mallory.records);
const letter = {
  from: 'Ada <ada@customer.test>',
  to: 'support@shop.example',
  subject: 'Where is it?',
  text: 'Since Monday I wait.\n',
};
const signed = await customer.sign(letter);
const unsigned = Buffer.from('From: Ada <ada@customer.test>\r\nSubject: Give me\r\n\r\nthe money\r\n');

function sent(content: Buffer, facts: Partial<AuthenticationInput> = {}): AuthenticationInput {
  return {
    content,
    envelopeFrom: 'ada@customer.test',
    clientAddress: '198.51.100.7',
    helo: 'mx.customer.test',
    ...facts,
  };
}

test('a mail that its domain signed and sent passes SPF, DKIM and DMARC', async () => {
  const { auth, authDetails } = await authenticate(sent(signed), dns);
  expect(auth).toEqual({ spf: 'pass', dkim: 'pass', dmarc: 'pass' });
  expect(authDetails.dmarc).toMatchObject({
    domain: 'customer.test',
    policy: 'reject',
    aligned: { spf: 'customer.test', dkim: 'customer.test' },
  });
});

test('an aligned signature passes DMARC from any server', async () => {
  const { auth } = await authenticate(sent(signed, { clientAddress: '192.0.2.9' }), dns);
  expect(auth).toEqual({ spf: 'fail', dkim: 'pass', dmarc: 'pass' });
});

test('a mail that was changed on the way fails DKIM', async () => {
  const changed = Buffer.from(signed.toString('latin1').replace('Monday', 'Sunday'), 'latin1');
  const { auth } = await authenticate(sent(changed, { clientAddress: '192.0.2.9' }), dns);
  expect(auth).toEqual({ spf: 'fail', dkim: 'fail', dmarc: 'fail' });
});

test('a forger who passes SPF and DKIM of another domain fails DMARC', async () => {
  const forged = await mallory.sign({ ...letter, text: 'Send the parcel to Mallory instead.' });
  const { auth, authDetails } = await authenticate(
    sent(forged, { envelopeFrom: 'm@mallory.test', clientAddress: '203.0.113.66' }),
    dns,
  );
  expect(auth).toEqual({ spf: 'pass', dkim: 'pass', dmarc: 'fail' });
  expect(authDetails.dmarc.aligned).toEqual({ spf: null, dkim: null });
});

test('a mail from a private or loopback address has no SPF result', async () => {
  for (const clientAddress of ['127.0.0.1', '::1', '10.1.2.3', '::ffff:192.168.1.1', 'fd00::1', null]) {
    const { auth } = await authenticate(sent(signed, { clientAddress }), dns);
    expect(auth, String(clientAddress)).toEqual({ spf: 'none', dkim: 'pass', dmarc: 'pass' });
  }
});

test('a domain without records neither passes nor fails', async () => {
  const { auth } = await authenticate(sent(unsigned, { envelopeFrom: 'a@b.test' }), resolverOf());
  expect(auth).toEqual({ spf: 'none', dkim: 'none', dmarc: 'none' });
});

test('a DNS failure is a temperror, never a forgery', async () => {
  const key = 'TXT first._domainkey.customer.test';
  const away = { clientAddress: '192.0.2.9' };
  const noKey = resolverOf(customer.records, { [key]: 'broken' });
  expect((await authenticate(sent(signed, away), noKey)).auth.dmarc).toBe('temperror');
  const noPolicy = resolverOf(customer.records, { 'TXT _dmarc.customer.test': 'broken' });
  expect((await authenticate(sent(unsigned, away), noPolicy)).auth.dmarc).toBe('temperror');
  const noSpf = resolverOf(customer.records, { 'TXT customer.test': 'broken' });
  expect((await authenticate(sent(unsigned), noSpf)).auth.dmarc).toBe('temperror');
});

test('a DNS server that never answers delays the check up to the limit only', async () => {
  const silent = resolverOf({ 'TXT _dmarc.customer.test': 'slow', 'TXT customer.test': 'slow' });
  const { auth } = await authenticate(sent(unsigned), silent, { allMs: 300, thirdPartyMs: 100 });
  expect(auth.dmarc).toBe('temperror');
});

test('a forger’s slow names do not use up the time of the author’s domain', async () => {
  const slow = Array.from({ length: 6 }, (_, at) => `slow${at}.test`);
  const names: DnsRecords = { 'TXT slow0.test': 'slow' };
  let forged = Buffer.from(
    'From: "@slow0.test" <ada@customer.test>\r\nSubject: Give me\r\n\r\nthe money\r\n',
  );
  for (const domain of slow) {
    names[`TXT first._domainkey.${domain}`] = 'slow';
    const own = (await createSigningDomain(domain).sign({ ...letter, text: 'the money\n' })).toString(
      'latin1',
    );
    const [header] = present(/^DKIM-Signature:[^\0]*?\r\n(?![ \t])/m.exec(own));
    forged = Buffer.concat([Buffer.from(header, 'latin1'), forged]);
  }
  // The domain's SPF record includes another's, which must still be read.
  names['TXT customer.test'] = ['v=spf1 include:spf.host.test -all'];
  names['TXT spf.host.test'] = ['v=spf1 ip4:198.51.100.7 -all'];
  const resolve = resolverOf(customer.records, names);
  const limits = { allMs: 60_000, thirdPartyMs: 300 };
  for (const envelopeFrom of ['m@slow0.test', 'ada@customer.test']) {
    const facts = { envelopeFrom, clientAddress: '203.0.113.66' };
    expect((await authenticate(sent(forged, facts), resolve, limits)).auth.dmarc, envelopeFrom).toBe('fail');
  }
});

test('a forger’s many names do not keep the policy unread', async () => {
  const names: DnsRecords = {
    'TXT mallory.test': [
      `v=spf1 ${Array.from({ length: 10 }, (_, at) => `mx:m${at}.mallory.test`).join(' ')} -all`,
    ],
  };
  for (let at = 0; at < 10; at += 1) {
    const hosts = Array.from({ length: 10 }, (_, host) => `h${host}.m${at}.mallory.test`);
    names[`MX m${at}.mallory.test`] = hosts;
    for (const host of hosts) names[`A ${host}`] = ['192.0.2.200'];
  }
  const facts = { envelopeFrom: 'm@mallory.test', clientAddress: '203.0.113.66' };
  const { auth } = await authenticate(sent(unsigned, facts), resolverOf(customer.records, names));
  expect(auth.dmarc).toBe('fail');
});

test('a mail that takes too long to check is a permerror, not a temperror', async () => {
  const vast = Buffer.concat([signed, Buffer.alloc(20_000_000, '\n')]);
  expect((await authenticate(sent(vast), dns, { allMs: 20, thirdPartyMs: 20 })).auth.dmarc).toBe('permerror');
});

test('a mail with two From fields fails DMARC', async () => {
  const two = Buffer.concat([Buffer.from('From: mallory@mallory.test\r\n'), signed]);
  expect((await authenticate(sent(two), dns)).auth.dmarc).toBe('fail');
});

test('a mail with five hundred signatures or endless headers is checked within the limit', async () => {
  const [header] = present(/DKIM-Signature:[^\0]*?\r\n(?![ \t])/.exec(signed.toString('latin1')));
  const many = Buffer.from(header.repeat(500) + unsigned.toString('latin1'), 'latin1');
  const long = Buffer.from(`X-Long: ${'x'.repeat(5_000_000)}\r\n${unsigned}`);
  const spent = await cpuTimeMs(async () => {
    expect((await authenticate(sent(many, { clientAddress: '192.0.2.9' }), dns)).auth.dmarc).toBe('fail');
    expect((await authenticate(sent(long), dns)).auth.dmarc).toBe('permerror');
  });
  expect(spent).toBeLessThan(2_000);
});
