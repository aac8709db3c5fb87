'use client';
import { useTranslations } from 'use-intl';
import { useMailboxes } from '../data/reference.ts';
import { useViewActions } from '../data/views.ts';
import type { ListRoute } from '../list/list-route.ts';
import { formText, SettingDialog } from '../settings/setting-dialog.tsx';
import { useAppContext } from '../shell/app-context.tsx';
import { Field, Input, Select } from '../ui/field.tsx';
import { filterOfRoute } from './view-route.ts';

type SaveViewDialogProps = { route: ListRoute; onClose: () => void };

/** Asks what a filter is called as a view, and who sees it. */
export function SaveViewDialog({ route, onClose }: SaveViewDialogProps) {
  const t = useTranslations('views.save');
  const { user } = useAppContext();
  const mailboxes = useMailboxes();
  const { create } = useViewActions();
  return (
    <SettingDialog
      open
      onOpenChange={(open) => open || onClose()}
      title={t('title')}
      description={t('description')}
      submitLabel={t('submit')}
      onSave={(form) => {
        const visibleTo = formText(form, 'visible to');
        return create({
          name: formText(form, 'name'),
          personal: visibleTo === 'me',
          mailbox_id: visibleTo === 'me' || visibleTo === 'all' ? null : visibleTo,
          filter: filterOfRoute(route),
        });
      }}
    >
      <Field label={t('name')}>
        {(props) => <Input {...props} name="name" required maxLength={60} autoComplete="off" />}
      </Field>
      <Field label={t('visibleTo')}>
        {(props) => (
          <Select {...props} name="visible to" defaultValue="me">
            <option value="me">{t('onlyMe')}</option>
            {user.reachesAll ? <option value="all">{t('everyone')}</option> : null}
            {mailboxes.map(({ id, address }) => (
              <option key={id} value={id}>
                {t('inMailbox', { address })}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </SettingDialog>
  );
}
