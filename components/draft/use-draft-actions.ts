'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { Draft } from '#lib/drafts/schema.ts';
import type { ReplyOptions } from '../compose/use-reply-options.ts';
import { replyFields } from '../compose/use-reply-preview.ts';
import { ApiProblem, type ApiRequest, api, errorMessage, requestOptions, unwrap } from '../data/api.ts';
import type { TicketDetail } from '../data/api-types.ts';
import { refreshTicket } from '../data/patch-ticket.ts';
import { useAttempt } from '../data/use-attempt.ts';
import { typedText } from '../labels/typed-text.ts';
import { useAfterAct } from '../list/queue-context.tsx';
import { type SendOptions, scheduleFields } from '../ticket/use-send-reply.ts';
import { useUndoToast } from '../ticket/use-undo-toast.ts';
import { toast } from '../ui/toast.ts';
import type { DraftEditing } from './use-draft-editing.ts';

type Approval = ApiRequest<(typeof api.drafts)[':id']['approve']['$post']>['json'];

/** `to` is another address than the draft's, `anyway` sends what is stale, `shown` is the share that was on the screen. */
export type ApproveOptions = SendOptions & { to?: string; anyway?: boolean; shown?: number };

/** What a person decides about a draft. A refusal says why, and leaves the person's words where they are. */
export function useDraftActions(
  { draft, ticket, editing }: { draft: Draft; ticket: TicketDetail; editing: DraftEditing },
  onDecided: () => void,
) {
  const client = useQueryClient();
  const showUndoToast = useUndoToast();
  const t = useTranslations('draft');
  const { busy, refused, attempt } = useAttempt({
    toMessage: (error) => refusalMessage(t, error),
    onRefused: (error) => {
      const { version } = error instanceof ApiProblem ? error.facts : {};
      editing.resumeStorage(typeof version === 'number' ? version : undefined);
    },
    onSettled: () => void refreshTicket(client, ticket),
  });
  const afterAct = useAfterAct();
  const param = { id: draft.id };

  async function decide(work: () => Promise<unknown>) {
    editing.suspendStorage();
    if (await attempt(work)) onDecided();
  }

  return {
    busy,
    refused,
    approve: (
      replyOptions: ReplyOptions,
      { statusAfter, schedule, to, anyway, shown }: ApproveOptions = {},
    ) =>
      decide(async () => {
        const edited = typedText(editing.body);
        const changed = edited && edited !== draft.body;
        const fields = replyFields(replyOptions);
        const own: Approval = {
          body: changed ? edited : undefined,
          // What was shown is what is signed, also when another mail has come meanwhile.
          to: to || fields.to || draft.recipient || ticket.answer_address.address,
          attachment_ids:
            draft.attachment_ids.length && !replyOptions.files.length ? [] : fields.attachment_ids,
          anyway: anyway || undefined,
          shown,
          // biome-ignore lint/suspicious/noThenProperty: the API's own name for what becomes of the ticket
          then: statusAfter,
        };
        const json = { ...fields, ...scheduleFields(schedule), ...own };
        const message = await unwrap(
          api.drafts[':id'].approve.$post({ param, json }, requestOptions({ ifMatch: editing.version })),
        );
        afterAct(ticket);
        if ('kind' in message) showUndoToast(ticket, { message, body: edited || draft.body });
      }),
    reject: (reason: string) =>
      decide(async () => {
        await api.drafts[':id'].reject.$post(
          { param, json: { reason } },
          requestOptions({ ifMatch: draft.version }),
        );
        toast(t('reject.done'));
      }),
    save: () =>
      attempt(async () => {
        const body = typedText(editing.body);
        await api.drafts[':id'].$patch(
          { param, json: { body } },
          requestOptions({ ifMatch: editing.version }),
        );
        await refreshTicket(client, ticket);
        editing.end();
      }),
  };
}

function refusalMessage(t: ReturnType<typeof useTranslations<'draft'>>, error: unknown): string {
  const reason = errorMessage(error, t('failed'));
  return error instanceof ApiProblem && 'version' in error.facts ? t('conflict', { reason }) : reason;
}
