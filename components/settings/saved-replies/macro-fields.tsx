'use client';
import { useTranslations } from 'use-intl';
import type { SavedReply } from '#lib/saved-replies/schema.ts';
import { useTagNames, useUsers } from '../../data/reference.ts';
import { Field, Input, Select } from '../../ui/field.tsx';

const statuses = ['open', 'in_progress', 'closed'] as const;

/** What a macro makes of its ticket once its reply is sent. */
export function MacroFields({ reply }: { reply: SavedReply | undefined }) {
  const t = useTranslations('savedReplies.form');
  const tags = useTagNames();
  const users = useUsers().filter(({ id, disabled_at }) => !disabled_at || id === reply?.assignee);
  return (
    <fieldset className="grid gap-4 sm:grid-cols-2">
      <legend className="mb-3 font-medium">{t('macro')}</legend>
      <Field label={t('tags')} hint={t('tagsHint')} className="sm:col-span-2">
        {(props) => (
          <>
            <Input
              {...props}
              name="tags"
              list="saved-reply-tags"
              autoComplete="off"
              defaultValue={reply?.add_tags.join(', ')}
            />
            <datalist id="saved-reply-tags">
              {tags.map(({ name }) => (
                <option key={name} value={name} />
              ))}
            </datalist>
          </>
        )}
      </Field>
      <Field label={t('status')}>
        {(props) => (
          <Select {...props} name="status" defaultValue={reply?.status ?? ''}>
            <option value="">{t('statusNone')}</option>
            {statuses.map((status) => (
              <option key={status} value={status}>
                {t(`statuses.${status}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={t('assignee')}>
        {(props) => (
          <Select {...props} name="assignee" defaultValue={reply?.assignee ?? ''}>
            <option value="">{t('assigneeNone')}</option>
            <option value="me">{t('assigneeMe')}</option>
            <option value="none">{t('assigneeNobody')}</option>
            {users.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </fieldset>
  );
}
