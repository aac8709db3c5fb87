'use client';
import { useMutation } from '@tanstack/react-query';

import { toast } from '../ui/toast.ts';
import { api, errorMessage, unwrap } from './api.ts';

/** Looks when it is asked to: a look takes seconds and asks other servers. */
export function useDoctor() {
  const { mutate, data, isPending } = useMutation({
    mutationFn: () => unwrap(api.doctor.$get({})),
    onError: (error) => toast.error(errorMessage(error)),
  });
  return { look: () => mutate(), report: data, isLooking: isPending };
}
