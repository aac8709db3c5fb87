'use client';
import { useTranslations } from 'use-intl';
import type { View } from '#lib/tickets/views/schema.ts';
import { useViewActions } from '../data/views.ts';
import { useAppContext } from '../shell/app-context.tsx';
import { AnchoredMenu } from '../ui/late/anchored-menu.tsx';
import { MenuItem, MenuSeparator } from '../ui/menu.tsx';
import type { OpenMenu } from '../ui/use-menu-trigger.ts';
import type { ViewQuestion } from './view-dialogs.tsx';

type ViewChoicesProps = {
  menu: OpenMenu;
  view: View;
  onMoveUp: (() => void) | null;
  onMoveDown: (() => void) | null;
  onAsk: (asked: ViewQuestion) => void;
};

/** What can be done with a view. */
export function ViewChoices({ menu, view, onMoveUp, onMoveDown, onAsk }: ViewChoicesProps) {
  const t = useTranslations('views');
  const { user } = useAppContext();
  const { change, orSay } = useViewActions();
  const { personal, mailbox_id: mailboxId } = view;
  const mayChange = user.role !== 'viewer' && (personal || mailboxId !== null || user.reachesAll);
  return (
    <AnchoredMenu {...menu}>
      {mayChange ? (
        <>
          <MenuItem onSelect={() => onAsk('rename')}>{t('rename')}</MenuItem>
          {personal ? (
            user.reachesAll ? (
              <MenuItem onSelect={() => void orSay(change(view, { personal: false }))}>{t('share')}</MenuItem>
            ) : null
          ) : (
            <MenuItem onSelect={() => onAsk('keep')}>{t('makePersonal')}</MenuItem>
          )}
          <MenuSeparator />
        </>
      ) : null}
      <MenuItem keys="alt+arrowup" disabled={!onMoveUp} onSelect={() => onMoveUp?.()}>
        {t('moveUp')}
      </MenuItem>
      <MenuItem keys="alt+arrowdown" disabled={!onMoveDown} onSelect={() => onMoveDown?.()}>
        {t('moveDown')}
      </MenuItem>
      {mayChange ? (
        <>
          <MenuSeparator />
          <MenuItem onSelect={() => onAsk('delete')}>{t('delete')}</MenuItem>
        </>
      ) : null}
    </AnchoredMenu>
  );
}
