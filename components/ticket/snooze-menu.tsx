'use client';
import { Moon } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Ticket } from '#lib/tickets/schema.ts';
import { useTicketActions } from '../data/use-ticket-actions.ts';
import { snoozeTimes } from '../labels/snooze-times.ts';
import { dayAndTime } from '../labels/times.ts';
import { fromWallClock } from '../labels/wall-clock.ts';
import { useAfterAct } from '../list/queue-context.tsx';
import { useCommand } from '../shell/commands.tsx';
import { useClock } from '../time.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog, DialogContent } from '../ui/dialog.tsx';
import { Field, Input } from '../ui/field.tsx';
import { Hint } from '../ui/hint.tsx';
import { Menu, MenuContent, MenuItem, MenuSeparator, MenuTrigger } from '../ui/menu.tsx';

export function SnoozeMenu({ ticket }: { ticket: Ticket }) {
  const [open, setOpen] = useState(false);
  const [asking, setAsking] = useState(false);
  const t = useTranslations('ticket.snooze');
  const times = useTranslations('tickets.times');
  const clock = useClock();
  const actions = useTicketActions(ticket);
  const afterAct = useAfterAct();
  const able = ticket.status !== 'closed';
  useCommand('snooze', () => setOpen(true), able);

  const snooze = (until: Date) => {
    void actions.snooze(until, dayAndTime(until, clock));
    // The menu gives the focus back when it is gone, and it is not to go there.
    setTimeout(() => afterAct(ticket), 0);
  };

  return (
    <>
      <Menu open={open} onOpenChange={setOpen}>
        <Hint label={t('label')} keys="h">
          <MenuTrigger asChild>
            <Button variant="muted" className="px-2" disabled={!able} aria-label={t('label')}>
              <Moon className="icon" />
              <span className="@max-lg:hidden [&:lang(de)]:@max-3xl:hidden">{t('label')}</span>
            </Button>
          </MenuTrigger>
        </Hint>
        <MenuContent align="end" className="w-60">
          {open
            ? snoozeTimes(new Date(), clock.timeZone).map(({ name, until }) => (
                <MenuItem key={name} hint={dayAndTime(until, clock)} onSelect={() => snooze(until)}>
                  {times(name)}
                </MenuItem>
              ))
            : null}
          <MenuSeparator />
          <MenuItem onSelect={() => setAsking(true)}>{t('custom')}</MenuItem>
        </MenuContent>
      </Menu>
      <Dialog open={asking} onOpenChange={setAsking}>
        <DialogContent title={t('until')} description={t('description')}>
          <AnotherTime
            onChosen={(until) => {
              setAsking(false);
              snooze(until);
            }}
          />
        </DialogContent>
      </Dialog>
    </>
  );
}

function AnotherTime({ onChosen }: { onChosen: (until: Date) => void }) {
  const t = useTranslations('ticket.snooze');
  const { timeZone } = useClock();
  const [error, setError] = useState<string | null>(null);
  return (
    <form
      className="mt-4 flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        const until = fromWallClock(
          new Date(String(new FormData(event.currentTarget).get('until'))),
          timeZone,
        );
        if (until > new Date()) onChosen(until);
        else setError(t('past'));
      }}
    >
      <Field label={t('when')} error={error}>
        {(props) => <Input {...props} name="until" type="datetime-local" required />}
      </Field>
      <div className="flex justify-end">
        <Button variant="primary" type="submit">
          {t('label')}
        </Button>
      </div>
    </form>
  );
}
