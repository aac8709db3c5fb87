'use client';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Contact } from '#lib/contacts/schema.ts';
import { errorMessage } from '../data/api.ts';
import { eraseContact, useErasurePreview } from '../data/erasures.ts';
import { contactName } from '../data/use-contact-edits.ts';
import { useNavigate } from '../shell/navigation.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog, DialogContent } from '../ui/dialog.tsx';
import { Field, Input } from '../ui/field.tsx';
import { ErasureProgress } from './erasure-progress.tsx';

type EraseContactDialogProps = { contact: Contact; onClose: () => void };

/** Says what goes, asks for the address, and then tells what was done. */
export default function EraseContactDialog({ contact, onClose }: EraseContactDialogProps) {
  const t = useTranslations('contacts.erase');
  const navigate = useNavigate();
  const [erasureId, setErasureId] = useState<string | null>(null);
  const close = () => {
    onClose();
    if (erasureId) navigate('/contacts');
  };
  return (
    <Dialog open onOpenChange={(open) => open || close()}>
      <DialogContent
        title={erasureId ? t('progressTitle') : t('title', { name: contactName(contact) })}
        className="w-[min(34rem,calc(100vw-2rem))]"
      >
        {erasureId ? (
          <ErasureProgress id={erasureId} onClose={close} />
        ) : (
          <Confirm contact={contact} onStarted={setErasureId} onClose={onClose} />
        )}
      </DialogContent>
    </Dialog>
  );
}

type ConfirmProps = EraseContactDialogProps & { onStarted: (erasureId: string) => void };

function Confirm({ contact, onStarted, onClose }: ConfirmProps) {
  const t = useTranslations('contacts.erase');
  const { data: preview } = useErasurePreview(contact.id);
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const address = preview?.addresses[0] ?? contact.address;
  const start = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      onStarted(await eraseContact(contact.id, typed));
    } catch (problem) {
      setError(errorMessage(problem, t('failed')));
      setBusy(false);
    }
  };
  return (
    <form onSubmit={(event) => void start(event)} className="mt-3 flex flex-col gap-4">
      {preview ? (
        <ul className="flex list-disc flex-col gap-1 ps-5">
          <li>{t('tickets', { tickets: preview.tickets, messages: preview.messages })}</li>
          <li>{t('files', { count: preview.files })}</li>
          <li>{t('notes', { count: preview.notes })}</li>
          <li className="[overflow-wrap:anywhere]">
            {t('addresses', { addresses: preview.addresses.join(', ') })}
          </li>
        </ul>
      ) : null}
      <p className="text-muted">{t('stays')}</p>
      <p className="text-muted">{t('backups')}</p>
      <Field label={t('typeAgain', { address })} error={error}>
        {(field) => (
          <Input
            {...field}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
            autoComplete="off"
            spellCheck={false}
          />
        )}
      </Field>
      <div className="flex justify-end gap-2">
        <Button type="button" variant="outline" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button
          type="submit"
          variant="danger"
          disabled={isBusy || typed.trim().toLowerCase() !== address.toLowerCase()}
        >
          {t('confirm')}
        </Button>
      </div>
    </form>
  );
}
