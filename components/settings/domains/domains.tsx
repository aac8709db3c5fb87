'use client';
import { useQueryClient } from '@tanstack/react-query';
import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Domain } from '#lib/domains/schema.ts';
import { api, errorMessage, unwrap } from '../../data/api.ts';
import { queryKeys } from '../../data/query-keys.ts';
import { useMailboxes } from '../../data/reference.ts';
import { useDomains } from '../../data/sending.ts';
import { Link, useNavigate } from '../../shell/navigation.tsx';
import { DateTime } from '../../time.tsx';
import { Button } from '../../ui/button.tsx';
import { Field, Input } from '../../ui/field.tsx';
import { toast } from '../../ui/toast.ts';
import { formText, SettingDialog } from '../setting-dialog.tsx';
import { SettingList, SettingRow } from '../setting-list.tsx';

/** The domains whose mail is signed, and those of mailboxes that are not. */
export function Domains() {
  const t = useTranslations('settings.domains');
  const client = useQueryClient();
  const navigate = useNavigate();
  const { data: domains, error } = useDomains();
  const mailboxes = useMailboxes();
  if (error) return <p className="pt-2 text-muted">{error.message}</p>;
  if (!domains) return null;
  const names = [...new Set(mailboxes.map(({ address }) => address.slice(address.lastIndexOf('@') + 1)))];
  const unsigned = names.filter((name) => !domains.some((domain) => domain.name === name));

  const onCreate = async (name: string) => {
    const domain = await unwrap(api.domains.$post({ json: { name } }));
    await api.domains[':id'].verify.$post({ param: { id: domain.id }, json: {} }).catch(() => {});
    await client.invalidateQueries({ queryKey: queryKeys.domains });
    navigate(`/settings/domains/${domain.id}`);
  };

  return (
    <SettingList
      description={t('description')}
      action={
        <SettingDialog
          trigger={<Button variant={unsigned.length ? 'outline' : 'primary'}>{t('add.title')}</Button>}
          title={t('add.title')}
          description={t('add.description')}
          submitLabel={t('generateKey')}
          onSave={(form) => onCreate(formText(form, 'name'))}
        >
          <Field label={t('add.name')}>
            {(props) => (
              <Input
                {...props}
                name="name"
                required
                maxLength={253}
                autoComplete="off"
                spellCheck={false}
                placeholder="example.com"
              />
            )}
          </Field>
        </SettingDialog>
      }
    >
      {domains.map((domain) => (
        <SettingRow
          key={domain.id}
          name={
            <Link href={`/settings/domains/${domain.id}`} className="rounded-sm hover:underline">
              {domain.name}
            </Link>
          }
          meta={t('mailboxes', { count: domain.mailboxes })}
          description={<DomainState domain={domain} />}
          actions={
            <Button asChild>
              <Link
                href={`/settings/domains/${domain.id}`}
                aria-label={t('recordsOf', { domain: domain.name })}
              >
                {t('records')}
              </Link>
            </Button>
          }
        />
      ))}
      {unsigned.map((name) => (
        <SettingRow
          key={name}
          name={name}
          description={t('unsigned')}
          actions={<CreateKeyButton name={name} onCreate={() => onCreate(name)} />}
        />
      ))}
    </SettingList>
  );
}

function CreateKeyButton({ name, onCreate }: { name: string; onCreate: () => Promise<void> }) {
  const t = useTranslations('settings.domains');
  const [busy, setBusy] = useState(false);
  return (
    <Button
      variant="outline"
      disabled={busy}
      aria-label={t('generateKeyFor', { domain: name })}
      onClick={() => {
        setBusy(true);
        onCreate().catch((error) => {
          toast.error(errorMessage(error));
          setBusy(false);
        });
      }}
    >
      {t('generateKey')}
    </Button>
  );
}

function DomainState({ domain: { checked_at: checkedAt, records } }: { domain: Domain }) {
  const t = useTranslations('settings.domains');
  if (!checkedAt) return t('signedUnchecked');
  const wrong = records.filter(({ ok }) => ok === false);
  const time = () => <DateTime at={checkedAt} />;
  if (wrong.length === 0) return t.rich('signed', { time });
  return (
    <span className="flex gap-1.5">
      <TriangleAlert aria-hidden className="icon mt-0.5 text-amber" />
      <span>
        {t.rich('signedWrong', {
          count: wrong.length,
          records: wrong.map(({ record }) => recordLabels[record]).join(', '),
          warning: (text) => <span className="text-amber">{text}</span>,
          time,
        })}
      </span>
    </span>
  );
}

export const recordLabels = { dkim: 'DKIM', spf: 'SPF', dmarc: 'DMARC', mx: 'MX' };
