import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { Message } from '#lib/tickets/schema.ts';
import { useNavigate } from '../shell/navigation.tsx';

/** `undoSend`, which is loaded when it is first asked for: most pages come and go without. */
export function useUndoSend() {
  const client = useQueryClient();
  const t = useTranslations('ticket');
  const navigate = useNavigate();
  return async (ticket: { id: string; number: number }, message: Message) => {
    const { undoSend } = await import('./undo-send.ts');
    return undoSend({ client, t, navigate }, ticket, message);
  };
}
