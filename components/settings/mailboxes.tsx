'use client';
import { useQueryClient } from '@tanstack/react-query';
import { TriangleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { Mailbox } from '#lib/mailboxes/schema.ts';
import { api, unwrap } from '../data/api.ts';
import { queryKeys } from '../data/query-keys.ts';
import { useAssistants, useMailboxes } from '../data/reference.ts';
import { useSendingFigures } from '../data/sending.ts';
import { useAppContext } from '../shell/app-context.tsx';
import { Link, useNavigate } from '../shell/navigation.tsx';
import { Button } from '../ui/button.tsx';
import { Field, Input, Select } from '../ui/field.tsx';
import { formText, SettingDialog } from './setting-dialog.tsx';
import { SettingList, SettingRow } from './setting-list.tsx';

export function Mailboxes() {
  const t = useTranslations('settings.mailboxes');
  const common = useTranslations('common');
  const { user } = useAppContext();
  const mailboxes = useMailboxes();
  const assistants = useAssistants();
  const figures = useSendingFigures();
  const may = user.role === 'admin';
  const assistantLabel = (mailbox: Mailbox) => {
    const name = assistants.find(({ id }) => id === mailbox.assistant_id)?.name;
    if (!name) return t('noAssistant');
    return t(mailbox.assistant_starts_itself ? 'readsAll' : 'readsOnRequest', { name });
  };

  return (
    <SettingList
      description={t('description')}
      empty={mailboxes.length === 0 ? t('empty') : null}
      action={may && user.reachesAll ? <NewMailbox /> : null}
    >
      {mailboxes.map((mailbox) => {
        const warned = figures?.find(({ mailbox_id }) => mailbox_id === mailbox.id)?.warnings.length;
        const href = `/settings/mailboxes/${mailbox.id}`;
        return (
          <SettingRow
            key={mailbox.id}
            name={
              may ? (
                <Link href={href} className="rounded-sm hover:underline">
                  {mailbox.address}
                </Link>
              ) : (
                mailbox.address
              )
            }
            meta={[mailbox.paused_at ? t('paused') : '', mailbox.staging ? t('staging') : '']
              .filter(Boolean)
              .join(', ')}
            description={
              <>
                {mailbox.display_name} · {assistantLabel(mailbox)}
                {warned ? (
                  <span className="flex gap-1.5 text-amber">
                    <TriangleAlert aria-hidden className="icon mt-0.5" />
                    {t('highRates')}
                  </span>
                ) : null}
              </>
            }
            actions={
              may ? (
                <Button asChild>
                  <Link href={href} aria-label={t('edit', { address: mailbox.address })}>
                    {common('edit')}
                  </Link>
                </Button>
              ) : null
            }
          />
        );
      })}
    </SettingList>
  );
}

/** The few things that a mailbox begins with; the rest is on its own page, which comes next. */
function NewMailbox() {
  const t = useTranslations('settings.mailboxes.add');
  const client = useQueryClient();
  const navigate = useNavigate();
  const assistants = useAssistants();
  return (
    <SettingDialog
      trigger={<Button variant="primary">{t('title')}</Button>}
      title={t('title')}
      description={t('description')}
      submitLabel={t('submit')}
      onSave={async (form) => {
        const name = formText(form, 'display_name');
        const made = await unwrap(
          api.mailboxes.$post({
            json: {
              address: formText(form, 'address'),
              display_name: name || undefined,
              assistant_id: formText(form, 'assistant_id') || null,
            },
          }),
        );
        await client.invalidateQueries({ queryKey: queryKeys.mailboxes });
        navigate(`/settings/mailboxes/${made.id}`);
      }}
    >
      <Field label={t('address')}>
        {(props) => (
          <Input
            {...props}
            name="address"
            type="email"
            required
            maxLength={254}
            autoComplete="off"
            placeholder={t('addressExample')}
          />
        )}
      </Field>
      <Field label={t('senderName')}>
        {(props) => (
          <Input {...props} name="display_name" maxLength={200} placeholder={t('senderNameExample')} />
        )}
      </Field>
      <Field label={t('assistant')}>
        {(props) => (
          <Select {...props} name="assistant_id" defaultValue={assistants[0]?.id ?? ''}>
            <option value="">{t('noAssistant')}</option>
            {assistants.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </SettingDialog>
  );
}
