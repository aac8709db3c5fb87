'use client';
import { useTranslations } from 'use-intl';
import type { View } from '#lib/tickets/views/schema.ts';
import { useViewActions } from '../data/views.ts';
import { formText, SettingDialog } from '../settings/setting-dialog.tsx';
import { Field, Input } from '../ui/field.tsx';

export type ViewQuestion = 'rename' | 'keep' | 'delete';
type ViewDialogsProps = { view: View; asked: ViewQuestion; onClose: () => void };

/** What is asked before a view changes. */
export function ViewDialogs({ view, asked, onClose }: ViewDialogsProps) {
  const t = useTranslations('views');
  const { change, remove } = useViewActions();
  const { name, personal } = view;
  const dialogProps = (kind: ViewQuestion) => ({
    open: asked === kind,
    onOpenChange: (open: boolean) => open || onClose(),
  });
  return (
    <>
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
