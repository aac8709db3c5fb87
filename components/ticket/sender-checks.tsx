import type { Message } from '#lib/tickets/schema.ts';
import { senderCheckWords } from '../words/sender-checks.ts';

/** Whether the sender is who the mail says, below why the mail stands where it does. */
export function SenderChecks({ message }: { message: Message }) {
  const words = senderCheckWords(message);
  if (!words) return null;
  return (
    <p className="mb-3 [overflow-wrap:anywhere]">
      {words.says} <span className="text-muted text-small">{words.results}</span>
    </p>
  );
}
