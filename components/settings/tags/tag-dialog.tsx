'use client';
import { useTranslations } from 'use-intl';
import type { Tag, TagColor } from '#lib/tickets/tags.ts';
import { api } from '../../data/api.ts';
import { tagColors } from '../../tags/tag-colors.ts';
import { Button } from '../../ui/button.tsx';
import { cn } from '../../ui/cn.ts';
import { Field, Input } from '../../ui/field.tsx';
import { formText, SettingDialog } from '../setting-dialog.tsx';

const colors = Object.entries(tagColors) as [TagColor, (typeof tagColors)[TagColor]][];

/** The name of a tag, unless the product sets it, and its colour. */
export function TagDialog({
  tag: { name, color, fixed },
  onSaved,
}: {
  tag: Tag;
  onSaved: () => Promise<void>;
}) {
  const t = useTranslations('settings.tags');
  return (
    <SettingDialog
      trigger={
        <Button variant="muted" aria-label={t('editOf', { name })}>
          {t('edit')}
        </Button>
      }
      title={t('editTitle', { name })}
      description={fixed ? t('fixed') : t('editDescription')}
      submitLabel={t('save')}
      onSave={async (form) => {
        const chosen = (formText(form, 'color') || null) as TagColor | null;
        const renamed = fixed ? {} : { name: formText(form, 'name') };
        await api.tags[':name'].$patch({ param: { name }, json: { color: chosen, ...renamed } });
        await onSaved();
      }}
    >
      {fixed ? null : (
        <Field label={t('name')}>
          {(props) => (
            <Input {...props} name="name" required maxLength={60} defaultValue={name} autoComplete="off" />
          )}
        </Field>
      )}
      <fieldset>
        <legend className="mb-1.5 font-medium">{t('color')}</legend>
        <div className="flex flex-wrap gap-x-4 gap-y-2">
          <ColorChoice value="" label={t('noColor')} fill="border border-strong-line" isChosen={!color} />
          {colors.map(([value, { fill }]) => (
            <ColorChoice
              key={value}
              value={value}
              label={t(`colors.${value}`)}
              fill={fill}
              isChosen={value === color}
            />
          ))}
        </div>
      </fieldset>
    </SettingDialog>
  );
}

type ColorChoiceProps = { value: string; label: string; fill: string; isChosen: boolean };

function ColorChoice({ value, label, fill, isChosen }: ColorChoiceProps) {
  return (
    <label className="flex items-center gap-1.5 pointer-coarse:min-h-10">
      <input
        type="radio"
        name="color"
        value={value}
        defaultChecked={isChosen}
        className="accent-(--ink-fill)"
      />
      <span aria-hidden className={cn('size-2.5 rounded-full', fill)} />
      {label}
    </label>
  );
}
