'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { toast } from 'sonner';
import type { Domain } from '#lib/domains/schema.ts';
import { api, wordsOf } from '../../data/api.ts';
import { keys } from '../../data/keys.ts';
import { useDomain } from '../../data/sending.ts';
import { useGo } from '../../shell/navigation.tsx';
import { Page } from '../../shell/page.tsx';
import { At } from '../../time.tsx';
import { Button } from '../../ui/button.tsx';
import { BackLink } from '../back-link.tsx';
import { SettingDialog } from '../setting-dialog.tsx';
import { DomainRecordPart } from './domain-record.tsx';

/** What belongs into the DNS of a domain, for copying, and what DNS says now. */
export function DomainPage({ id }: { id: string }) {
  const client = useQueryClient();
  const go = useGo();
  const { data: domain } = useDomain(id);
  const [busy, setBusy] = useState(false);
  if (!domain) return null;

  const keep = (next: Domain) => {
    client.setQueryData(keys.domain(id), next);
    void client.invalidateQueries({ queryKey: keys.domains, exact: true });
  };
  const check = async () => {
    setBusy(true);
    try {
      keep(await api.post<Domain>(`/domains/${id}/verify`));
    } catch (error) {
      toast.error(wordsOf(error));
    }
    setBusy(false);
  };

  return (
    <Page
      title={domain.name}
      says={<Says domain={domain} />}
      acts={
        <Button look="primary" disabled={busy} onClick={() => void check()}>
          {busy ? 'Asking DNS' : 'Check now'}
        </Button>
      }
      above={<BackLink href="/settings/domains" words="Domains" />}
    >
      <ol className="flex flex-col gap-8">
        {domain.records.map((record) => (
          <DomainRecordPart key={record.record} record={record} domain={domain.name} />
        ))}
      </ol>
      <section aria-label="The key" className="mt-10 border-t pt-5">
        <h2 className="font-medium">The key</h2>
        <KeyWords domain={domain} />
        <div className="mt-3 flex flex-wrap gap-2">
          {domain.next_selector ? null : (
            <SettingDialog
              trigger={<Button look="outline">New key</Button>}
              title={`A new key for ${domain.name}`}
              description="Set its record in DNS next. The key of now signs until that record is seen there; then the new one takes over by itself, and the old record may go some days later."
              act="Make a new key"
              save={async () => keep(await api.post<Domain>(`/domains/${id}/rotate`))}
            />
          )}
          <SettingDialog
            trigger={<Button look="danger">Remove the domain</Button>}
            title={`Remove ${domain.name}?`}
            description="Its mail leaves unsigned from now on, and the key is forgotten. Its mailboxes stay."
            act="Remove it"
            danger
            save={async () => {
              await api.remove(`/domains/${id}`);
              await client.invalidateQueries({ queryKey: keys.domains, exact: true });
              go('/settings/domains');
            }}
          />
        </div>
      </section>
    </Page>
  );
}

function Says({ domain }: { domain: Domain }) {
  const wrong = domain.records.filter(({ ok }) => ok === false).length;
  if (!domain.checked_at) return 'Set these records where the domain is managed, then check them here.';
  const state = wrong
    ? `${wrong === 1 ? 'One record is' : `${wrong} records are`} missing or wrong. Set ${wrong === 1 ? 'it' : 'them'} where the domain is managed; DNS can take some hours to tell everybody.`
    : 'All records are there.';
  return (
    <>
      {state} Last asked <At at={domain.checked_at} />.
    </>
  );
}

function KeyWords({ domain }: { domain: Domain }) {
  const { selector, next_selector: next, previous_selector: previous, rotated_at: rotatedAt } = domain;
  const code = (name: string) => <code className="font-mono text-tiny">{name}</code>;
  return (
    <p className="mt-1 max-w-[64ch] text-muted">
      {code(selector)} signs, RSA with 2048 bits, made here; its private part never leaves this desk.{' '}
      {next ? <>{code(next)} takes over once its record, above, is seen in DNS.</> : null}
      {previous && rotatedAt ? (
        <>
          It took over from {code(previous)} <At at={rotatedAt} />; that one’s record may go after a week.
        </>
      ) : null}
    </p>
  );
}
