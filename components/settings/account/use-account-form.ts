'use client';
import { type FormEvent, useState } from 'react';
import { toast } from 'sonner';
import { errorMessage } from '../../data/api.ts';

/** A small form of one act: what went wrong stays beside it, and what worked is told. */
export function useAccountForm(
  save: (form: FormData, element: HTMLFormElement) => Promise<void>,
  done: string,
) {
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  async function send(element: HTMLFormElement) {
    setBusy(true);
    setError(null);
    try {
      await save(new FormData(element), element);
      toast(done);
    } catch (problem) {
      setError(errorMessage(problem));
    }
    setBusy(false);
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    void send(event.currentTarget);
  };
  return { error, busy, submit };
}
