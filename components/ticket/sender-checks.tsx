import type { Message } from '#lib/tickets/schema.ts';
import { senderAuthenticationLabel } from '../labels/sender-authentication.ts';

/** Whether the sender is who the mail says, below why the mail stands where it does. */
export function SenderChecks({ message }: { message: Message }) {
  const words = senderAuthenticationLabel(message);
  if (!words) return null;
  return (
    <p className="mb-3 [overflow-wrap:anywhere]">
      {words.description} <span className="text-muted text-small">{words.results}</span>
    </p>
  );
}
