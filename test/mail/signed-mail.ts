import { generateKeyPairSync } from 'node:crypto';
import nodemailer, { type SendMailOptions } from 'nodemailer';
import type { Resolve } from '#lib/platform/dns.ts';

/** A domain that signs its mail: what it publishes in DNS, and mail signed by it. */
export type SigningDomain = { records: DnsRecords; sign: (mail: SendMailOptions) => Promise<Buffer> };

/** What DNS holds, as `'TXT name'` and the values; `'slow'` never answers, `'broken'` fails for a while. */
export type DnsRecords = Record<string, string[] | 'slow' | 'broken'>;

/** A domain with one DKIM key (RSA, 2048 bits), an SPF record and a DMARC policy; null leaves a record out. */
export function createSigningDomain(
  domain: string,
  { spf = 'v=spf1 -all', dmarc = 'v=DMARC1; p=reject' }: { spf?: string | null; dmarc?: string | null } = {},
): SigningDomain {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
  const transport = nodemailer.createTransport({
    streamTransport: true,
    buffer: true,
    newline: 'windows',
    dkim: {
      domainName: domain,
      keySelector: 'first',
      privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    },
  });
  return {
    records: {
      [`TXT first._domainkey.${domain}`]: [`v=DKIM1; k=rsa; p=${key}`],
      ...(spf ? { [`TXT ${domain}`]: [spf] } : {}),
      ...(dmarc ? { [`TXT _dmarc.${domain}`]: [dmarc] } : {}),
    },
    sign: async (mail) => (await transport.sendMail(mail)).message as Buffer,
  };
}

/** DNS out of a table: what does not stand there does not exist. */
export function resolverOf(...tables: DnsRecords[]): Resolve {
  return async (name, type) => {
    const found = Object.assign({}, ...tables)[`${type} ${name.toLowerCase()}`] as
      | DnsRecords[string]
      | undefined;
    if (found === 'slow') return new Promise(() => {});
    if (found === 'broken') throw Object.assign(new Error('SERVFAIL'), { code: 'ESERVFAIL' });
    if (!found) throw Object.assign(new Error('There is no such name'), { code: 'ENOTFOUND' });
    if (type === 'TXT') return found.map((text) => [text]);
    return type === 'MX' ? (found.map((exchange) => ({ exchange, priority: 10 })) as never) : found;
  };
}
