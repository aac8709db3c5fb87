'use client';
import { useDeferredValue, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Contact } from '#lib/contacts/schema.ts';
import { useContacts } from '../data/contacts.ts';
import { contactName, useContactEdits } from '../data/use-contact-edits.ts';
import { useNavigate } from '../shell/navigation.tsx';
import { Chooser, ChooserItem } from '../ui/chooser.tsx';
import { Dialog, DialogContent } from '../ui/dialog.tsx';

type MergeContactDialogProps = { contact: Contact; onClose: () => void };

/** Chooses the person whose further address this contact becomes. */
export default function MergeContactDialog({ contact, onClose }: MergeContactDialogProps) {
  const t = useTranslations('contacts.merge');
  const navigate = useNavigate();
  const { merge } = useContactEdits();
  const [query, setQuery] = useState('');
  const q = useDeferredValue(query.trim());
  const { data } = useContacts(q ? { q } : {});
  const others = (data?.pages[0]?.data ?? []).filter(({ id }) => id !== contact.id).slice(0, 10);
  const mergeInto = async (into: Contact) => {
    onClose();
    const onUndone = () => navigate(`/contacts/${contact.id}`);
    if (await merge(contact, into, { onUndone })) navigate(`/contacts/${into.id}`);
  };
  return (
    <Dialog open onOpenChange={(open) => open || onClose()}>
      <DialogContent
        title={t('title', { name: contactName(contact) })}
        description={t('description')}
        className="w-[min(34rem,calc(100vw-2rem))]"
      >
        <div className="mt-3 overflow-hidden rounded-md border">
          <Chooser
            label={t('label')}
            placeholder={t('placeholder')}
            empty={t('empty')}
            query={query}
            onQueryChange={setQuery}
            filter={false}
          >
            {others.map((one) => (
              <ChooserItem key={one.id} value={one.id} onSelect={() => void mergeInto(one)}>
                <span dir="auto" className="min-w-0 truncate font-medium">
                  {contactName(one)}
                </span>
                {one.name ? <span className="min-w-0 flex-1 truncate text-muted">{one.address}</span> : null}
              </ChooserItem>
            ))}
          </Chooser>
        </div>
      </DialogContent>
    </Dialog>
  );
}
