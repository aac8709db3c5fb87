'use client';
import { useQueryClient } from '@tanstack/react-query';
import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import type { Domain } from '#lib/domains/schema.ts';
import { api, errorMessage, unwrap } from '../../data/api.ts';
import { queryKeys } from '../../data/query-keys.ts';
import { useMailboxes } from '../../data/reference.ts';
import { useDomains } from '../../data/sending.ts';
import { Link, useNavigate } from '../../shell/navigation.tsx';
import { DateTime } from '../../time.tsx';
import { Button } from '../../ui/button.tsx';
import { Field, Input } from '../../ui/field.tsx';
import { formText, SettingDialog } from '../setting-dialog.tsx';
import { SettingList, SettingRow } from '../setting-list.tsx';

/** The domains whose mail is signed, and those of mailboxes that are not. */
export function Domains() {
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
      description="A domain with a key signs all mail of its mailboxes (DKIM), so that receivers can tell it from forged mail. Its DNS records are checked every day."
      action={
        <SettingDialog
          trigger={<Button variant={unsigned.length ? 'outline' : 'primary'}>New domain</Button>}
          title="New domain"
          description="A key is made here, and its mail is signed from then on. What belongs into DNS is shown next."
          submitLabel="Make its key"
          onSave={(form) => onCreate(formText(form, 'name'))}
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
            <Link href={`/settings/domains/${domain.id}`} className="rounded-sm hover:underline">
              {domain.name}
            </Link>
          }
          meta={`${domain.mailboxes} ${domain.mailboxes === 1 ? 'mailbox' : 'mailboxes'}`}
          description={<DomainState domain={domain} />}
          actions={
            <Button asChild>
              <Link href={`/settings/domains/${domain.id}`} aria-label={`Records of ${domain.name}`}>
                Records
              </Link>
            </Button>
          }
        />
      ))}
      {unsigned.map((name) => (
        <SettingRow
          key={name}
          name={name}
          description="Its mail is not signed."
          actions={<CreateKeyButton name={name} onCreate={() => onCreate(name)} />}
        />
      ))}
    </SettingList>
  );
}

function CreateKeyButton({ name, onCreate }: { name: string; onCreate: () => Promise<void> }) {
  const [busy, setBusy] = useState(false);
  return (
    <Button
      variant="outline"
      disabled={busy}
      aria-label={`Make its key: ${name}`}
      onClick={() => {
        setBusy(true);
        onCreate().catch((error) => {
          toast.error(errorMessage(error));
          setBusy(false);
        });
      }}
    >
      Make its key
    </Button>
  );
}

function DomainState({ domain }: { domain: Domain }) {
  if (!domain.checked_at) return 'Signed. DNS was not asked yet.';
  const wrong = domain.records.filter(({ ok }) => ok === false);
  const asked = (
    <>
      {' '}
      Last asked <DateTime at={domain.checked_at} />.
    </>
  );
  if (wrong.length === 0) return <>Signed; all its records are there.{asked}</>;
  return (
    <span className="flex gap-1.5">
      <TriangleAlert aria-hidden className="icon mt-0.5 text-amber" />
      <span>
        <span className="text-amber">
          {wrong.length === 1 ? 'One record is' : `${wrong.length} records are`} missing or wrong:{' '}
          {wrong.map(({ record }) => recordLabels[record]).join(', ')}.
        </span>
        {asked}
      </span>
    </span>
  );
}

export const recordLabels = { dkim: 'DKIM', spf: 'SPF', dmarc: 'DMARC', mx: 'MX' };
