'use client';
import { CircleCheck, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { TicketDetail } from '../data/api-types.ts';
import { useTicketActions } from '../data/use-ticket-actions.ts';
import { AfterActChoice } from '../list/after-act-choice.tsx';
import { useAfterAct } from '../list/queue-context.tsx';
import { useCommand } from '../shell/commands.tsx';
import { Button } from '../ui/button.tsx';
import { Field, Input } from '../ui/field.tsx';
import { Hint } from '../ui/hint.tsx';
import { Keys } from '../ui/keys.tsx';
import { Popover, PopoverContent, PopoverTrigger } from '../ui/popover.tsx';

/** Closes with a word on how it was resolved, or opens again. While a draft waits, E belongs to the draft. */
export function CloseControl({ ticket }: { ticket: TicketDetail }) {
  const t = useTranslations('ticket.close');
  const [open, setOpen] = useState(false);
  const actions = useTicketActions(ticket);
  const afterAct = useAfterAct();
  const closed = ticket.status === 'closed';
  const keys = ticket.draft ? 'shift+e' : 'e';
  const act = () => (closed ? void actions.reopen() : setOpen(true));
  useCommand('close', act, !ticket.draft);
  useCommand('closeWithDraft', act);

  if (closed) {
    return (
      <Hint label={t('reopen')} keys={keys}>
        <Button variant="muted" className="px-2" onClick={act} aria-label={t('reopen')}>
          <RotateCcw className="icon" />
          <span className="@max-lg:hidden [&:lang(de)]:@max-3xl:hidden">{t('reopen')}</span>
        </Button>
      </Hint>
    );
  }
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <Hint label={t('label')} keys={keys}>
        <PopoverTrigger asChild>
          <Button variant="muted" className="px-2" aria-label={t('label')}>
            <CircleCheck className="icon" />
            <span className="@max-lg:hidden [&:lang(de)]:@max-3xl:hidden">{t('label')}</span>
          </Button>
        </PopoverTrigger>
      </Hint>
      <PopoverContent
        align="end"
        className="w-80"
        aria-label={t('title')}
        onCloseAutoFocus={(event) => document.activeElement !== document.body && event.preventDefault()}
      >
        <form
          className="flex flex-col gap-3"
          onSubmit={(event) => {
            event.preventDefault();
            setOpen(false);
            void actions.close(String(new FormData(event.currentTarget).get('resolution') ?? ''));
            afterAct(ticket);
          }}
        >
          <Field label={t('resolution')} hint={t('hint')}>
            {(props) => <Input {...props} name="resolution" maxLength={2000} autoComplete="off" />}
          </Field>
          <AfterActChoice />
          <div className="flex justify-end">
            <Button variant="primary" type="submit">
              {t('title')} <Keys keys="enter" />
            </Button>
          </div>
        </form>
      </PopoverContent>
    </Popover>
  );
}
