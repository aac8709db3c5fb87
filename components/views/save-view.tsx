'use client';
import { BookmarkPlus } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useMailboxes } from '../data/reference.ts';
import { useViewActions, useViews } from '../data/views.ts';
import type { ListRoute } from '../list/list-route.ts';
import { formText, SettingDialog } from '../settings/setting-dialog.tsx';
import { useAppContext } from '../shell/app-context.tsx';
import { Button } from '../ui/button.tsx';
import { Field, Input, Select } from '../ui/field.tsx';
import { filterOfRoute, findOpenView } from './view-route.ts';

/** Offers to keep the list's filter; nothing for a list without one, or one that is a view. */
export function SaveView({ route }: { route: ListRoute }) {
  const t = useTranslations('views.save');
  const { user } = useAppContext();
  const mailboxes = useMailboxes();
  const views = useViews();
  const { create } = useViewActions();
  const isFiltered = Object.keys(route.filters).length > 0;
  if (!isFiltered || user.role === 'viewer' || findOpenView(views, route)) return null;
  return (
    <SettingDialog
      trigger={
        <Button variant="muted" className="-mx-1.5 h-6 px-1.5 text-small">
          <BookmarkPlus className="size-3.5" />
          {t('open')}
        </Button>
      }
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
