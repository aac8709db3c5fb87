/** What a mail's checks found, as far as they tell whether its author's domain vouches for it. */
export type Checks = {
  auth: { spf: string | null; dkim: string | null; dmarc: string | null } | null;
  details: {
    dkim?: { result: string; aligned: boolean }[];
    dmarc?: { aligned: { spf: string | null; dkim: string | null } };
  } | null;
};

/** Whether the author's domain vouches for a mail: DMARC passes, or a DKIM signature or SPF is aligned (RFC 7489). */
export function isDomainVouching({ auth, details }: Checks): boolean {
  if (!auth || auth.dmarc === 'fail' || auth.dmarc === 'permerror') return false;
  if (auth.dmarc === 'pass') return true;
  const signed = details?.dkim?.some(({ result, aligned }) => result === 'pass' && aligned) ?? false;
  return signed || (auth.spf === 'pass' && Boolean(details?.dmarc?.aligned.spf));
}

/**
 * Whether the checks are done and nothing proves the sender: the domain has no DMARC policy, and neither DKIM nor SPF is
 * aligned with it. Checks that failed for DNS say nothing.
 */
export function isUnproven(checks: Checks): boolean {
  return checks.auth?.dmarc === 'none' && !isDomainVouching(checks);
}
