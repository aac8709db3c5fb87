'use client';
import { useTranslations } from 'use-intl';
import type { Mailbox } from '#lib/mailboxes/schema.ts';
import { type RelayList, useRelays } from '../../data/sending.ts';
import { Link } from '../../shell/navigation.tsx';
import { Field, Input } from '../../ui/field.tsx';
import { FormSection } from '../form-section.tsx';
import { CheckField } from '../setting-dialog.tsx';

export function SendingSection({ mailbox }: { mailbox: Mailbox }) {
  const t = useTranslations('settings.mailbox.sending');
  const relays = useRelays();
  return (
    <FormSection title={t('title')}>
      <p className="text-muted">
        {relays ? relayDescription(t, mailbox, relays) : t('loading')}{' '}
        <Link
          href="/settings/relays"
          className="rounded-sm text-text underline decoration-strong-line underline-offset-3 hover:decoration-current"
        >
          {t('relays')}
        </Link>
      </p>
      <Field label={t('perHour')} hint={t('perHourHint')}>
        {(props) => (
          <Input
            {...props}
            name="sends_per_hour"
            type="number"
            min={1}
            max={1_000_000}
            className="w-28"
            defaultValue={mailbox.sends_per_hour ?? ''}
          />
        )}
      </Field>
      <CheckField name="quotes_history" defaultChecked={mailbox.quotes_history} label={t('quotes')} />
      <CheckField
        name="counts_opens"
        defaultChecked={mailbox.counts_opens}
        label={t('opens')}
        hint={t('opensHint')}
      />
      <CheckField
        name="counts_clicks"
        defaultChecked={mailbox.counts_clicks}
        label={t('clicks')}
        hint={t('clicksHint')}
      />
    </FormSection>
  );
}

type Translate = ReturnType<typeof useTranslations<'settings.mailbox.sending'>>;

function relayDescription(t: Translate, { id }: Mailbox, relays: RelayList): string {
  const { data, from_settings: fromSettings } = relays;
  const own = data.filter(({ mailbox_id }) => mailbox_id === id);
  const common = data.filter(({ mailbox_id }) => mailbox_id === null);
  const [first, second] = own.length ? own : common;
  if (first) {
    const relay = `${first.host}:${first.port}`;
    if (!second) return t(own.length ? 'own' : 'shared', { relay });
    return t(own.length ? 'ownWithFallback' : 'sharedWithFallback', { relay, fallback: second.host });
  }
  return fromSettings ? t('environment', { relay: fromSettings }) : t('none');
}
