'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { toast } from 'sonner';
import type { Draft } from '#lib/drafts/schema.ts';
import type { Message, Ticket } from '#lib/tickets/schema.ts';
import type { Extras } from '../compose/use-extras.ts';
import { fieldsOf } from '../compose/use-preview.ts';
import { api, Problem, wordsOf } from '../data/api.ts';
import { refreshTicket } from '../data/patch-ticket.ts';
import { tellLeaving } from '../ticket/tell-leaving.ts';
import { type How, laterFields } from '../ticket/use-send-reply.ts';
import type { DraftEditing } from './use-draft-editing.ts';

/** `to` is another address than the draft's; `anyway` sends it although somebody has written since. */
export type HowDraft = How & { to?: string; anyway?: boolean };

/** What a person decides about a draft. A refusal says why, and leaves the person's words where they are. */
export function useDraftActs(draft: Draft, ticket: Ticket, editing: DraftEditing, onDecided: () => void) {
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
      setRefused(refusalWords(error));
      const { version } = error instanceof Problem ? error.facts : {};
      editing.release(typeof version === 'number' ? version : undefined);
      return false;
    } finally {
      setBusy(false);
      void refreshTicket(client, ticket);
    }
  }

  async function decide(work: () => Promise<unknown>) {
    editing.hold();
    if (await attempt(work)) onDecided();
  }

  return {
    busy,
    refused,
    approve: (extras: Extras, { after, later, to, anyway }: HowDraft = {}) =>
      decide(async () => {
        const words = editing.body.trim();
        const changed = words && words !== draft.body;
        const wishes = {
          ...(changed ? { body: words } : {}),
          ...fieldsOf(extras),
          ...(draft.attachment_ids.length && !extras.files.length ? { attachment_ids: [] } : {}),
          ...laterFields(later),
          ...(to ? { to } : {}),
          ...(anyway ? { anyway } : {}),
          // biome-ignore lint/suspicious/noThenProperty: the API's own name for what becomes of the ticket
          ...(after ? { then: after } : {}),
        };
        const message = await api.post<Message>(`${path}/approve`, wishes, { ifMatch: editing.version });
        tellLeaving(client, ticket, message, words || draft.body);
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

function refusalWords(error: unknown): string {
  const words = wordsOf(error, 'That did not work. Your words are still here.');
  return error instanceof Problem && 'version' in error.facts
    ? `${words} Approve or save again to put your words in their place, or discard yours to see theirs.`
    : words;
}
