'use client';
import { useState } from 'react';
import { useMailboxes } from '../data/reference.ts';
import { CheckField } from './setting-dialog.tsx';

/** Which mailboxes somebody reaches: all that there are and will be, or some. */
export function ReachField({ selected }: { selected: string[] | null }) {
  const mailboxes = useMailboxes();
  const [all, setAll] = useState(selected === null);
  return (
    <fieldset className="flex flex-col gap-1.5">
      <legend className="mb-1.5 font-medium">Mailboxes within reach</legend>
      <CheckField
        name="every mailbox"
        checked={all}
        onChange={(event) => setAll(event.target.checked)}
        label="Every mailbox, also later ones"
      />
      {all ? null : (
        <div className="ml-6 flex flex-col gap-1.5">
          {mailboxes.map(({ id, address }) => (
            <CheckField
              key={id}
              name="mailbox"
              value={id}
              defaultChecked={selected?.includes(id) ?? false}
              label={address}
            />
          ))}
          <p className="text-muted text-small">
            Tickets, mail and settings of the others do not exist for them.
          </p>
        </div>
      )}
    </fieldset>
  );
}

/** Null means every mailbox. */
export function reachFromForm(form: FormData): string[] | null {
  return form.get('every mailbox') === 'on' ? null : form.getAll('mailbox').map(String);
}

/** In words: nothing for every mailbox. */
export function reachLabel(reach: string[] | null, mailboxes: { id: string; address: string }[]): string {
  if (reach === null) return '';
  const known = mailboxes.filter(({ id }) => reach.includes(id)).map(({ address }) => address);
  return known.length ? `reaches ${known.join(', ')}` : 'reaches no mailbox';
}
