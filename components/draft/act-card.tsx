'use client';
import { useQueryClient } from '@tanstack/react-query';
import { Stamp } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Draft } from '#lib/drafts/schema.ts';
import { api, requestOptions, unwrap } from '../data/api.ts';
import type { TicketDetail } from '../data/api-types.ts';
import { refreshTicket } from '../data/patch-ticket.ts';
import { useAttempt } from '../data/use-attempt.ts';
import { actReason, actsLabel } from '../labels/acts.ts';
import { useAfterAct } from '../list/queue-context.tsx';
import { AskAssistant } from '../run/ask-assistant.tsx';
import { useAppContext } from '../shell/app-context.tsx';
import { useCommand } from '../shell/commands.tsx';
import { useUndoToast } from '../ticket/use-undo-toast.ts';
import { useClock } from '../time.tsx';
import { Button } from '../ui/button.tsx';
import { Keys } from '../ui/keys.tsx';
import { DraftNotices } from './draft-notices.tsx';
import { ForwardedWith, forwardsOf } from './forwarded-with.tsx';
import { RejectPopover } from './reject-popover.tsx';

type ActCardProps = { draft: Draft; ticket: TicketDetail; onDecided?: () => void };

/** A proposal without a reply: what would be done, why, and one key to sign it. */
export function ActCard({ draft, ticket, onDecided }: ActCardProps) {
  const t = useTranslations('draft');
  const { user } = useAppContext();
  const clock = useClock();
  const [isRejecting, setRejecting] = useState(false);
  const [editedNote, setEditedNote] = useState<string | null>(null);
  const client = useQueryClient();
  const showUndoToast = useUndoToast();
  const { busy, refused, attempt } = useAttempt({ onSettled: () => void refreshTicket(client, ticket) });
  const options = requestOptions({ ifMatch: draft.version });
  const afterAct = useAfterAct();
  const param = { id: draft.id };
  const isEnabled = user.role !== 'viewer' && !busy;
  const canApprove = isEnabled && !draft.stale && editedNote === null;
  const [forward] = forwardsOf(draft);
  const reason = actReason(draft.acts);

  async function decide(work: () => Promise<unknown>) {
    if (await attempt(work)) onDecided?.();
  }
  const approve = () =>
    void decide(async () => {
      const done = await unwrap(api.drafts[':id'].approve.$post({ param, json: {} }, options));
      afterAct(ticket);
      if ('kind' in done) showUndoToast(ticket, { message: done, body: done.visible_text });
    });
  useCommand('approve', approve, canApprove);
  useCommand('edit', () => setEditedNote(forward?.to ?? null), isEnabled && forward !== undefined);
  useCommand('reject', () => setRejecting(true), isEnabled);

  return (
    <article
      aria-label={t('proposal', { author: draft.proposed_by })}
      className="relative mt-5 animate-appear rounded-lg border border-ink-line border-l-2 border-l-ink bg-raised shadow-raised md:-mx-3"
    >
      <div className="flex gap-3 px-3 pt-3 pb-3">
        <span className="flex size-6 shrink-0 items-center justify-center">
          <Stamp aria-hidden className="icon text-ink" />
        </span>
        <div className="flex min-w-0 flex-col gap-1.5 [overflow-wrap:anywhere]">
          <h2 className="font-semibold">
            {t('would', { author: draft.proposed_by, acts: actsLabel(t, draft.acts, clock) })}
          </h2>
          {reason ? <p className="text-read">{reason}</p> : null}
          <ForwardedWith draft={draft} ticket={ticket} edited={editedNote} onEdit={setEditedNote} />
          <DraftNotices draft={draft} ticket={ticket} refused={refused} />
        </div>
      </div>
      {user.role === 'viewer' ? (
        <p className="border-t px-3 py-2 text-muted text-small">{t('teamDecides')}</p>
      ) : (
        <div className="flex flex-wrap items-center gap-1.5 border-t px-3 py-2">
          <Button variant="primary" disabled={!canApprove} onClick={approve}>
            {t('approve')} <Keys keys="mod+enter" />
          </Button>
          <RejectPopover
            open={isRejecting}
            onOpenChange={setRejecting}
            disabled={!isEnabled}
            onReject={(reason) =>
              void decide(() => api.drafts[':id'].reject.$post({ param, json: { reason } }, options))
            }
          />
          <AskAssistant ticket={ticket} />
        </div>
      )}
    </article>
  );
}
