import { useTranslations } from 'use-intl';
import { Button } from '../ui/button.tsx';
import type { Conflict } from './use-send-reply.ts';

type ConflictNoticeProps = { conflict: Conflict; onSendAnyway: () => void; onDismiss: () => void };

/** Somebody wrote while one was writing: who, the beginning of what, and both ways on. */
export function ConflictNotice({ conflict, onSendAnyway, onDismiss }: ConflictNoticeProps) {
  const t = useTranslations('ticket.conflict');
  return (
    <div role="alert" className="mb-1 w-full rounded-md bg-amber-ground px-3 py-2.5">
      <p className="font-medium text-amber">{t('title')}</p>
      <ul className="mt-1 flex flex-col gap-1">
        {conflict.newer.map(({ id, kind, author, visible_text: text }) => (
          <li key={id}>
            {t.rich('wrote', {
              kind,
              name: () => <span className="font-medium">{author.name}</span>,
              text: inShort(text),
            })}
          </li>
        ))}
      </ul>
      <div className="mt-2 flex gap-2">
        <Button variant="outline" onClick={onDismiss}>
          {t('keepWriting')}
        </Button>
        <Button variant="quiet" onClick={onSendAnyway}>
          {t('sendAnyway')}
        </Button>
      </div>
    </div>
  );
}

function inShort(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 160 ? `${line.slice(0, 160)}…` : line;
}
