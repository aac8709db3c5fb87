'use client';
import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { View } from '#lib/tickets/views/schema.ts';
import { useViewActions } from '../data/views.ts';
import { formText, SettingDialog } from '../settings/setting-dialog.tsx';
import { useAppContext } from '../shell/app-context.tsx';
import { Button } from '../ui/button.tsx';
import { Field, Input } from '../ui/field.tsx';
import { Menu, MenuContent, MenuItem, MenuSeparator, MenuTrigger } from '../ui/menu.tsx';

type ViewMenuProps = { view: View; onMoveUp: (() => void) | null; onMoveDown: (() => void) | null };

export function ViewMenu({ view, onMoveUp, onMoveDown }: ViewMenuProps) {
  const t = useTranslations('views');
  const { user } = useAppContext();
  const { change, remove, orSay } = useViewActions();
  const [dialog, setDialog] = useState<'rename' | 'keep' | 'delete' | null>(null);
  const { name, personal, mailbox_id: mailboxId } = view;
  const mayChange = user.role !== 'viewer' && (personal || mailboxId !== null || user.reachesAll);
  const dialogProps = (kind: 'rename' | 'keep' | 'delete') => ({
    open: dialog === kind,
    onOpenChange: (open: boolean) => setDialog(open ? kind : null),
  });
  return (
    <>
      <Menu>
        <MenuTrigger asChild>
          <Button
            variant="muted"
            size="icon"
            aria-label={t('actions', { name })}
            className="absolute top-0.5 right-0.5 size-6 opacity-0 focus-visible:opacity-100 group-hover:opacity-100 data-[state=open]:opacity-100 pointer-coarse:static pointer-coarse:size-9 pointer-coarse:bg-transparent pointer-coarse:opacity-100"
          >
            <Ellipsis className="icon" />
          </Button>
        </MenuTrigger>
        <MenuContent align="start">
          {mayChange ? (
            <>
              <MenuItem onSelect={() => setDialog('rename')}>{t('rename')}</MenuItem>
              {personal ? (
                user.reachesAll ? (
                  <MenuItem onSelect={() => void orSay(change(view, { personal: false }))}>
                    {t('share')}
                  </MenuItem>
                ) : null
              ) : (
                <MenuItem onSelect={() => setDialog('keep')}>{t('makePersonal')}</MenuItem>
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
              <MenuItem onSelect={() => setDialog('delete')}>{t('delete')}</MenuItem>
            </>
          ) : null}
        </MenuContent>
      </Menu>
      <SettingDialog
        {...dialogProps('rename')}
        title={t('renameTitle')}
        submitLabel={t('renameSubmit')}
        onSave={(form) => change(view, { name: formText(form, 'name') })}
      >
        <Field label={t('save.name')}>
          {(props) => (
            <Input {...props} name="name" required maxLength={60} autoComplete="off" defaultValue={name} />
          )}
        </Field>
      </SettingDialog>
      <SettingDialog
        {...dialogProps('keep')}
        title={t('keepTitle', { name })}
        description={t('keepDescription')}
        submitLabel={t('makePersonal')}
        onSave={() => change(view, { personal: true })}
      />
      <SettingDialog
        {...dialogProps('delete')}
        title={t('deleteTitle', { name })}
        description={personal ? t('deleteDescription') : t('deleteShared')}
        submitLabel={t('deleteSubmit')}
        danger
        onSave={() => remove(view)}
      />
    </>
  );
}
