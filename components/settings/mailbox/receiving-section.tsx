'use client';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Mailbox } from '#lib/mailboxes/schema.ts';
import { useTold } from '../../labels/told.ts';
import { DateTime } from '../../time.tsx';
import { Field, Input, Select } from '../../ui/field.tsx';
import { FormSection } from '../form-section.tsx';
import { FreshSecret } from '../fresh-secret.tsx';
import { ImapDialog, InboundSecretDialog, useImapAccount } from '../mailbox-sources.tsx';
import { AddressListField } from './address-list-field.tsx';

/** The secret stands where the angle brackets are. */
const postmarkPath = '/api/v1/inbound/postmark/<secret>';

export function ReceivingSection({ mailbox }: { mailbox: Mailbox }) {
  const t = useTranslations('settings.mailbox.receiving');
  const [secret, setSecret] = useState<string | null>(null);
  return (
    <FormSection title={t('title')} description={t('description')}>
      <Field label={t('forged')} hint={t('forgedHint')}>
        {(props) => (
          <Select {...props} name="forged_mail" defaultValue={mailbox.forged_mail}>
            <option value="accept">{t('forgedAccept')}</option>
            <option value="hold">{t('forgedHold')}</option>
            <option value="reject">{t('forgedReject')}</option>
          </Select>
        )}
      </Field>
      <Field label={t('reopenDays')} hint={t('reopenDaysHint')}>
        {(props) => (
          <Input
            {...props}
            name="reopen_days"
            type="number"
            min={0}
            max={36500}
            className="w-28"
            defaultValue={mailbox.reopen_days ?? ''}
          />
        )}
      </Field>
      <AddressListField
        name="aliases"
        label={t('aliases')}
        hint={t('aliasesHint')}
        placeholder={t('aliasesExample')}
        addresses={mailbox.aliases}
      />
      <Field label={t('userMail')} hint={t('userMailHint')}>
        {(props) => (
          <Select {...props} name="user_mail" defaultValue={mailbox.user_mail}>
            <option value="send">{t('userMailSend')}</option>
            <option value="note">{t('userMailNote')}</option>
          </Select>
        )}
      </Field>
      <AddressListField
        name="form_senders"
        label={t('formSenders')}
        hint={t('formSendersHint')}
        placeholder={t('formSendersExample')}
        addresses={mailbox.form_senders}
      />
      <div className="divide-y border-y">
        <SourceRow
          name="IMAP"
          description={<ImapState mailbox={mailbox} />}
          action={<ImapDialog mailbox={mailbox} />}
        />
        <SourceRow
          name="HTTP"
          description={t(mailbox.has_inbound_secret ? 'httpReady' : 'http')}
          action={<InboundSecretDialog mailbox={mailbox} onCreated={setSecret} />}
        />
      </div>
      {secret ? (
        <FreshSecret
          description={t('secretShown', { address: mailbox.address, path: postmarkPath })}
          secret={secret}
          onDone={() => setSecret(null)}
        />
      ) : null}
    </FormSection>
  );
}

function SourceRow({
  name,
  description,
  action,
}: {
  name: string;
  description: React.ReactNode;
  action: React.ReactNode;
}) {
  return (
    <div className="flex items-center gap-4 py-2.5">
      <p className="w-12 shrink-0 font-medium">{name}</p>
      <div className="min-w-0 flex-1 text-muted [overflow-wrap:anywhere]">{description}</div>
      {action}
    </div>
  );
}

function ImapState({ mailbox }: { mailbox: Mailbox }) {
  const t = useTranslations('settings.mailbox.imap');
  const tell = useTold();
  const { data: account } = useImapAccount(mailbox);
  if (!account) return t('none');
  const { last_error: error, last_error_told: told } = account;
  if (error) return <span className="text-red">{told ? tell(told) : error}</span>;
  const { folder, host, last_read_at: lastReadAt } = account;
  if (account.paused_at) return t('paused', { folder, host });
  if (!lastReadAt) return t('unread', { folder, host });
  return t.rich('read', { folder, host, time: () => <DateTime at={lastReadAt} /> });
}
