'use client';
import { ArrowLeft, PanelRight } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { TicketDetail } from '../data/api-types.ts';
import { TicketMenu } from '../merge/ticket-menu.tsx';
import { useAppContext } from '../shell/app-context.tsx';
import { Link } from '../shell/navigation.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog, Drawer } from '../ui/dialog.tsx';
import { Hint } from '../ui/hint.tsx';
import { AssigneeMenu } from './assignee-menu.tsx';
import { CloseControl } from './close-control.tsx';
import { ContextColumn } from './context-column.tsx';
import { PriorityMenu } from './priority-menu.tsx';
import { SnoozeMenu } from './snooze-menu.tsx';
import { StatusMenu } from './status-menu.tsx';
import { TagsControl } from './tags-control.tsx';

export function Toolbar({ ticket, back }: { ticket: TicketDetail; back: string }) {
  const t = useTranslations('ticket');
  const { user } = useAppContext();
  const [aside, setAside] = useState(false);
  return (
    <div
      role="toolbar"
      aria-label={t('label')}
      className="@container flex *:shrink-0 print:hidden h-11 shrink-0 items-center gap-0.5 overflow-x-auto border-b px-3 max-[359px]:gap-0 max-[359px]:px-1.5 [scrollbar-width:none] md:px-5 xl:px-6"
    >
      <Button variant="quiet" size="icon" className="md:hidden" asChild>
        <Link href={back} aria-label={t('back')}>
          <ArrowLeft className="icon" />
        </Link>
      </Button>
      <fieldset disabled={user.role === 'viewer' || ticket.merged_into !== null} className="contents">
        <legend className="sr-only">{t('actions')}</legend>
        <div className="-ml-2 flex shrink-0 items-center gap-0.5 max-md:ml-0">
          <StatusMenu ticket={ticket} />
          <PriorityMenu ticket={ticket} />
          <AssigneeMenu ticket={ticket} />
          <TagsControl ticket={ticket} />
        </div>
        <span className="flex-1" />
        <SnoozeMenu ticket={ticket} />
        <CloseControl ticket={ticket} />
        {ticket.merged_into ? null : <TicketMenu ticket={ticket} />}
      </fieldset>
      <Hint label={t('about')}>
        <Button
          variant="muted"
          size="icon"
          className="xl:hidden"
          aria-label={t('about')}
          onClick={() => setAside(true)}
        >
          <PanelRight className="icon" />
        </Button>
      </Hint>
      <Dialog open={aside} onOpenChange={setAside}>
        <Drawer title={t('about')} className="right-0 left-auto w-80 overflow-y-auto bg-surface">
          <ContextColumn ticket={ticket} />
        </Drawer>
      </Dialog>
    </div>
  );
}
