'use client';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { snoozeTimes } from '../labels/snooze-times.ts';
import { dayAndTime } from '../labels/times.ts';
import { fromWallClock } from '../labels/wall-clock.ts';
import { useClock } from '../time.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog, DialogContent } from '../ui/dialog.tsx';
import { Field, Input } from '../ui/field.tsx';

type SnoozeAfterDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onChosen: (until: Date) => void;
};

/** Until when the ticket is snoozed once the reply is sent. */
export function SnoozeAfterDialog({ open, onOpenChange, onChosen }: SnoozeAfterDialogProps) {
  const t = useTranslations('composer');
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent
        title={t('sendAndSnooze')}
        description={t('snoozeHint')}
        className="w-[min(24rem,calc(100vw-2rem))]"
      >
        <Times onChosen={onChosen} />
      </DialogContent>
    </Dialog>
  );
}

function Times({ onChosen }: Pick<SnoozeAfterDialogProps, 'onChosen'>) {
  const t = useTranslations('composer');
  const times = useTranslations('tickets.times');
  const [now] = useState(() => new Date());
  const clock = { ...useClock(), now };
  const [isPast, setPast] = useState(false);
  return (
    <div className="mt-3 flex flex-col gap-3">
      <ul className="-mx-2 flex flex-col">
        {snoozeTimes(now, clock.timeZone).map(({ name, until }) => (
          <li key={name}>
            <Button className="w-full justify-between px-2 font-normal" onClick={() => onChosen(until)}>
              {times(name)}
              <span className="text-muted text-small tabular-nums">{dayAndTime(until, clock)}</span>
            </Button>
          </li>
        ))}
      </ul>
      <form
        className="flex items-end gap-2 border-t pt-3 max-md:flex-wrap"
        onSubmit={(event) => {
          event.preventDefault();
          event.stopPropagation();
          const shown = new Date(String(new FormData(event.currentTarget).get('until')));
          const until = fromWallClock(shown, clock.timeZone);
          if (until > new Date()) onChosen(until);
          else setPast(true);
        }}
      >
        <Field
          label={t('anotherTime')}
          error={isPast ? t('timePast') : null}
          className="min-w-0 flex-1 max-md:basis-full"
        >
          {(props) => <Input {...props} name="until" type="datetime-local" required />}
        </Field>
        <Button variant="outline" type="submit" className="h-8 pointer-coarse:h-10">
          {t('sendAndSnooze')}
        </Button>
      </form>
    </div>
  );
}
