'use client';
import { useTranslations } from 'use-intl';
import { useTagNames } from '../data/reference.ts';
import { CheckField } from './setting-dialog.tsx';

/** To which tags a key is limited: none of them means all tickets. */
export function TagReachField() {
  const t = useTranslations('settings.apiKeys');
  const names = useTagNames();
  if (names.length === 0) return null;
  return (
    <fieldset className="flex flex-col gap-1.5">
      <legend className="mb-1.5 font-medium">{t('tags')}</legend>
      <div className="flex max-h-40 flex-col gap-1.5 overflow-y-auto">
        {names.map(({ name }) => (
          <CheckField key={name} name="tag" value={name} label={name} />
        ))}
      </div>
      <p className="text-muted text-small">{t('tagsHint')}</p>
    </fieldset>
  );
}

/** The chosen names; null for none. */
export function tagsFromForm(form: FormData): string[] | null {
  const names = form.getAll('tag').map(String);
  return names.length ? names : null;
}
