import { type AuthenticateResult, authenticate as check, type DKIMResult } from 'mailauth';
import type { Resolve } from '#lib/platform/dns.ts';
import { boundedDns } from './bounded-dns.ts';
import { publicAddress } from './public-address.ts';
import { signedInput } from './signed-input.ts';

/** What SPF, DKIM and DMARC are checked on. */
export type AuthenticationInput = {
  content: Buffer;
  envelopeFrom: string;
  clientAddress: string | null;
  helo: string | null;
};

export type AuthDetails = {
  checked_at: string;
  spf: { result: string; domain: string | null; comment: string | null };
  dkim: {
    result: string;
    domain: string | null;
    selector: string | null;
    aligned: boolean;
    comment: string | null;
  }[];
  dmarc: {
    result: string;
    /** Of the From address. */
    domain: string | null;
    /** The domain's policy: none, quarantine or reject. */
    policy: string | null;
    /** The domains that passed with alignment. */
    aligned: { spf: string | null; dkim: string | null };
    comment: string | null;
    /** The check found no address of the author, so it looked up no policy. */
    author_unreadable?: boolean;
  };
  arc: { result: string; comment: string | null };
};

/** Results as RFC 8601 names them (pass, fail, none, temperror …), in short and in detail. */
export type MailTrust = {
  auth: { spf: string; dkim: string; dmarc: string };
  authDetails: AuthDetails;
};

/** Whether DMARC fails, or cannot be checked because of the mail's own form. */
export const isForged = ({ dmarc }: { dmarc: string | null }) => dmarc === 'fail' || dmarc === 'permerror';

/** For the whole check, and within it for third-party DNS queries: see `boundedDns`. */
const limits = { allMs: 5_000, thirdPartyMs: 1_500 };

/**
 * Checks SPF (RFC 7208), DKIM (RFC 6376), DMARC (RFC 9989) and ARC (RFC 8617), which is shown but not trusted.
 * A lookup that takes too long is `temperror`, never `fail`. SPF is `none` for mail from a private address.
 * Never throws. Queries DNS, so never call it in a transaction.
 */
export async function authenticate(
  sent: AuthenticationInput,
  resolve: Resolve,
  { allMs, thirdPartyMs } = limits,
): Promise<MailTrust> {
  const signed = signedInput(sent.content);
  if (!signed) return unchecked('permerror', 'Its headers are too long.');
  const dns = boundedDns(resolve, signed.from, thirdPartyMs);
  const { promise: tooLate, resolve: stop } = Promise.withResolvers<null>();
  const timer = setTimeout(stop, allMs, null);
  const checked = check(signed.input, {
    sender: sent.envelopeFrom,
    ip: publicAddress(sent.clientAddress) ?? undefined,
    helo: sent.helo ?? undefined,
    mta: 'countersign',
    disableBimi: true,
    resolver: dns.resolve,
  });
  checked.catch(() => {});
  try {
    const result = await Promise.race([checked, tooLate]);
    if (result) return toTrust(result);
    return dns.isWaiting()
      ? unchecked('temperror', 'DNS took too long.')
      : unchecked('permerror', 'It is made so that checking it takes too long.');
  } catch (error) {
    return unchecked('permerror', (error as Error).message.slice(0, 200));
  } finally {
    clearTimeout(timer);
    signed.input.destroy();
  }
}

function toTrust(result: AuthenticateResult): MailTrust {
  const spf = spfOf(result);
  const dkim = result.dkim.results.map(signatureOf);
  const dmarc = dmarcOf(result, spf, dkim);
  const arc = result.arc
    ? { result: result.arc.status.result, comment: shortComment(result.arc.status.comment) }
    : { result: 'none', comment: null };
  return {
    auth: { spf: spf.result, dkim: bestOf(dkim), dmarc: dmarc.result },
    authDetails: { checked_at: new Date().toISOString(), spf, dkim, dmarc, arc },
  };
}

function spfOf({ spf }: AuthenticateResult): AuthDetails['spf'] {
  if (spf === false || !spf['client-ip'])
    return { result: 'none', domain: null, comment: 'It came through a relay, so its server is not known.' };
  return { result: spf.status.result, domain: spf.domain, comment: shortComment(spf.status.comment) };
}

function signatureOf({ status, signingDomain, selector }: DKIMResult): AuthDetails['dkim'][number] {
  const comment = shortComment(status.comment);
  const changed = status.result === 'neutral' && comment === 'body hash did not verify';
  return {
    result: changed ? 'fail' : status.result,
    domain: signingDomain?.toLowerCase() ?? null,
    selector: selector ?? null,
    aligned: Boolean(status.aligned),
    comment,
  };
}

const best = ['pass', 'temperror', 'fail', 'policy', 'neutral', 'permerror', 'none'];

function bestOf(dkim: AuthDetails['dkim']) {
  return best.find((result) => dkim.some((signature) => signature.result === result)) ?? 'none';
}

function dmarcOf(
  { dmarc, dmarcSkipReason }: AuthenticateResult,
  spf: AuthDetails['spf'],
  dkim: AuthDetails['dkim'],
): AuthDetails['dmarc'] {
  const aligned = { spf: null, dkim: null };
  const none = { domain: null, policy: null, aligned };
  if (!dmarc) {
    // No domain can authenticate several authors, and honest mail has one (RFC 9989 11.5).
    const many = dmarcSkipReason === 'multiple-author-domains' || dmarcSkipReason === 'multiple-from-fields';
    const unreadable = dmarcSkipReason === 'no-author-domain' || dmarcSkipReason === 'invalid-author-domain';
    return {
      ...none,
      result: many ? 'fail' : 'none',
      comment: dmarcSkipReason ?? null,
      author_unreadable: unreadable,
    };
  }
  const { status, domain, policy = null, alignment } = dmarc;
  const checked = {
    domain: status.header?.from ?? domain ?? null,
    policy,
    aligned: { spf: nameOf(alignment?.spf?.result), dkim: nameOf(alignment?.dkim?.result) },
    comment: shortComment(status.comment),
  };
  const belongs = (name: string | null) => name === domain || !!name?.endsWith(`.${domain}`);
  const unsure =
    (spf.result === 'temperror' && belongs(spf.domain)) ||
    dkim.some((signature) => signature.result === 'temperror' && belongs(signature.domain));
  // A pass may be among the lookups that failed, so nothing is known to be forged.
  if (status.result === 'fail' && unsure) return { ...checked, result: 'temperror' };
  return { ...checked, result: status.result };
}

const nameOf = (result: string | false | undefined) => result || null;
function shortComment(comment: string | boolean | undefined) {
  return typeof comment === 'string' && comment ? comment.slice(0, 200) : null;
}

function unchecked(result: 'temperror' | 'permerror', comment: string): MailTrust {
  const unknown = { result, domain: null, comment };
  return {
    auth: { spf: result, dkim: result, dmarc: result },
    authDetails: {
      checked_at: new Date().toISOString(),
      spf: unknown,
      dkim: [],
      dmarc: { ...unknown, policy: null, aligned: { spf: null, dkim: null } },
      arc: { result, comment },
    },
  };
}
