'use client';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Field, Input } from '../../ui/field.tsx';
import { SettingDialog } from '../setting-dialog.tsx';

type PasswordDialogProps = {
  trigger: ReactNode;
  title: string;
  description: ReactNode;
  submitLabel: string;
  danger?: boolean;
  onConfirm: (password: string) => Promise<void>;
};

/** Asks for the present password before what a stranger at an open desk must not do. */
export function PasswordDialog({ onConfirm, ...rest }: PasswordDialogProps) {
  const t = useTranslations('settings.account');
  return (
    <SettingDialog {...rest} onSave={(form) => onConfirm(String(form.get('current_password')))}>
      <Field label={t('confirmPassword')}>
        {(props) => (
          <Input
            {...props}
            name="current_password"
            type="password"
            required
            maxLength={1000}
            autoComplete="current-password"
          />
        )}
      </Field>
    </SettingDialog>
  );
}
