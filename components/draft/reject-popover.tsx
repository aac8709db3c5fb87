'use client';
import { useState } from 'react';
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
  return (
    <Popover open={open} onOpenChange={onOpenChange}>
      <PopoverTrigger asChild>
        <Button disabled={disabled}>
          Reject <Keys keys="x" className="text-muted" />
        </Button>
      </PopoverTrigger>
      <PopoverContent side="top" className="w-80" aria-label="Reject the draft">
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

const commonReasons = ['Wrong answer', 'Wrong tone', 'Needs a person', 'No answer needed'];

function RejectForm({ onReject }: { onReject: (reason: string) => void }) {
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
      <Field label="Why?" hint="The next draft learns from it.">
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
        {commonReasons.map((words) => (
          <Button key={words} variant="muted" className="px-1.5 text-small" onClick={() => setReason(words)}>
            {words}
          </Button>
        ))}
      </div>
      <div className="flex justify-end">
        <Button variant="primary" type="submit" disabled={!reason.trim()}>
          Reject the draft <Keys keys="enter" />
        </Button>
      </div>
    </form>
  );
}
