'use client';
import { useTranslations } from 'use-intl';
import type { SavedReply } from '#lib/saved-replies/schema.ts';
import { useUsers } from '../data/reference.ts';
import { useAppContext } from '../shell/app-context.tsx';

/** What a saved reply makes of its ticket, in one line; nothing for one that is only a text. */
export function MacroEffects({ reply, className }: { reply: SavedReply; className?: string }) {
  const t = useTranslations('savedReplies.macro');
  const { user } = useAppContext();
  const users = useUsers();
  const { add_tags, status, assignee } = reply;
  const nameOf = (id: string) => users.find((one) => one.id === id)?.name ?? '';
  const effects = [
    ...add_tags.map((tag) => t('tag', { tag })),
    ...(assignee === 'none' ? [t('unassign')] : []),
    ...(assignee && assignee !== 'none'
      ? [t('assign', { name: assignee === 'me' ? user.name : nameOf(assignee) })]
      : []),
    ...(status ? [t(`status.${status}`)] : []),
  ];
  return effects.length > 0 ? <span className={className}>{effects.join(' · ')}</span> : null;
}
