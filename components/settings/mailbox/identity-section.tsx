'use client';
import { useTranslations } from 'use-intl';
import type { Mailbox } from '#lib/mailboxes/schema.ts';
import { Field, Input, Textarea } from '../../ui/field.tsx';
import { FormSection } from '../form-section.tsx';

export function IdentitySection({ mailbox }: { mailbox: Mailbox }) {
  const t = useTranslations('settings.mailbox.identity');
  return (
    <FormSection title={t('title')} description={t('description')}>
      <Field label={t('senderName')}>
        {(props) => (
          <Input
            {...props}
            name="display_name"
            required
            maxLength={200}
            defaultValue={mailbox.display_name}
          />
        )}
      </Field>
      <Field label={t('signature')} hint={t('signatureHint')}>
        {(props) => (
          <Textarea {...props} name="signature" maxLength={5000} defaultValue={mailbox.signature} />
        )}
      </Field>
    </FormSection>
  );
}
