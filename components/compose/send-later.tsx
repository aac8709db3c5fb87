'use client';
import { useState } from 'react';
import { useDesk } from '../shell/desk.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog, DialogContent } from '../ui/dialog.tsx';
import { Field, Input } from '../ui/field.tsx';
import { firstChoice, sendTimes } from '../words/send-times.ts';
import { untilWhen } from '../words/times.ts';

export type Later = { sendAt: Date; cancelsOnReply: boolean };

type SendLaterProps = {
  who: string;
  open: boolean;
  onOpen: (open: boolean) => void;
  onLater: (later: Later) => void;
};

/** When a reply leaves that does not leave now, and whether a mail of the contact takes it back. */
export function SendLater({ open, onOpen, ...rest }: SendLaterProps) {
  return (
    <Dialog open={open} onOpenChange={onOpen}>
      <DialogContent
        title="Send later"
        description="It waits in the outbox, and can be taken back until it leaves."
        className="w-[min(24rem,calc(100vw-2rem))]"
      >
        <LaterForm {...rest} />
      </DialogContent>
    </Dialog>
  );
}

function LaterForm({ who, onLater }: Pick<SendLaterProps, 'who' | 'onLater'>) {
  const { timeZone } = useDesk();
  const [now] = useState(() => new Date());
  const [cancelsOnReply, setCancels] = useState(true);
  const [error, setError] = useState<string | null>(null);
  const choose = (sendAt: Date) => onLater({ sendAt, cancelsOnReply });

  return (
    <div className="mt-3 flex flex-col gap-3">
      <ul className="-mx-2 flex flex-col">
        {sendTimes(now).map(({ words, at }) => (
          <li key={words}>
            <Button className="w-full justify-between px-2 font-normal" onClick={() => choose(at)}>
              {words}
              <span className="text-muted text-small tabular-nums">{untilWhen(at, now, timeZone)}</span>
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
          Take it back when {who} writes first
          <span className="block text-muted text-small">It then stays on the ticket, not sent.</span>
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
            <Input {...props} name="at" type="datetime-local" required defaultValue={firstChoice(now)} />
          )}
        </Field>
        <Button look="outline" type="submit" className="h-8 pointer-coarse:h-10">
          Send then
        </Button>
      </form>
    </div>
  );
}
