import { useTranslations } from 'use-intl';
import type { Message } from '#lib/tickets/schema.ts';
import { senderAuthenticationLabel } from '../labels/sender-authentication.ts';

/** The sender’s authentication, below the reason why the mail was filed here. */
export function SenderChecks({ message }: { message: Message }) {
  const t = useTranslations('mail');
  const words = senderAuthenticationLabel(t, message);
  if (!words) return null;
  return (
    <p className="mb-3 [overflow-wrap:anywhere]">
      {words.description} <span className="text-muted text-small">{words.results}</span>
    </p>
  );
}
