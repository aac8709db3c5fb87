import type { useTranslations } from 'use-intl';
import type { Message } from '#lib/tickets/schema.ts';

type T = ReturnType<typeof useTranslations<'mail'>>;

/** Whether the sender is who the mail says, as one sentence, with the plain results behind it; null for mail that was not checked. */
export function senderAuthenticationLabel(
  t: T,
  { auth, from }: Pick<Message, 'auth' | 'from'>,
): { description: string; results: string } | null {
  if (!auth) return null;
  const domain = from?.address.split('@').at(-1) ?? t('checks.itsDomain');
  const policy = policies.find((each) => each === auth.dmarc) ?? 'none';
  const checks = [
    ['SPF', auth.spf],
    ['DKIM', auth.dkim],
    ['DMARC', auth.dmarc],
  ] as const;
  return {
    description: [t(`checks.${policy}`, { domain }), ...singleCheckLabel(t, auth)].join(' '),
    results: checks.flatMap(([name, result]) => (result ? [`${name} ${result}`] : [])).join(', '),
  };
}

/** Whether nobody vouches for whom a mail names as its sender; what its own form keeps from being checked counts as that. */
export function mayBeForged(auth: Message['auth']): boolean {
  return auth?.dmarc === 'fail' || auth?.dmarc === 'permerror';
}

const policies = ['pass', 'fail', 'permerror', 'temperror', 'none'] as const;

/** Without a policy the single checks are all there is. */
function singleCheckLabel(t: T, { spf, dkim, dmarc }: NonNullable<Message['auth']>): string[] {
  if (dmarc && dmarc !== 'none') return [];
  if (dkim === 'pass') return [t('checks.signed')];
  return spf === 'pass' ? [t('checks.server')] : [];
}
