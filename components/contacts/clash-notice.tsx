'use client';
import { useLocale, useTranslations } from 'use-intl';
import { languageName } from '../labels/languages.ts';
import { Button } from '../ui/button.tsx';
import type { Clash } from './contact-clash.ts';
import { useContactEditing } from './contact-editing.tsx';

/** Says what somebody else has set to something else, and asks which of the two stands. */
export function ClashNotice() {
  const t = useTranslations('contacts');
  const locale = useLocale();
  const { open, keepMine, takeTheirs } = useContactEditing();
  if (!open) return null;
  const shown = (field: Clash['field'], value: Clash['mine']) => {
    if (value === null) return t('page.unset');
    return field === 'language' ? languageName(String(value), locale) : String(value);
  };
  return (
    <div role="alert" className="mb-4 flex flex-col gap-1 text-amber text-small">
      {open.clashes.map(({ field, name, mine, theirs }) => (
        <p key={`${field} ${name}`} className="[overflow-wrap:anywhere]">
          {t('clash.both', {
            who: open.now.changed_by ?? 'none',
            field: field === 'own' ? name : t(`page.${field}`),
            theirs: shown(field, theirs),
            mine: shown(field, mine),
          })}
        </p>
      ))}
      <p className="flex gap-x-3">
        <Button variant="link" className="text-small" onClick={keepMine}>
          {t('clash.keepMine')}
        </Button>
        <Button variant="link" className="text-small" onClick={takeTheirs}>
          {t('clash.takeTheirs')}
        </Button>
      </p>
    </div>
  );
}
