'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { SavedReply } from '#lib/saved-replies/schema.ts';
import { api } from '../../data/api.ts';
import { useMailboxes } from '../../data/reference.ts';
import { useSavedReplies } from '../../data/saved-replies.ts';
import { MacroEffects } from '../../saved-replies/macro-effects.tsx';
import { useAppContext } from '../../shell/app-context.tsx';
import { Button } from '../../ui/button.tsx';
import { SearchInput } from '../../ui/search-input.tsx';
import { RemoveSetting } from '../remove-setting.tsx';
import { SettingList, SettingRow } from '../setting-list.tsx';
import { SavedReplyDialog } from './saved-reply-dialog.tsx';

/** The saved replies of the team and one's own. */
export function SavedReplies() {
  const t = useTranslations('savedReplies.list');
  const client = useQueryClient();
  const { user } = useAppContext();
  const [query, setQuery] = useState('');
  const q = useDeferredValue(query.trim());
  const { data: replies } = useSavedReplies(q ? { q } : {});
  const refresh = () => client.invalidateQueries({ queryKey: ['saved-replies'] });
  return (
    <SettingList
      description={t('description')}
      empty={replies?.length === 0 ? t(q ? 'noMatch' : 'empty') : null}
      action={
        user.role === 'viewer' ? null : (
          <SavedReplyDialog trigger={<Button variant="primary">{t('create')}</Button>} onSaved={refresh} />
        )
      }
    >
      {(replies?.length ?? 0) > 8 || q ? (
        <li className="py-2">
          <SearchInput aria-label={t('search')} value={query} onSearch={setQuery} />
        </li>
      ) : null}
      {replies?.map((reply) => (
        <SavedReplyRow key={reply.id} reply={reply} onChanged={refresh} />
      ))}
    </SettingList>
  );
}

function SavedReplyRow({ reply, onChanged }: { reply: SavedReply; onChanged: () => Promise<void> }) {
  const t = useTranslations('savedReplies.list');
  const { user } = useAppContext();
  const mailboxes = useMailboxes();
  const { id, name, personal, mailbox_id: mailboxId, uses } = reply;
  const address = mailboxes.find((mailbox) => mailbox.id === mailboxId)?.address;
  const mayChange = user.role !== 'viewer' && (personal || mailboxId !== null || user.reachesAll);
  return (
    <SettingRow
      name={name}
      meta={personal ? t('onlyYou') : (address ?? t('everyone'))}
      description={
        <>
          <span className="line-clamp-2">{reply.body}</span>
          <MacroEffects reply={reply} className="block text-small text-text" />
          <span className="block text-small tabular-nums">{t('used', { uses })}</span>
        </>
      }
      actions={
        mayChange ? (
          <>
            <SavedReplyDialog
              reply={reply}
              trigger={
                <Button variant="muted" aria-label={t('editOf', { name })}>
                  {t('edit')}
                </Button>
              }
              onSaved={onChanged}
            />
            <RemoveSetting
              label={t('archive')}
              labelOf={t('archiveOf', { name })}
              title={t('archiveTitle', { name })}
              description={t('archiveDescription')}
              onRemove={async () => {
                await api['saved-replies'][':id'].$delete({ param: { id } });
                await onChanged();
              }}
            />
          </>
        ) : null
      }
    />
  );
}
