import type { domains } from '#db/schema/index.ts';
import { keptTold, say, toldOf } from '#lib/platform/told.ts';
import type { MailFlow } from './mail-flow.ts';
import type { DomainRecord } from './schema.ts';

type Row = typeof domains.$inferSelect;
type RecordToSet = Pick<
  DomainRecord,
  'record' | 'type' | 'name' | 'value' | 'strings' | 'purpose' | 'purpose_told'
>;

const maxStringBytes = 255;

/** The DNS records that a domain should have, as they are to be entered, with what DNS said when it was last asked. */
export function dnsRecordsOf(row: Row, sending: MailFlow): DomainRecord[] {
  return [dkim(row), spf(row, sending), dmarc(row), mx(row, sending)].map((record) => {
    const check = row.checks?.find((one) => one.record === record.record);
    const { ok = null, found = [], words = null, told } = check ?? {};
    return { ...record, ok, found, words, told: keptTold(words, told) };
  });
}

/** While a new key waits, its record is the one to set. */
function dkim(row: Row): RecordToSet {
  const selector = row.nextSelector ?? row.dkimSelector;
  const value = `v=DKIM1; k=rsa; p=${row.nextPublicKey ?? row.dkimPublicKey}`;
  return {
    record: 'dkim',
    ...text(`${selector}._domainkey.${row.name}`, value),
    ...purposeOf('dkim'),
  };
}

/** The record that is there (or, of several, all in one), with what it lacks before its end; or else a new one. */
function spf(row: Row, { relays }: MailFlow): RecordToSet {
  const check = row.checks?.find(({ record }) => record === 'spf');
  const words = (check?.found ?? []).flatMap((text) => text.trim().split(/\s+/).slice(1));
  const isEnd = (word: string) => /^([-~?+]?all|redirect=.*)$/i.test(word);
  const end = words.find((word) => isEnd(word) && !/^\+?all$/i.test(word)) ?? '~all';
  const lacking = check?.ok ? [] : relays.flatMap(({ spfTerm }) => spfTerm ?? []);
  const terms = new Set([...words.filter((word) => !isEnd(word)), ...lacking]);
  const [current] = check?.ok ? check.found : [];
  const value = current ?? ['v=spf1', ...terms, end].join(' ');
  return { record: 'spf', ...text(row.name, value), ...purposeOf('spf') };
}

function dmarc(row: Row): RecordToSet {
  const found = row.checks?.find(({ record, ok }) => record === 'dmarc' && ok)?.found[0];
  return {
    record: 'dmarc',
    ...text(`_dmarc.${row.name}`, found ?? 'v=DMARC1; p=none'),
    ...purposeOf('dmarc'),
  };
}

function mx(row: Row, { ownHost }: MailFlow): RecordToSet {
  return {
    record: 'mx',
    type: 'MX',
    name: row.name,
    value: `10 ${ownHost ?? 'the public name of this machine'}`,
    strings: [],
    ...purposeOf('mx'),
  };
}

function purposeOf(record: DomainRecord['record']) {
  const told = toldOf(say(`dns.${record}_purpose`));
  return { purpose: told.text, purpose_told: told };
}

function text(name: string, value: string) {
  return {
    type: 'TXT' as const,
    name,
    value,
    strings: inStrings(value),
  };
}

/** One string of a TXT record holds at most 255 bytes (RFC 1035 3.3); ours are all ASCII. */
function inStrings(value: string): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < value.length; at += maxStringBytes) pieces.push(value.slice(at, at + maxStringBytes));
  return pieces;
}
