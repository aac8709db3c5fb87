'use client';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Domain } from '#lib/domains/schema.ts';
import { api, errorMessage, unwrap } from '../../data/api.ts';
import { queryKeys } from '../../data/query-keys.ts';
import { useDomain } from '../../data/sending.ts';
import { useNavigate } from '../../shell/navigation.tsx';
import { PageLayout } from '../../shell/page-layout.tsx';
import { DateTime } from '../../time.tsx';
import { Button } from '../../ui/button.tsx';
import { toast } from '../../ui/toast.ts';
import { BackLink } from '../back-link.tsx';
import { SettingDialog } from '../setting-dialog.tsx';
import { DomainRecordItem } from './domain-record-item.tsx';

/** The records of a domain, for copying, what DNS has of them now, and its key. */
export function DomainPage({ id }: { id: string }) {
  const t = useTranslations('settings.domains');
  const back = useTranslations('settingsPages.names')('domains');
  const client = useQueryClient();
  const navigate = useNavigate();
  const { data: domain } = useDomain(id);
  const [busy, setBusy] = useState(false);
  if (!domain) return null;

  const storeDomain = (next: Domain) => {
    client.setQueryData(queryKeys.domain(id), next);
    void client.invalidateQueries({ queryKey: queryKeys.domains, exact: true });
  };
  const check = async () => {
    setBusy(true);
    try {
      storeDomain(await unwrap(api.domains[':id'].verify.$post({ param: { id }, json: {} })));
    } catch (error) {
      toast.error(errorMessage(error));
    }
    setBusy(false);
  };

  return (
    <PageLayout
      title={domain.name}
      description={<DomainDescription domain={domain} />}
      actions={
        <Button variant="primary" disabled={busy} onClick={() => void check()}>
          {t(busy ? 'checking' : 'check')}
        </Button>
      }
      backLink={<BackLink href="/settings/domains" label={back} />}
    >
      <ol className="flex flex-col gap-8">
        {domain.records.map((record) => (
          <DomainRecordItem key={record.record} record={record} domain={domain.name} />
        ))}
      </ol>
      <section aria-label={t('key.title')} className="mt-10 border-t pt-5">
        <h2 className="font-medium">{t('key.title')}</h2>
        <KeyDescription domain={domain} />
        <div className="mt-3 flex flex-wrap gap-2">
          {domain.next_selector ? null : (
            <SettingDialog
              trigger={<Button variant="outline">{t('key.rotate')}</Button>}
              title={t('key.rotateTitle', { domain: domain.name })}
              description={t('key.rotateDescription')}
              submitLabel={t('generateKey')}
              onSave={async () =>
                storeDomain(await unwrap(api.domains[':id'].rotate.$post({ param: { id }, json: {} })))
              }
            />
          )}
          <SettingDialog
            trigger={<Button variant="danger">{t('remove')}</Button>}
            title={t('removeTitle', { domain: domain.name })}
            description={t('removeDescription')}
            submitLabel={t('remove')}
            danger
            onSave={async () => {
              await api.domains[':id'].$delete({ param: { id } });
              await client.invalidateQueries({ queryKey: queryKeys.domains, exact: true });
              navigate('/settings/domains');
            }}
          />
        </div>
      </section>
    </PageLayout>
  );
}

function DomainDescription({ domain: { checked_at: checkedAt, records } }: { domain: Domain }) {
  const t = useTranslations('settings.domains');
  if (!checkedAt) return t('unchecked');
  const count = records.filter(({ ok }) => ok === false).length;
  const time = () => <DateTime at={checkedAt} />;
  return count ? t.rich('wrong', { count, time }) : t.rich('complete', { time });
}

function KeyDescription({ domain }: { domain: Domain }) {
  const { selector, next_selector: next, previous_selector: previous, rotated_at: rotatedAt } = domain;
  const t = useTranslations('settings.domains.key');
  const code = (name: ReactNode) => <code className="font-mono text-tiny">{name}</code>;
  return (
    <p className="mt-1 max-w-[64ch] text-muted">
      {t.rich('current', { selector, code })} {next ? t.rich('next', { selector: next, code }) : null}
      {previous && rotatedAt
        ? t.rich('previous', { selector: previous, code, time: () => <DateTime at={rotatedAt} /> })
        : null}
    </p>
  );
}
