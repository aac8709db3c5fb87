'use client';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Mailbox } from '#lib/mailboxes/schema.ts';
import { Field, Input } from '../../ui/field.tsx';
import { FormSection } from '../form-section.tsx';
import { CheckField } from '../setting-dialog.tsx';

/** Whether contacts are asked how we did, and in which words. */
export function RatingSection({ mailbox }: { mailbox: Mailbox }) {
  const t = useTranslations('settings.mailbox.rating');
  const [asks, setAsks] = useState(mailbox.asks_rating);
  return (
    <FormSection title={t('title')} description={t('description')}>
      <CheckField
        name="asks_rating"
        checked={asks}
        onChange={(event) => setAsks(event.target.checked)}
        label={t('asks')}
        hint={t('asksHint')}
      />
      <Field label={t('question')} hint={t('questionHint')} className={asks ? '' : 'hidden'}>
        {(props) => (
          <Input
            {...props}
            name="rating_question"
            dir="auto"
            maxLength={200}
            placeholder={t('questionExample')}
            defaultValue={mailbox.rating_question ?? ''}
          />
        )}
      </Field>
      <Field label={t('later')} hint={t('laterHint')} className={asks ? '' : 'hidden'}>
        {(props) => (
          <Input
            {...props}
            name="rating_after_hours"
            type="number"
            min={1}
            max={8784}
            step={1}
            className="w-28"
            defaultValue={mailbox.rating_after_hours ?? ''}
          />
        )}
      </Field>
    </FormSection>
  );
}
