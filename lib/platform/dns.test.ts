import { afterAll, beforeAll, expect, test } from 'vitest';
import { authenticate } from '#lib/inbound/trust/authenticate.ts';
import { createSigningDomain } from '#test/mail/signed-mail.ts';
import { type DnsServer, startDnsServer } from '#test/servers/dns-server.ts';
import { systemResolver } from './dns.ts';

const customer = createSigningDomain('customer.test');
const records = { ...customer.records };
let server: DnsServer;

beforeAll(async () => {
  server = await startDnsServer(records);
});
afterAll(() => server.close());

test('the DNS server that is set is queried, also for reserved names', async () => {
  const sent = {
    content: await customer.sign({ from: 'ada@customer.test', to: 'support@shop.example', text: 'Hello' }),
    envelopeFrom: 'ada@customer.test',
    clientAddress: '192.0.2.1',
    helo: 'mx.customer.test',
  };
  const { auth } = await authenticate(sent, systemResolver({ DNS_SERVER: server.address }));
  expect(auth).toEqual({ spf: 'fail', dkim: 'pass', dmarc: 'pass' });
});

test('an answer is cached, and so is a missing record', async () => {
  const resolve = systemResolver({ DNS_SERVER: server.address });
  await expect(resolve('late.test', 'TXT')).rejects.toMatchObject({ code: 'ENOTFOUND' });
  Object.assign(records, { 'TXT late.test': ['here now'] });
  await expect(resolve('LATE.test', 'TXT')).rejects.toMatchObject({ code: 'ENOTFOUND' });
  const known = await resolve('_dmarc.customer.test', 'TXT');
  delete records['TXT _dmarc.customer.test'];
  expect(await resolve('_dmarc.customer.test', 'TXT')).toEqual(known);
});

test('a reserved name is not queried without a DNS server that is set', async () => {
  const resolve = systemResolver({ DNS_SERVER: undefined });
  await expect(resolve('_dmarc.shop.example', 'TXT')).rejects.toMatchObject({ code: 'ENOTFOUND' });
});
