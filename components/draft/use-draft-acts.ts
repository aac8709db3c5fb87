'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { toast } from 'sonner';
import type { Draft } from '#lib/drafts/shape.ts';
import type { Message, Ticket } from '#lib/tickets/shape.ts';
import { api, Problem } from '../data/api.ts';
import { refreshTicket } from '../data/patch-ticket.ts';
import { tellLeaving } from '../ticket/tell-leaving.ts';

/** What a person decides about a draft. A refusal says why, and leaves the person's words where they are. */
export function useDraftActs(draft: Draft, ticket: Ticket, onDecided: () => void = () => {}) {
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const path = `/drafts/${draft.id}`;

  async function decide(work: () => Promise<unknown>) {
    setBusy(true);
    setRefused(null);
    try {
      await work();
      onDecided();
    } catch (error) {
      setRefused(error instanceof Problem ? error.message : 'That did not work. Your words are still here.');
    } finally {
      setBusy(false);
      void refreshTicket(client, ticket);
    }
  }

  return {
    busy,
    refused,
    approve: (body: string) =>
      decide(async () => {
        const words = body.trim();
        const changed = words && words !== draft.body;
        const message = await api.post<Message>(`${path}/approve`, changed ? { body: words } : {}, {
          ifMatch: draft.version,
        });
        tellLeaving(client, ticket, message, words || draft.body);
      }),
    reject: (reason: string) =>
      decide(async () => {
        await api.post(`${path}/reject`, { reason }, { ifMatch: draft.version });
        toast('The draft was rejected. The ticket waits for a person.');
      }),
    save: (body: string) => decide(() => api.patch(path, { body: body.trim() }, { ifMatch: draft.version })),
  };
}
