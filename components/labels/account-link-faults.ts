import type { AccountLinkFault } from '#lib/users/schema.ts';

const sentences: Record<AccountLinkFault, string> = {
  unknown: 'This link is not valid. Check that you have opened the whole of it.',
  used: 'This link has been used already. Sign in with the password that was set by it.',
  expired: 'This link has expired.',
  replaced: 'There is a newer link than this one. Use the one in the latest mail.',
  password_changed: 'The password was changed after this link was sent. Sign in with the new one.',
  disabled: 'This account is deactivated. Ask an admin to open it again.',
};

/** The sentence for why a link does not work, with what to do. */
export function accountLinkFaultText(reason: string, isInvitation = false): string {
  const [fault] = Object.entries(sentences).find(([known]) => known === reason) ?? ['unknown'];
  const sentence = sentences[fault as AccountLinkFault];
  if (fault !== 'expired') return sentence;
  return `${sentence} ${isInvitation ? 'Ask an admin to send your invitation again.' : 'Ask for a new one.'}`;
}
