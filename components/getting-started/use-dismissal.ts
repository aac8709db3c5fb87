'use client';
import { useQueryClient } from '@tanstack/react-query';
import type { GettingStarted } from '#lib/desk/getting-started/schema.ts';
import { api, errorMessage, unwrap } from '../data/api.ts';
import { queryKeys } from '../data/query-keys.ts';
import { toast } from '../ui/toast.ts';

/** Puts the first steps away, or brings them back. */
export function useDismissal(): { dismiss: () => Promise<void>; resume: () => Promise<void> } {
  const client = useQueryClient();
  const change = async (request: Promise<GettingStarted>) => {
    try {
      client.setQueryData<GettingStarted>(queryKeys.gettingStarted, await request);
    } catch (error) {
      toast.error(errorMessage(error));
    }
  };
  return {
    dismiss: () => change(unwrap(api['getting-started'].dismiss.$post({}))),
    resume: () => change(unwrap(api['getting-started'].resume.$post({}))),
  };
}
