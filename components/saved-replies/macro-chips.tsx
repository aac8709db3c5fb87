'use client';
import { X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { StoredMacro } from './use-macro.ts';

/** What the macro of an unsent reply will do; each goes away with a click. */
export function MacroChips({ macro }: { macro: StoredMacro }) {
  const t = useTranslations('savedReplies.macro');
  const { add_tags, status, assignee, change } = macro;
  const effects = [
    ...add_tags.map((tag) => ({
      key: `tag ${tag}`,
      text: t('tag', { tag }),
      onRemove: () => change({ add_tags: add_tags.filter((other) => other !== tag) }),
    })),
    ...(assignee
      ? [
          {
            key: 'assignee',
            text: assignee.name === null ? t('unassign') : t('assign', { name: assignee.name }),
            onRemove: () => change({ assignee: null }),
          },
        ]
      : []),
    ...(status
      ? [{ key: 'status', text: t(`status.${status}`), onRemove: () => change({ status: null }) }]
      : []),
  ];
  if (effects.length === 0) return null;
  return (
    <ul aria-label={t('label')} className="flex flex-wrap gap-1.5">
      {effects.map(({ key, text, onRemove }) => (
        <li
          key={key}
          className="flex h-6 items-center gap-1 rounded-md bg-hover pr-0.5 pl-2 text-small pointer-coarse:h-9"
        >
          {text}
          <button
            type="button"
            aria-label={t('remove', { effect: text })}
            onClick={onRemove}
            className="flex size-5 items-center justify-center rounded-sm text-muted hover:text-text pointer-coarse:size-8"
          >
            <X aria-hidden className="size-3" />
          </button>
        </li>
      ))}
    </ul>
  );
}
