'use client';
import { type FormEvent, type ReactNode, useState } from 'react';
import { toast } from 'sonner';
import { errorMessage } from '../../data/api.ts';
import { Button } from '../../ui/button.tsx';

type AccountFormProps = {
  /** Throws an ApiProblem to say why not; its message is shown beside the fields. */
  onSave: (form: FormData, element: HTMLFormElement) => Promise<void>;
  submitLabel: string;
  /** What is told when it worked. */
  done: string;
  children: ReactNode;
};

/** A few fields of the own account and one act. */
export function AccountForm({ onSave, submitLabel, done, children }: AccountFormProps) {
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  async function send(element: HTMLFormElement) {
    setBusy(true);
    setError(null);
    try {
      await onSave(new FormData(element), element);
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
  return (
    <form onSubmit={submit} className="flex flex-col gap-3">
      {children}
      {error ? (
        <p role="alert" className="text-red">
          {error}
        </p>
      ) : null}
      <Button variant="outline" type="submit" className="self-start" disabled={busy}>
        {submitLabel}
      </Button>
    </form>
  );
}
