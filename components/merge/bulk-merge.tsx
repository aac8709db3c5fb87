'use client';
import { Merge } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useMergeTickets } from '../data/use-merge-tickets.ts';
import type { Selection } from '../list/use-selection.ts';
import { useNavigate } from '../shell/navigation.tsx';
import { Button } from '../ui/button.tsx';
import { Hint } from '../ui/hint.tsx';

const maxMerged = 10;

/** Merges the selected tickets of one contact into the oldest of them. */
export function BulkMerge({ selection }: { selection: Selection }) {
  const t = useTranslations('merge');
  const navigate = useNavigate();
  const { merge } = useMergeTickets({ onOpen: ({ number }) => navigate(`/tickets/${number}`) });
  const [into, ...others] = selection.selectedRows.toSorted((one, other) => one.number - other.number);
  if (selection.isAll || !into || others.length === 0 || others.length >= maxMerged) return null;
  // A selected row that is not loaded is not counted among them.
  if (selection.count !== others.length + 1) return null;
  const isOfOneContact = others.every(
    ({ contact, mailbox_id }) => contact.id === into.contact.id && mailbox_id === into.mailbox_id,
  );
  if (!isOfOneContact) return null;
  const label = t('bulk', { number: String(into.number) });
  const act = () => {
    selection.clear();
    void merge({ into, from: others });
  };
  return (
    <Hint label={label}>
      <Button variant="muted" size="icon" aria-label={label} onClick={act}>
        <Merge className="icon" />
      </Button>
    </Hint>
  );
}
