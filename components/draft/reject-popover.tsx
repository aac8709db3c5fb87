'use client';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../ui/button.tsx';
import { Field, Textarea } from '../ui/field.tsx';
import { Keys } from '../ui/keys.tsx';
import { Popover, PopoverContent, PopoverTrigger } from '../ui/popover.tsx';

type RejectPopoverProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  disabled: boolean;
  onReject: (reason: string) => void;
};

/** Rejects a draft with a reason. */
export function RejectPopover({ open, onOpenChange, disabled, onReject }: RejectPopoverProps) {
  const t = useTranslations('draft.reject');
  return (
    <Popover open={open} onOpenChange={onOpenChange}>
      <PopoverTrigger asChild>
        <Button disabled={disabled}>
          {t('open')} <Keys keys="x" className="text-muted" />
        </Button>
      </PopoverTrigger>
      <PopoverContent side="top" className="w-80" aria-label={t('submit')}>
        <RejectForm
          onReject={(reason) => {
            onOpenChange(false);
            onReject(reason);
          }}
        />
      </PopoverContent>
    </Popover>
  );
}

const commonReasons = ['wrongAnswer', 'wrongTone', 'needsPerson', 'noAnswerNeeded'] as const;

function RejectForm({ onReject }: { onReject: (reason: string) => void }) {
  const t = useTranslations('draft.reject');
  const [reason, setReason] = useState('');
  const send = () => reason.trim() && onReject(reason.trim());
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Field label={t('why')} hint={t('hint')}>
        {(props) => (
          <Textarea
            {...props}
            required
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.shiftKey) return;
              event.preventDefault();
              send();
            }}
            className="min-h-16"
          />
        )}
      </Field>
      <div className="flex flex-wrap gap-1">
        {commonReasons.map((name) => (
          <Button key={name} variant="muted" className="px-1.5 text-small" onClick={() => setReason(t(name))}>
            {t(name)}
          </Button>
        ))}
      </div>
      <div className="flex justify-end">
        <Button variant="primary" type="submit" disabled={!reason.trim()}>
          {t('submit')} <Keys keys="enter" />
        </Button>
      </div>
    </form>
  );
}
