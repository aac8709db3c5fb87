'use client';
import { type FormEvent, useState } from 'react';
import { errorMessage } from './api.ts';

/** The one act of a form: whether it is being done, and why it was not. `save` throws an ApiProblem to say why not. */
export function useSubmission(save: (element: HTMLFormElement) => Promise<void>) {
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (element: HTMLFormElement) => {
    setBusy(true);
    setError(null);
    try {
      await save(element);
    } catch (problem) {
      setError(errorMessage(problem));
    }
    setBusy(false);
  };
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    void submit(event.currentTarget);
  };
  return { error, busy, onSubmit };
}
