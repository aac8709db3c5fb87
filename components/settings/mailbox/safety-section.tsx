'use client';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Mailbox } from '#lib/mailboxes/schema.ts';
import { FormSection } from '../form-section.tsx';
import { CheckField } from '../setting-dialog.tsx';
import { AddressListField } from './address-list-field.tsx';

export function SafetySection({ mailbox }: { mailbox: Mailbox }) {
  const t = useTranslations('settings.mailbox.safety');
  const [staging, setStaging] = useState(mailbox.staging);
  return (
    <FormSection title={t('title')} description={t('description')}>
      <CheckField
        name="staging"
        checked={staging}
        onChange={(event) => setStaging(event.target.checked)}
        label={t('staging')}
        hint={t('stagingHint')}
      />
      <AddressListField
        name="staging_allowed"
        label={t('allowed')}
        hint={t('allowedHint')}
        placeholder={t('allowedExample')}
        addresses={mailbox.staging_allowed}
        className={staging ? '' : 'hidden'}
      />
    </FormSection>
  );
}
