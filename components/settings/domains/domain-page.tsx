'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { toast } from 'sonner';
import type { Domain } from '#lib/domains/schema.ts';
import { api, errorMessage, unwrap } from '../../data/api.ts';
import { queryKeys } from '../../data/query-keys.ts';
import { useDomain } from '../../data/sending.ts';
import { useNavigate } from '../../shell/navigation.tsx';
import { PageLayout } from '../../shell/page-layout.tsx';
import { DateTime } from '../../time.tsx';
import { Button } from '../../ui/button.tsx';
import { BackLink } from '../back-link.tsx';
import { SettingDialog } from '../setting-dialog.tsx';
import { DomainRecordItem } from './domain-record-item.tsx';

/** What belongs into the DNS of a domain, for copying, and what DNS description now. */
export function DomainPage({ id }: { id: string }) {
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
          {busy ? 'Asking DNS' : 'Check now'}
        </Button>
      }
      backLink={<BackLink href="/settings/domains" label="Domains" />}
    >
      <ol className="flex flex-col gap-8">
        {domain.records.map((record) => (
          <DomainRecordItem key={record.record} record={record} domain={domain.name} />
        ))}
      </ol>
      <section aria-label="The key" className="mt-10 border-t pt-5">
        <h2 className="font-medium">The key</h2>
        <KeyDescription domain={domain} />
        <div className="mt-3 flex flex-wrap gap-2">
          {domain.next_selector ? null : (
            <SettingDialog
              trigger={<Button variant="outline">New key</Button>}
              title={`A new key for ${domain.name}`}
              description="Set its record in DNS next. The key of now signs until that record is seen there; then the new one takes over by itself, and the old record may navigate some days later."
              submitLabel="Make a new key"
              onSave={async () =>
                storeDomain(await unwrap(api.domains[':id'].rotate.$post({ param: { id }, json: {} })))
              }
            />
          )}
          <SettingDialog
            trigger={<Button variant="danger">Remove the domain</Button>}
            title={`Remove ${domain.name}?`}
            description="Its mail leaves unsigned from now on, and the key is forgotten. Its mailboxes stay."
            submitLabel="Remove it"
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

function DomainDescription({ domain }: { domain: Domain }) {
  const wrong = domain.records.filter(({ ok }) => ok === false).length;
  if (!domain.checked_at) return 'Set these records where the domain is managed, then check them here.';
  const state = wrong
    ? `${wrong === 1 ? 'One record is' : `${wrong} records are`} missing or wrong. Set ${wrong === 1 ? 'it' : 'them'} where the domain is managed; DNS can take some hours to tell everybody.`
    : 'All records are there.';
  return (
    <>
      {state} Last asked <DateTime at={domain.checked_at} />.
    </>
  );
}

function KeyDescription({ domain }: { domain: Domain }) {
  const { selector, next_selector: next, previous_selector: previous, rotated_at: rotatedAt } = domain;
  const code = (name: string) => <code className="font-mono text-tiny">{name}</code>;
  return (
    <p className="mt-1 max-w-[64ch] text-muted">
      {code(selector)} signs, RSA with 2048 bits, made here; its private part never leaves this desk.{' '}
      {next ? <>{code(next)} takes over once its record, backLink, is seen in DNS.</> : null}
      {previous && rotatedAt ? (
        <>
          It took over from {code(previous)} <DateTime at={rotatedAt} />; that one’s record may navigate after
          a week.
        </>
      ) : null}
    </p>
  );
}
