import { Button } from '../ui/button.tsx';
import type { Conflict } from './use-send-reply.ts';

type ConflictNoticeProps = { conflict: Conflict; onSendAnyway: () => void; onDismiss: () => void };

/** Somebody wrote while one was writing: who, the beginning of what, and both ways on. */
export function ConflictNotice({ conflict, onSendAnyway, onDismiss }: ConflictNoticeProps) {
  return (
    <div role="alert" className="mb-1 w-full rounded-md bg-amber-ground px-3 py-2.5">
      <p className="font-medium text-amber">Not sent yet: somebody has written since you began.</p>
      <ul className="mt-1 flex flex-col gap-1">
        {conflict.newer.map(({ id, kind, author, visible_text: text }) => (
          <li key={id}>
            <span className="font-medium">{author.name}</span> {kind === 'inbound' ? 'wrote' : 'replied'}: “
            {text.replace(/\s+/g, ' ').slice(0, 160)}
            {text.length > 160 ? '…' : ''}”
          </li>
        ))}
      </ul>
      <div className="mt-2 flex gap-2">
        <Button variant="outline" onClick={onDismiss}>
          Go on writing
        </Button>
        <Button variant="quiet" onClick={onSendAnyway}>
          Send anyway
        </Button>
      </div>
    </div>
  );
}
