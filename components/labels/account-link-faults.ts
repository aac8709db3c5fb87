import type { AccountLinkFault } from '#lib/users/schema.ts';
import type { Translator } from '#locales/translator.ts';

const faults: Record<AccountLinkFault, true> = {
  unknown: true,
  used: true,
  expired: true,
  replaced: true,
  password_changed: true,
  disabled: true,
};

/** The sentence for why a link does not work, with what to do. A reason that is none of ours is `unknown`. */
export function accountLinkFaultText(t: Translator, reason: string, isInvitation = false): string {
  if (reason === 'expired' && isInvitation) return t('signIn.link.expiredInvitation');
  const fault = Object.hasOwn(faults, reason) ? (reason as AccountLinkFault) : 'unknown';
  return t(`signIn.link.faults.${fault}`);
}
