'use client';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { errorMessage } from '../data/api.ts';
import { Button } from '../ui/button.tsx';
import { Dialog, DialogClose, DialogContent, DialogTrigger } from '../ui/dialog.tsx';

type SettingDialogProps = {
  /** What opens it; or it is opened from outside by `open`. */
  trigger?: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  title: string;
  description?: ReactNode;
  submitLabel: string;
  /** What cannot be taken back is not offered in ink. */
  danger?: boolean;
  /** For what stands side by side. */
  wide?: boolean;
  /** Throws an ApiProblem to say why not; its message is shown and the dialog stays. */
  onSave: (form: FormData) => Promise<void>;
  /** Stands apart from the acts, such as a way to remove what is edited. */
  aside?: ReactNode;
  children?: ReactNode;
};

/** A few fields and one act. */
export function SettingDialog({
  trigger,
  open,
  onOpenChange,
  title,
  description,
  submitLabel,
  danger,
  wide,
  onSave,
  aside,
  children,
}: SettingDialogProps) {
  const t = useTranslations('common');
  const [openedHere, setOpenedHere] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const setOpen = (on: boolean) => {
    setError(null);
    setOpenedHere(on);
    onOpenChange?.(on);
  };

  const send = async (form: FormData) => {
    setBusy(true);
    setError(null);
    try {
      await onSave(form);
      setOpen(false);
    } catch (problem) {
      setError(errorMessage(problem));
    }
    setBusy(false);
  };

  return (
    <Dialog open={open ?? openedHere} onOpenChange={setOpen}>
      {trigger ? <DialogTrigger asChild>{trigger}</DialogTrigger> : null}
      <DialogContent
        title={title}
        description={description}
        className={wide ? 'w-[min(60rem,calc(100vw-2rem))]' : 'w-[min(34rem,calc(100vw-2rem))]'}
      >
        <form
          className="mt-4 flex flex-col gap-4"
          // A dialog may be opened from within a form, whose own act this is not.
          onChange={(event) => event.stopPropagation()}
          onSubmit={(event) => {
            event.preventDefault();
            event.stopPropagation();
            void send(new FormData(event.currentTarget));
          }}
        >
          {children}
          {error ? (
            <p role="alert" className="text-red [overflow-wrap:anywhere]">
              {error}
            </p>
          ) : null}
          <div className="flex items-center justify-end gap-2">
            {aside ? <div className="mr-auto">{aside}</div> : null}
            <DialogClose asChild>
              <Button variant="muted">{t('cancel')}</Button>
            </DialogClose>
            <Button variant={danger ? 'danger' : 'primary'} type="submit" disabled={busy}>
              {submitLabel}
            </Button>
          </div>
        </form>
      </DialogContent>
    </Dialog>
  );
}

/** A checkbox with its label. */
export function CheckField({
  label,
  hint,
  ...rest
}: React.ComponentProps<'input'> & { label: string; hint?: ReactNode }) {
  return (
    <label className="flex items-start gap-2.5">
      <input type="checkbox" {...rest} className="mt-1 accent-(--ink-fill)" />
      <span>
        {label}
        {hint ? <span className="block text-muted text-small">{hint}</span> : null}
      </span>
    </label>
  );
}

export const formText = (form: FormData, name: string) => String(form.get(name) ?? '').trim();
