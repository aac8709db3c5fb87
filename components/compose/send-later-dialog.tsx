'use client';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { defaultSendTime, sendTimes } from '../labels/send-times.ts';
import { dayAndTime } from '../labels/times.ts';
import { fromWallClock } from '../labels/wall-clock.ts';
import { useClock } from '../time.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog, DialogContent } from '../ui/dialog.tsx';
import { Field, Input } from '../ui/field.tsx';

export type SendSchedule = { sendAt: Date; cancelsOnReply: boolean };

type SendLaterDialogProps = {
  /** Null when there is nobody yet who could write first. */
  contactName: string | null;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onSchedule: (later: SendSchedule) => void;
};

/** When a reply leaves that does not leave now, and whether a mail of the contact takes it back. */
export function SendLaterDialog({ open, onOpenChange, ...rest }: SendLaterDialogProps) {
  const t = useTranslations('compose.later');
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent
        title={t('title')}
        description={t('description')}
        className="w-[min(24rem,calc(100vw-2rem))]"
      >
        <ScheduleForm {...rest} />
      </DialogContent>
    </Dialog>
  );
}

function ScheduleForm({ contactName, onSchedule }: Pick<SendLaterDialogProps, 'contactName' | 'onSchedule'>) {
  const t = useTranslations('compose.later');
  const times = useTranslations('tickets.times');
  const [now] = useState(() => new Date());
  const clock = { ...useClock(), now };
  const [cancelsOnReply, setCancels] = useState(true);
  const [error, setError] = useState<string | null>(null);
  const choose = (sendAt: Date) => onSchedule({ sendAt, cancelsOnReply });

  return (
    <div className="mt-3 flex flex-col gap-3">
      <ul className="-mx-2 flex flex-col">
        {sendTimes(now, clock.timeZone).map(({ name, at }) => (
          <li key={name}>
            <Button className="w-full justify-between px-2 font-normal" onClick={() => choose(at)}>
              {times(name)}
              <span className="text-muted text-small tabular-nums">{dayAndTime(at, clock)}</span>
            </Button>
          </li>
        ))}
      </ul>
      {contactName === null ? null : (
        <label className="flex items-start gap-2 border-t pt-3">
          <input
            type="checkbox"
            checked={cancelsOnReply}
            onChange={(event) => setCancels(event.target.checked)}
            className="mt-1 accent-(--ink-fill)"
          />
          <span>
            {t('cancels', { contact: contactName })}
            <span className="block text-muted text-small">{t('cancelsHint')}</span>
          </span>
        </label>
      )}
      <form
        className="flex items-end gap-2 border-t pt-3 max-md:flex-wrap"
        onSubmit={(event) => {
          event.preventDefault();
          event.stopPropagation();
          const shown = new Date(String(new FormData(event.currentTarget).get('at')));
          const at = fromWallClock(shown, clock.timeZone);
          if (at > new Date()) choose(at);
          else setError(t('past'));
        }}
      >
        <Field label={t('custom')} error={error} className="min-w-0 flex-1 max-md:basis-full">
          {(props) => (
            <Input
              {...props}
              name="at"
              type="datetime-local"
              required
              defaultValue={defaultSendTime(now, clock.timeZone)}
            />
          )}
        </Field>
        <Button variant="outline" type="submit" className="h-8 pointer-coarse:h-10">
          {t('submit')}
        </Button>
      </form>
    </div>
  );
}
