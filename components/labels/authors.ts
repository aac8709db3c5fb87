import type { useTranslations } from 'use-intl';
import type { Message } from '#lib/tickets/schema.ts';

/** Who wrote a reply and who signed it, as in “Iris, approved by you”, and to whom it went. */
export function authorLabel(
  t: ReturnType<typeof useTranslations<'mail'>>,
  { author, approved_by: signer, to, cc }: Message,
  user: { id: string; name: string },
): { name: string; meta: string } {
  const people = [...to, ...cc].map((person) => person.name ?? person.address).join(', ');
  const meta = people ? t('to', { people }) : '';
  if (author.type === 'user') return { name: author.id === user.id ? t('you') : author.name, meta };
  if (signer === null) return { name: author.name, meta };
  return {
    name:
      signer === user.name
        ? t('approvedByYou', { author: author.name })
        : t('approvedBy', { author: author.name, signer }),
    meta,
  };
}
