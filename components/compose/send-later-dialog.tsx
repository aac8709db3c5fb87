'use client';
import { useState } from 'react';
import { defaultSendTime, sendTimes } from '../labels/send-times.ts';
import { dayAndTime } from '../labels/times.ts';
import { useAppContext } from '../shell/app-context.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog, DialogContent } from '../ui/dialog.tsx';
import { Field, Input } from '../ui/field.tsx';

export type SendSchedule = { sendAt: Date; cancelsOnReply: boolean };

type SendLaterDialogProps = {
  contactName: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onSchedule: (later: SendSchedule) => void;
};

/** When a reply leaves that does not leave now, and whether a mail of the contact takes it back. */
export function SendLaterDialog({ open, onOpenChange, ...rest }: SendLaterDialogProps) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent
        title="Send later"
        description="It waits in the outbox. You can cancel it until it’s sent."
        className="w-[min(24rem,calc(100vw-2rem))]"
      >
        <ScheduleForm {...rest} />
      </DialogContent>
    </Dialog>
  );
}

function ScheduleForm({ contactName, onSchedule }: Pick<SendLaterDialogProps, 'contactName' | 'onSchedule'>) {
  const { timeZone } = useAppContext();
  const [now] = useState(() => new Date());
  const [cancelsOnReply, setCancels] = useState(true);
  const [error, setError] = useState<string | null>(null);
  const choose = (sendAt: Date) => onSchedule({ sendAt, cancelsOnReply });

  return (
    <div className="mt-3 flex flex-col gap-3">
      <ul className="-mx-2 flex flex-col">
        {sendTimes(now).map(({ label: words, at }) => (
          <li key={words}>
            <Button className="w-full justify-between px-2 font-normal" onClick={() => choose(at)}>
              {words}
              <span className="text-muted text-small tabular-nums">{dayAndTime(at, now, timeZone)}</span>
            </Button>
          </li>
        ))}
      </ul>
      <label className="flex items-start gap-2 border-t pt-3">
        <input
          type="checkbox"
          checked={cancelsOnReply}
          onChange={(event) => setCancels(event.target.checked)}
          className="mt-1 accent-(--ink-fill)"
        />
        <span>
          Cancel it if {contactName} writes first
          <span className="block text-muted text-small">It stays on the ticket, unsent.</span>
        </span>
      </label>
      <form
        className="flex items-end gap-2 border-t pt-3 max-md:flex-wrap"
        onSubmit={(event) => {
          event.preventDefault();
          event.stopPropagation();
          const at = new Date(String(new FormData(event.currentTarget).get('at')));
          if (at > new Date()) choose(at);
          else setError('Choose a time that is still to come.');
        }}
      >
        <Field label="Another time" error={error} className="min-w-0 flex-1 max-md:basis-full">
          {(props) => (
            <Input {...props} name="at" type="datetime-local" required defaultValue={defaultSendTime(now)} />
          )}
        </Field>
        <Button variant="outline" type="submit" className="h-8 pointer-coarse:h-10">
          Send then
        </Button>
      </form>
    </div>
  );
}
