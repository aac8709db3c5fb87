import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { firstOrThrow } from '#db/first-or-throw.ts';
import { domains, rawEmails, relays } from '#db/schema/index.ts';
import { createMailbox } from '#lib/mailboxes/mailboxes.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { type DnsRecords, resolverOf } from '#test/mail/signed-mail.ts';
import { present } from '#test/present.ts';
import { checkDomain, checkDueDomains } from './check.ts';
import { dnsRecordsOf } from './dns-records.ts';
import { createDomain, getDomain, removeDomain, rotateDomainKey } from './domains.ts';
import type { Domain } from './schema.ts';
import { spfTermFor } from './spf-advice.ts';

let test_: TestContext;
let made = 0;

beforeAll(async () => {
  test_ = await openTestContext();
});
afterAll(() => test_.close());

async function createTestDomain(): Promise<Domain> {
  made += 1;
  const { domain } = await createDomain(test_.ctx, { name: `Shop${made}.example` });
  return domain;
}

/** What DNS holds when every record was set as the product asks for it. */
function asTold({ records }: Domain): DnsRecords {
  return Object.fromEntries(
    records.map(({ type, name, value }) => [`${type} ${name}`, [value.replace(/^10 .*/, 'mx.shop.example')]]),
  );
}

async function look(domain: Domain, records: DnsRecords) {
  const { records: checked } = await checkDomain(test_.ctx, domain.id, resolverOf(records));
  return Object.fromEntries(checked.map((record) => [record.record, record]));
}

test('a domain gets a key of 2048 bits whose private part is sealed, and the records to set', async () => {
  const domain = await createTestDomain();
  const dkim = firstOrThrow(domain.records.filter(({ record }) => record === 'dkim'));
  expect(dkim.name).toMatch(new RegExp(`^cs\\d{8}\\._domainkey\\.${domain.name}$`));
  expect(dkim.strings.join('')).toBe(dkim.value);
  expect(dkim.strings.every((text) => text.length <= 255)).toBe(true);
  expect(domain.records).toMatchObject([
    { record: 'dkim', ok: null },
    { record: 'spf', value: 'v=spf1 ~all' },
    { record: 'dmarc', name: `_dmarc.${domain.name}`, value: 'v=DMARC1; p=none' },
    { record: 'mx', type: 'MX' },
  ]);
  const row = firstOrThrow(await test_.ctx.db.select().from(domains).where(eq(domains.id, domain.id)));
  expect(row.dkimPrivateKey).toMatch(/^v1\./);
  expect(JSON.stringify(domain)).not.toContain('PRIVATE');
});

test('a domain that is made twice stays one, and what is no domain is refused', async () => {
  const domain = await createTestDomain();
  expect(await createDomain(test_.ctx, { name: domain.name })).toMatchObject({
    created: false,
    domain: { id: domain.id, selector: domain.selector },
  });
  await expect(createDomain(test_.ctx, { name: 'not a domain' })).rejects.toMatchObject({ code: 'invalid' });
});

test('records set as described pass the checks', async () => {
  const domain = await createTestDomain();
  const found = await look(domain, asTold(domain));
  expect(Object.values(found).map(({ record, ok }) => [record, ok])).toEqual([
    ['dkim', true],
    ['spf', true],
    ['dmarc', true],
    ['mx', true],
  ]);
  expect((await getDomain(test_.ctx, domain.id)).checked_at).not.toBeNull();
});

test.each([
  ['nothing', () => [], 'There is no DKIM record yet.'],
  ['another key', () => ['v=DKIM1; k=rsa; p=MIIBother'], 'The DKIM record holds another key.'],
  ['a withdrawn key', () => ['v=DKIM1; p='], 'withdrawn'],
  ['a key cut off', (value: string) => [value.slice(0, 255)], 'cut off after'],
  ['two records', (value: string) => [value, value], 'two records'],
])('a wrong DKIM record is explained: %s', async (_what, wrong, words) => {
  const domain = await createTestDomain();
  const { name, value } = firstOrThrow(domain.records);
  const { dkim } = await look(domain, { ...asTold(domain), [`TXT ${name}`]: wrong(value) });
  expect(dkim).toMatchObject({ ok: false, words: expect.stringContaining(words) });
});

test('a DKIM name with the domain at its end twice is recognised', async () => {
  const domain = await createTestDomain();
  const { name, value } = firstOrThrow(domain.records);
  const { dkim } = await look(domain, { [`TXT ${name}.${domain.name}`]: [value] });
  expect(dkim).toMatchObject({ ok: false, words: expect.stringContaining('added once more') });
});

test.each([
  ['two records', ['v=spf1 ~all', 'v=spf1 mx -all'], 'There are two SPF records; keep one'],
  ['open to the world', ['v=spf1 +all'], 'lets the whole world send'],
  ['broken', ['v=spf1 incude:x.example ~all'], 'cannot be used'],
])('a wrong SPF record is explained: %s', async (_what, records, words) => {
  const domain = await createTestDomain();
  const { spf } = await look(domain, { ...asTold(domain), [`TXT ${domain.name}`]: records });
  expect(spf).toMatchObject({ ok: false, words: expect.stringContaining(words) });
});

test('the SPF record must name the relay: a provider by its include, a server by its address', async () => {
  const { ctx } = test_;
  const domain = await createTestDomain();
  const { mailbox } = await createMailbox(ctx, { address: `help@${domain.name}` });
  const relay = { mailboxId: mailbox.id, port: 587, security: 'starttls' as const, createdBy: 'a test' };
  await ctx.db.insert(relays).values({ ...relay, host: 'smtp.mailgun.org' });
  const at = (text: string): DnsRecords => ({ ...asTold(domain), [`TXT ${domain.name}`]: [text] });
  const { spf } = await look(domain, at('v=spf1 mx -all'));
  expect(spf).toMatchObject({
    ok: false,
    words: 'It does not name the relay smtp.mailgun.org. Add include:mailgun.org before its end.',
    value: 'v=spf1 mx include:mailgun.org -all',
  });
  const named = { 'TXT mailgun.org': ['v=spf1 ip4:198.51.100.0/24 ~all'] };
  expect((await look(domain, { ...at(present(spf).value), ...named })).spf).toMatchObject({ ok: true });

  await ctx.db.update(relays).set({ host: 'out.provider.example' }).where(eq(relays.mailboxId, mailbox.id));
  const host = { 'A out.provider.example': ['198.51.100.7'] };
  expect((await look(domain, { ...at('v=spf1 ip4:203.0.113.1 ~all'), ...host })).spf).toMatchObject({
    ok: false,
    value: 'v=spf1 ip4:203.0.113.1 a:out.provider.example ~all',
  });
  expect((await look(domain, { ...at('v=spf1 ip4:198.51.100.0/24 ~all'), ...host })).spf).toMatchObject({
    ok: true,
  });
});

test('an SPF record that lets nobody send is wrong, also where the relay stands in the own house', async () => {
  const { ctx } = test_;
  const domain = await createTestDomain();
  const { mailbox } = await createMailbox(ctx, { address: `help@${domain.name}` });
  const relay = { port: 25, security: 'plain' as const, createdBy: 'a test' };
  await ctx.db.insert(relays).values({ ...relay, mailboxId: mailbox.id, host: '127.0.0.1' });
  const words = async (text: string) =>
    (await look(domain, { ...asTold(domain), [`TXT ${domain.name}`]: [text] })).spf;
  expect(await words('v=spf1 -all')).toMatchObject({
    ok: false,
    words: 'It lets nobody send as this domain. Name the address that 127.0.0.1 has outside before its end.',
  });
  expect(await words('v=spf1 a ip4:203.0.113.1 -all')).toMatchObject({ ok: true });
});

test('a provider that puts a return path of its own is not missed in SPF; the words say whom to ask', async () => {
  const { ctx } = test_;
  const domain = await createTestDomain();
  const { mailbox } = await createMailbox(ctx, { address: `help@${domain.name}` });
  const host = 'email-smtp.eu-west-1.amazonaws.com';
  await ctx.db
    .insert(relays)
    .values({ mailboxId: mailbox.id, host, port: 587, security: 'starttls', createdBy: 'a test' });
  const { spf } = await look(domain, { ...asTold(domain), [`TXT ${domain.name}`]: ['v=spf1 mx -all'] });
  expect(spf).toMatchObject({ ok: true, value: 'v=spf1 mx -all', words: expect.stringContaining(host) });
});

test('an MX record elsewhere is right once mail of the domain has come here', async () => {
  const { ctx } = test_;
  const domain = await createTestDomain();
  const { mailbox } = await createMailbox(ctx, { address: `help@${domain.name}` });
  const records = { ...asTold(domain), [`MX ${domain.name}`]: ['mx.elsewhere.example'] };
  expect((await look(domain, records)).mx).toMatchObject({
    ok: false,
    words: expect.stringContaining('goes to mx.elsewhere.example, and none has come here'),
  });
  await ctx.db.insert(rawEmails).values({
    mailboxId: mailbox.id,
    source: 'smtp',
    envelopeFrom: 'ada@customer.example',
    envelopeTo: [mailbox.address],
    size: 5,
    content: Buffer.from('Hello'),
  });
  expect((await look(domain, records)).mx).toMatchObject({
    ok: true,
    words: expect.stringContaining('handed on to here'),
  });
});

test('two SPF records become one that holds what both say', async () => {
  const domain = await createTestDomain();
  const texts = ['v=spf1 mx -all', 'v=spf1 include:provider.example ~all'];
  const { spf } = await look(domain, { ...asTold(domain), [`TXT ${domain.name}`]: texts });
  expect(spf?.value).toBe('v=spf1 mx include:provider.example -all');
});

test.each([
  ['smtp.eu.mailgun.org', null, 'include:mailgun.org'],
  ['smtp.zoho.eu', null, null],
  ['mail.provider.example', null, 'a:mail.provider.example'],
  ['198.51.100.7', null, 'ip4:198.51.100.7'],
  ['localhost', 'desk.shop.example', 'a:desk.shop.example'],
  ['10.0.0.5', 'desk.shop.example', 'a:desk.shop.example'],
  ['postfix', null, null],
])('a relay at %s (this machine: %s) is named in SPF as %s', (host, ownHost, term) => {
  expect(spfTermFor(host, ownHost)).toBe(term);
});

test('DMARC: none, two, a wrong policy, and that of the domain above', async () => {
  const domain = await createTestDomain();
  const at = async (...texts: string[]) =>
    (await look(domain, { ...asTold(domain), [`TXT _dmarc.${domain.name}`]: texts })).dmarc;
  expect(await at()).toMatchObject({ ok: false, words: expect.stringContaining('no DMARC record') });
  expect(await at('v=DMARC1; p=none', 'v=DMARC1; p=reject')).toMatchObject({
    ok: false,
    words: expect.stringContaining('two DMARC records'),
  });
  expect(await at('v=DMARC1; p=reject-all')).toMatchObject({
    ok: false,
    words: expect.stringContaining('p='),
  });
  expect(await at('v=DMARC1; p=reject; rua=mailto:a@b.example')).toMatchObject({
    ok: true,
    value: 'v=DMARC1; p=reject; rua=mailto:a@b.example',
  });
  const { domain: below } = await createDomain(test_.ctx, { name: `mail.${domain.name}` });
  const { dmarc } = await look(below, { [`TXT _dmarc.${domain.name}`]: ['v=DMARC1; p=quarantine'] });
  expect(dmarc).toMatchObject({ ok: true, words: expect.stringContaining(`The record of ${domain.name}`) });
});

test('a silent DNS server is no missing record', async () => {
  const domain = await createTestDomain();
  await look(domain, asTold(domain));
  const { dkim, spf } = await look(domain, {
    ...asTold(domain),
    [`TXT ${firstOrThrow(domain.records).name}`]: 'broken',
  });
  expect(dkim).toMatchObject({ ok: true, words: 'DNS gave no answer (ESERVFAIL). Check again later.' });
  expect(spf).toMatchObject({ ok: true });
});

test('a new key takes over when its record is seen, and not before', async () => {
  const { ctx } = test_;
  const domain = await createTestDomain();
  await look(domain, asTold(domain));
  const waiting = await rotateDomainKey(ctx, domain.id);
  expect(waiting).toMatchObject({ selector: domain.selector, next_selector: `${domain.selector}b` });
  expect((await rotateDomainKey(ctx, domain.id)).next_selector).toBe(waiting.next_selector);
  await look(waiting, asTold(domain));
  expect(await getDomain(ctx, domain.id)).toMatchObject({ selector: domain.selector });
  await look(waiting, asTold(waiting));
  expect(await getDomain(ctx, domain.id)).toMatchObject({
    selector: waiting.next_selector,
    next_selector: null,
    previous_selector: domain.selector,
  });
});

test('the clock looks at what was not looked at for a day', async () => {
  const { ctx } = test_;
  const domain = await createTestDomain();
  await ctx.db
    .update(domains)
    .set({ checkedAt: new Date(Date.now() - 25 * 3600_000) })
    .where(eq(domains.id, domain.id));
  await checkDueDomains(ctx, resolverOf(asTold(domain)));
  const { records, checked_at } = await getDomain(ctx, domain.id);
  expect(records[0]).toMatchObject({ ok: true });
  expect(Date.now() - Date.parse(present(checked_at))).toBeLessThan(60_000);
});

test('a removed domain is gone with its key', async () => {
  const domain = await createTestDomain();
  await removeDomain(test_.ctx, domain.id);
  await expect(getDomain(test_.ctx, domain.id)).rejects.toMatchObject({ code: 'not_found' });
});

test('an MX record names this machine where APP_URL has a host name', () => {
  const row = { name: 'shop.example', checks: null, dkimSelector: 's', dkimPublicKey: 'k' } as Parameters<
    typeof dnsRecordsOf
  >[0];
  const sending = { mailboxes: 1, relays: [], isFetched: false, ownHost: 'desk.shop.example' };
  expect(dnsRecordsOf(row, sending).at(-1)).toMatchObject({ value: '10 desk.shop.example', strings: [] });
});
