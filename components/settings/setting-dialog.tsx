'use client';
import { type ReactNode, useState } from 'react';
import { Problem } from '../data/api.ts';
import { Button } from '../ui/button.tsx';
import { Dialog, DialogClose, DialogContent, DialogTrigger } from '../ui/dialog.tsx';

type SettingDialogProps = {
  trigger: ReactNode;
  title: string;
  description?: string;
  act: string;
  /** Throws a Problem to say why not; its words are shown and the dialog stays. */
  save: (form: FormData) => Promise<void>;
  children: ReactNode;
};

/** A few fields and one act. */
export function SettingDialog({ trigger, title, description, act, save, children }: SettingDialogProps) {
  const [open, setOpen] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const send = async (form: FormData) => {
    setBusy(true);
    setError(null);
    try {
      await save(form);
      setOpen(false);
    } catch (problem) {
      setError(problem instanceof Problem ? problem.message : 'That did not work.');
    }
    setBusy(false);
  };

  return (
    <Dialog
      open={open}
      onOpenChange={(on) => {
        setOpen(on);
        setError(null);
      }}
    >
      <DialogTrigger asChild>{trigger}</DialogTrigger>
      <DialogContent title={title} description={description} className="w-[min(34rem,calc(100vw-2rem))]">
        <form
          className="mt-4 flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            void send(new FormData(event.currentTarget));
          }}
        >
          {children}
          {error ? (
            <p role="alert" className="text-red">
              {error}
            </p>
          ) : null}
          <div className="flex justify-end gap-2">
            <DialogClose asChild>
              <Button look="muted">Cancel</Button>
            </DialogClose>
            <Button look="primary" type="submit" disabled={busy}>
              {act}
            </Button>
          </div>
        </form>
      </DialogContent>
    </Dialog>
  );
}

/** A yes or no with its words beside it. */
export const CheckField = ({
  label,
  hint,
  ...rest
}: React.ComponentProps<'input'> & { label: string; hint?: string }) => (
  <label className="flex items-start gap-2.5">
    <input type="checkbox" {...rest} className="mt-1 accent-(--ink-fill)" />
    <span>
      {label}
      {hint ? <span className="block text-muted text-small">{hint}</span> : null}
    </span>
  </label>
);

export const text = (form: FormData, name: string) => String(form.get(name) ?? '').trim();
