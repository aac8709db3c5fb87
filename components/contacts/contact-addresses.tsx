'use client';
import { Unlink } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { Contact } from '#lib/contacts/schema.ts';
import { useContactEdits } from '../data/use-contact-edits.ts';
import { useAppContext } from '../shell/app-context.tsx';
import { TimeAgo } from '../time.tsx';
import { Button } from '../ui/button.tsx';
import { Hint } from '../ui/hint.tsx';
import { SuppressedNotice } from './suppressed-notice.tsx';

/** Every address of a person: whether it may be written to, and how it came to be theirs. */
export function ContactAddresses({ contact }: { contact: Contact }) {
  const t = useTranslations('contacts');
  const { user } = useAppContext();
  const { unmerge } = useContactEdits();
  return (
    <ul className="flex flex-col gap-1.5">
      <li>
        <AddressLine address={contact} />
      </li>
      {contact.further_addresses.map((further) => (
        <li key={further.id} className="flex items-start gap-2">
          <span className="min-w-0">
            {further.name ? (
              <span className="text-muted">{t('merge.also', { name: further.name })} </span>
            ) : null}
            <AddressLine address={further} />
            <span className="block text-muted text-small">
              {t.rich('merge.by', { name: further.merged_by, at: () => <TimeAgo at={further.merged_at} /> })}
            </span>
          </span>
          {user.role === 'viewer' ? null : (
            <Hint label={t('merge.split', { address: further.address })}>
              <Button
                variant="muted"
                size="icon"
                aria-label={t('merge.split', { address: further.address })}
                onClick={() => void unmerge(further)}
              >
                <Unlink aria-hidden className="icon" />
              </Button>
            </Hint>
          )}
        </li>
      ))}
    </ul>
  );
}

type Address = Pick<Contact, 'address' | 'reply_to' | 'suppressed'>;

function AddressLine({ address: { address, reply_to: writesFor, suppressed } }: { address: Address }) {
  const t = useTranslations('contacts.page');
  return (
    <>
      <span className="[overflow-wrap:anywhere]">{address}</span>
      {writesFor ? <span className="text-muted"> {t('writesFor', { address: writesFor })}</span> : null}
      {suppressed ? <SuppressedNotice address={address} reason={suppressed} /> : null}
    </>
  );
}
