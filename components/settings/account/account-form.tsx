'use client';
import type { ReactNode } from 'react';
import { useSubmission } from '../../data/use-submission.ts';
import { Button } from '../../ui/button.tsx';
import { toast } from '../../ui/toast.ts';

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
  const { error, busy, onSubmit } = useSubmission(async (element) => {
    await onSave(new FormData(element), element);
    toast(done);
  });
  return (
    <form onSubmit={onSubmit} className="flex flex-col gap-3">
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
