'use client';
import { useQueryClient } from '@tanstack/react-query';
import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import type { Domain } from '#lib/domains/schema.ts';
import { api, wordsOf } from '../../data/api.ts';
import { keys } from '../../data/keys.ts';
import { useMailboxes } from '../../data/reference.ts';
import { useDomains } from '../../data/sending.ts';
import { Go, useGo } from '../../shell/navigation.tsx';
import { At } from '../../time.tsx';
import { Button } from '../../ui/button.tsx';
import { Field, Input } from '../../ui/field.tsx';
import { SettingDialog, text } from '../setting-dialog.tsx';
import { SettingList, SettingRow } from '../setting-list.tsx';

/** The domains whose mail is signed, and those of mailboxes that are not. */
export function Domains() {
  const client = useQueryClient();
  const go = useGo();
  const { data: domains, error } = useDomains();
  const mailboxes = useMailboxes();
  if (error) return <p className="pt-2 text-muted">{error.message}</p>;
  if (!domains) return null;
  const names = [...new Set(mailboxes.map(({ address }) => address.slice(address.lastIndexOf('@') + 1)))];
  const unsigned = names.filter((name) => !domains.some((domain) => domain.name === name));

  const make = async (name: string) => {
    const domain = await api.post<Domain>('/domains', { name });
    await api.post(`/domains/${domain.id}/verify`).catch(() => {});
    await client.invalidateQueries({ queryKey: keys.domains });
    go(`/settings/domains/${domain.id}`);
  };

  return (
    <SettingList
      says="A domain with a key signs all mail of its mailboxes (DKIM), so that receivers can tell it from forged mail. Its DNS records are checked every day."
      act={
        <SettingDialog
          trigger={<Button look={unsigned.length ? 'outline' : 'primary'}>New domain</Button>}
          title="New domain"
          description="A key is made here, and its mail is signed from then on. What belongs into DNS is shown next."
          act="Make its key"
          save={(form) => make(text(form, 'name'))}
        >
          <Field label="Domain">
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
            <Go href={`/settings/domains/${domain.id}`} className="rounded-sm hover:underline">
              {domain.name}
            </Go>
          }
          beside={`${domain.mailboxes} ${domain.mailboxes === 1 ? 'mailbox' : 'mailboxes'}`}
          says={<State domain={domain} />}
          acts={
            <Button asChild>
              <Go href={`/settings/domains/${domain.id}`} aria-label={`Records of ${domain.name}`}>
                Records
              </Go>
            </Button>
          }
        />
      ))}
      {unsigned.map((name) => (
        <SettingRow
          key={name}
          name={name}
          says="Its mail is not signed."
          acts={<MakeKey name={name} make={() => make(name)} />}
        />
      ))}
    </SettingList>
  );
}

function MakeKey({ name, make }: { name: string; make: () => Promise<void> }) {
  const [busy, setBusy] = useState(false);
  return (
    <Button
      look="outline"
      disabled={busy}
      aria-label={`Make its key: ${name}`}
      onClick={() => {
        setBusy(true);
        make().catch((error) => {
          toast.error(wordsOf(error));
          setBusy(false);
        });
      }}
    >
      Make its key
    </Button>
  );
}

function State({ domain }: { domain: Domain }) {
  if (!domain.checked_at) return 'Signed. DNS was not asked yet.';
  const wrong = domain.records.filter(({ ok }) => ok === false);
  const asked = (
    <>
      {' '}
      Last asked <At at={domain.checked_at} />.
    </>
  );
  if (wrong.length === 0) return <>Signed; all its records are there.{asked}</>;
  return (
    <span className="flex gap-1.5">
      <TriangleAlert aria-hidden className="icon mt-0.5 text-amber" />
      <span>
        <span className="text-amber">
          {wrong.length === 1 ? 'One record is' : `${wrong.length} records are`} missing or wrong:{' '}
          {wrong.map(({ record }) => recordNames[record]).join(', ')}.
        </span>
        {asked}
      </span>
    </span>
  );
}

export const recordNames = { dkim: 'DKIM', spf: 'SPF', dmarc: 'DMARC', mx: 'MX' };
