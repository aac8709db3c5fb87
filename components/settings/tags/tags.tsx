'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { Tag } from '#lib/tickets/tags.ts';
import { api } from '../../data/api.ts';
import { staleQueries } from '../../data/query-keys.ts';
import { useTagNames } from '../../data/reference.ts';
import { tagColors } from '../../tags/tag-colors.ts';
import { Button } from '../../ui/button.tsx';
import { cn } from '../../ui/cn.ts';
import { Field, Select } from '../../ui/field.tsx';
import { formText, SettingDialog } from '../setting-dialog.tsx';
import { SettingList, SettingRow } from '../setting-list.tsx';
import { TagDialog } from './tag-dialog.tsx';

/** The tags, the most used first. */
export function Tags() {
  const t = useTranslations('settings.tags');
  const client = useQueryClient();
  const tags = useTagNames();
  const refresh = async () => {
    await Promise.all(staleQueries.tag.map((noun) => client.invalidateQueries({ queryKey: [noun] })));
  };
  return (
    <SettingList description={t('description')} empty={tags.length === 0 ? t('empty') : null}>
      {tags.map((tag) => (
        <TagRow
          key={tag.name}
          tag={tag}
          others={tags.filter(({ name }) => name !== tag.name)}
          onChanged={refresh}
        />
      ))}
    </SettingList>
  );
}

type TagRowProps = { tag: Tag; others: Tag[]; onChanged: () => Promise<void> };

function TagRow({ tag, others, onChanged }: TagRowProps) {
  const t = useTranslations('settings.tags');
  const { name, color, tickets, fixed } = tag;
  return (
    <SettingRow
      name={
        <>
          <span
            aria-hidden
            className={cn(
              'mr-2 inline-block size-2 rounded-full',
              color ? tagColors[color].fill : 'border border-strong-line',
            )}
          />
          <span dir="auto">{name}</span>
        </>
      }
      meta={t('tickets', { count: tickets })}
      description={fixed ? t('fixed') : undefined}
      actions={
        <>
          <TagDialog tag={tag} onSaved={onChanged} />
          {fixed ? null : (
            <>
              <SettingDialog
                trigger={
                  <Button variant="muted" aria-label={t('mergeOf', { name })} disabled={others.length === 0}>
                    {t('merge')}
                  </Button>
                }
                title={t('mergeTitle', { name })}
                description={t('mergeDescription', { name, count: tickets })}
                submitLabel={t('mergeSubmit')}
                danger
                onSave={async (form) => {
                  const into = formText(form, 'into');
                  await api.tags[':name'].merge.$post({ param: { name }, json: { into } });
                  await onChanged();
                }}
              >
                <Field label={t('into')}>
                  {(props) => (
                    <Select {...props} name="into" required>
                      {others.map((other) => (
                        <option key={other.name} value={other.name} dir="auto">
                          {other.name}
                        </option>
                      ))}
                    </Select>
                  )}
                </Field>
              </SettingDialog>
              <SettingDialog
                trigger={
                  <Button variant="muted" aria-label={t('deleteOf', { name })}>
                    {t('delete')}
                  </Button>
                }
                title={t('deleteTitle', { name })}
                description={t('deleteDescription', { count: tickets })}
                submitLabel={t('delete')}
                danger
                onSave={async () => {
                  await api.tags[':name'].$delete({ param: { name } });
                  await onChanged();
                }}
              />
            </>
          )}
        </>
      }
    />
  );
}
