import type { domains } from '#db/schema/index.ts';
import type { Sending } from './sending.ts';
import type { DomainRecord } from './shape.ts';

type Row = typeof domains.$inferSelect;
type ToSet = Pick<DomainRecord, 'record' | 'type' | 'name' | 'value' | 'strings' | 'purpose'>;

const mostBytes = 255;

/** The DNS records that a domain should have, as they are to be entered, with what DNS said when it was last asked. */
export const recordsOf = (row: Row, sending: Sending): DomainRecord[] =>
  [dkim(row), spf(row, sending), dmarc(row), mx(row, sending)].map((record) => {
    const check = row.checks?.find((one) => one.record === record.record);
    return { ...record, ok: check?.ok ?? null, found: check?.found ?? [], words: check?.words ?? null };
  });

/** While a new key waits, its record is the one to set. */
function dkim(row: Row): ToSet {
  const selector = row.nextSelector ?? row.dkimSelector;
  const value = `v=DKIM1; k=rsa; p=${row.nextPublicKey ?? row.dkimPublicKey}`;
  return {
    record: 'dkim',
    ...text(`${selector}._domainkey.${row.name}`, value),
    purpose: 'Lets receivers check that we signed a mail.',
  };
}

/** The record that is there, with what it lacks put before its end; where there is none, a new one. */
function spf(row: Row, { relays }: Sending): ToSet {
  const found = row.checks?.find(({ record }) => record === 'spf')?.found;
  const words = found?.length === 1 ? found[0]!.trim().split(/\s+/) : ['v=spf1', '~all'];
  const terms = relays.map(({ spfTerm }) => spfTerm);
  const isOk = row.checks?.some(({ record, ok }) => record === 'spf' && ok);
  const lacking = isOk ? [] : terms.filter((term) => !words.includes(term));
  const kept = words.filter((word) => !/^\+?all$/i.test(word));
  const at = kept.findIndex((word) => /^([-~?]all|redirect=.*)$/i.test(word));
  const end = at < 0 ? kept.length : at;
  const whole = [...kept.slice(0, end), ...new Set(lacking), ...kept.slice(end), ...(at < 0 ? ['~all'] : [])];
  return {
    record: 'spf',
    ...text(row.name, whole.join(' ')),
    purpose: 'Says which servers may send as the domain.',
  };
}

function dmarc(row: Row): ToSet {
  const found = row.checks?.find(({ record, ok }) => record === 'dmarc' && ok)?.found[0];
  return {
    record: 'dmarc',
    ...text(`_dmarc.${row.name}`, found ?? 'v=DMARC1; p=none'),
    purpose: 'Says what is to become of mail that is neither signed nor sent by them.',
  };
}

const mx = (row: Row, { ownHost }: Sending): ToSet => ({
  record: 'mx',
  type: 'MX',
  name: row.name,
  value: `10 ${ownHost ?? 'the public name of this machine'}`,
  strings: [],
  purpose: 'Says where mail to the domain goes.',
});

const text = (name: string, value: string) => ({
  type: 'TXT' as const,
  name,
  value,
  strings: inPieces(value),
});

/** One string of a TXT record holds at most 255 bytes (RFC 1035 3.3); ours are all ASCII. */
function inPieces(value: string): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < value.length; at += mostBytes) pieces.push(value.slice(at, at + mostBytes));
  return pieces;
}
