'use client';
import { Ellipsis, Link2, Merge } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { TicketDetail } from '../data/api-types.ts';
import { useAppContext } from '../shell/app-context.tsx';
import { useOwnCommand } from '../shell/commands.tsx';
import { Button } from '../ui/button.tsx';
import { Hint } from '../ui/hint.tsx';
import { Menu, MenuContent, MenuItem, MenuTrigger } from '../ui/menu.tsx';

const MergeDialog = dynamic(() => import('./merge-dialog.tsx'), { ssr: false });
const LinkDialog = dynamic(() => import('./link-dialog.tsx'), { ssr: false });

/** What is done with a ticket and another one. */
export function TicketMenu({ ticket }: { ticket: TicketDetail }) {
  const t = useTranslations('merge');
  const { user } = useAppContext();
  const [dialog, setDialog] = useState<'merge' | 'link' | null>(null);
  const enabled = user.role !== 'viewer';
  useOwnCommand(
    { id: 'merge', title: t('menu.merge'), group: 'ticket', run: () => setDialog('merge') },
    enabled,
  );
  useOwnCommand(
    { id: 'link', title: t('menu.link'), group: 'ticket', run: () => setDialog('link') },
    enabled,
  );
  const change = (open: boolean) => (open ? undefined : setDialog(null));
  return (
    <>
      <Menu>
        <Hint label={t('menu.more')}>
          <MenuTrigger asChild>
            <Button variant="muted" size="icon" aria-label={t('menu.more')}>
              <Ellipsis className="icon" />
            </Button>
          </MenuTrigger>
        </Hint>
        <MenuContent align="end" className="w-56">
          <MenuItem icon={<Merge className="icon" />} onSelect={() => setDialog('merge')}>
            {t('menu.merge')}
          </MenuItem>
          <MenuItem icon={<Link2 className="icon" />} onSelect={() => setDialog('link')}>
            {t('menu.link')}
          </MenuItem>
        </MenuContent>
      </Menu>
      {dialog === 'merge' ? <MergeDialog ticket={ticket} open onOpenChange={change} /> : null}
      {dialog === 'link' ? <LinkDialog ticket={ticket} open onOpenChange={change} /> : null}
    </>
  );
}
