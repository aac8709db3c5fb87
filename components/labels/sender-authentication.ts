import type { Message } from '#lib/tickets/schema.ts';

/** Whether the sender is who the mail says, as one sentence, with the plain results behind it; null for mail that was not checked. */
export function senderAuthenticationLabel({
  auth,
  from,
}: Pick<Message, 'auth' | 'from'>): { description: string; results: string } | null {
  if (!auth) return null;
  const domain = from?.address.split('@').at(-1) ?? 'Its domain';
  const checks = [
    ['SPF', auth.spf],
    ['DKIM', auth.dkim],
    ['DMARC', auth.dmarc],
  ] as const;
  return {
    description: `${domain} ${dmarcLabels[auth.dmarc ?? 'none'] ?? dmarcLabels.none}${singleCheckLabel(auth)}`,
    results: checks.flatMap(([name, result]) => (result ? [`${name} ${result}`] : [])).join(', '),
  };
}

/** Whether nobody vouches for whom a mail names as its sender; what its own form keeps from being checked counts as that. */
export function mayBeForged(auth: Message['auth']): boolean {
  return auth?.dmarc === 'fail' || auth?.dmarc === 'permerror';
}

const dmarcLabels: Record<string, string> = {
  pass: 'vouches for this mail.',
  fail: 'does not vouch for this mail: it may be forged.',
  permerror: 'could not be checked, because the mail is made in a way that prevents it.',
  temperror: 'could not be asked whether it vouches for this mail.',
  none: 'does not publish how to tell its mail from forged mail.',
};

/** Without a policy the single checks are all there is. */
function singleCheckLabel({ spf, dkim, dmarc }: NonNullable<Message['auth']>): string {
  if (dmarc && dmarc !== 'none') return '';
  if (dkim === 'pass') return ' It bears a good signature.';
  if (spf === 'pass') return ' Its server is one that the sender’s domain names.';
  return '';
}
