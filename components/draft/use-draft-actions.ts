'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { toast } from 'sonner';
import type { Draft } from '#lib/drafts/schema.ts';
import type { Message, Ticket } from '#lib/tickets/schema.ts';
import type { ReplyOptions } from '../compose/use-reply-options.ts';
import { replyFields } from '../compose/use-reply-preview.ts';
import { api, errorMessage, Problem } from '../data/api.ts';
import { refreshTicket } from '../data/patch-ticket.ts';
import { showUndoToast } from '../ticket/show-undo-toast.ts';
import { type SendOptions, scheduleFields } from '../ticket/use-send-reply.ts';
import type { DraftEditing } from './use-draft-editing.ts';

/** `to` is another address than the draft's; `anyway` sends it although somebody has written since. */
export type ApproveOptions = SendOptions & { to?: string; anyway?: boolean };

/** What a person decides about a draft. A refusal says why, and leaves the person's words where they are. */
export function useDraftActions(draft: Draft, ticket: Ticket, editing: DraftEditing, onDecided: () => void) {
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const path = `/drafts/${draft.id}`;

  async function attempt(work: () => Promise<unknown>) {
    setBusy(true);
    setRefused(null);
    try {
      await work();
      return true;
    } catch (error) {
      setRefused(refusalMessage(error));
      const { version } = error instanceof Problem ? error.facts : {};
      editing.resumeStorage(typeof version === 'number' ? version : undefined);
      return false;
    } finally {
      setBusy(false);
      void refreshTicket(client, ticket);
    }
  }

  async function decide(work: () => Promise<unknown>) {
    editing.suspendStorage();
    if (await attempt(work)) onDecided();
  }

  return {
    busy,
    refused,
    approve: (replyOptions: ReplyOptions, { statusAfter, schedule, to, anyway }: ApproveOptions = {}) =>
      decide(async () => {
        const edited = editing.body.trim();
        const changed = edited && edited !== draft.body;
        const body = {
          ...(changed ? { body: edited } : {}),
          ...replyFields(replyOptions),
          ...(draft.attachment_ids.length && !replyOptions.files.length ? { attachment_ids: [] } : {}),
          ...scheduleFields(schedule),
          ...(to ? { to } : {}),
          ...(anyway ? { anyway } : {}),
          // biome-ignore lint/suspicious/noThenProperty: the API's own name for what becomes of the ticket
          ...(statusAfter ? { then: statusAfter } : {}),
        };
        const message = await api.post<Message>(`${path}/approve`, body, { ifMatch: editing.version });
        showUndoToast(client, ticket, message, edited || draft.body);
      }),
    reject: (reason: string) =>
      decide(async () => {
        await api.post(`${path}/reject`, { reason }, { ifMatch: draft.version });
        toast('The draft was rejected. The ticket waits for a person.');
      }),
    save: () =>
      attempt(async () => {
        const body = editing.body.trim();
        await api.patch(path, { body }, { ifMatch: editing.version });
        await refreshTicket(client, ticket);
        editing.end();
      }),
  };
}

function refusalMessage(error: unknown): string {
  const message = errorMessage(error, 'That did not work. Your words are still here.');
  return error instanceof Problem && 'version' in error.facts
    ? `${message} Approve or save again to put your words in their place, or discard yours to see theirs.`
    : message;
}
