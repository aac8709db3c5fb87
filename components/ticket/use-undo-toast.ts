import { useLocale, useTranslations } from 'use-intl';
import type { Message, Ticket } from '#lib/tickets/schema.ts';
import { dayAndTime } from '../labels/times.ts';
import { useAppContext } from '../shell/app-context.tsx';
import { toast } from '../ui/toast.ts';
import { useUndoSend } from './use-undo-send.ts';
import { storeReplySource } from './use-unsent-text.ts';

/** `isFirst`: it opened its ticket, so it is no reply. */
type Sent = { message: Message; body: string; isFirst?: boolean };

/** Says that a reply or a forward is about to leave, for as long as it can be taken back. `body` is what was written, as Markdown. */
export function useUndoToast() {
  const t = useTranslations('ticket');
  const locale = useLocale();
  const { timeZone } = useAppContext();
  const undoSend = useUndoSend();
  return (ticket: Pick<Ticket, 'id' | 'number' | 'contact'>, { message, body, isFirst = false }: Sent) => {
    const leavesAt = message.delivery?.leaves_at;
    if (!leavesAt) return;
    const now = new Date();
    const remainingMs = Date.parse(leavesAt) - now.getTime();
    if (remainingMs < 1000) return;
    storeReplySource(message.id, body);
    const sent = {
      forward: isFirst ? 'first' : String(message.forward_id !== null),
      to: recipientsOf(message, ticket),
    };
    const text =
      remainingMs > 120_000
        ? t('sending.leavesAt', { ...sent, when: dayAndTime(leavesAt, { now, timeZone, locale }) })
        : t('sending.leavesIn', { ...sent, seconds: Math.round(remainingMs / 1000) });
    toast(text, {
      id: message.id,
      duration: Math.min(remainingMs, 15_000),
      action: { label: t('undo'), onClick: () => void undoSend(ticket, message) },
    });
  };
}

function recipientsOf({ forward_id, to }: Message, { contact }: Pick<Ticket, 'contact'>): string {
  return (forward_id === null ? [contact] : to).map(({ name, address }) => name ?? address).join(', ');
}
