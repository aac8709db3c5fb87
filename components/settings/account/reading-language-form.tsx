'use client';
import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'use-intl';
import { api } from '../../data/api.ts';
import { languageChoices } from '../../labels/languages.ts';
import { useAppContext } from '../../shell/app-context.tsx';
import { Field, Select } from '../../ui/field.tsx';
import { formText } from '../setting-dialog.tsx';
import { AccountForm } from './account-form.tsx';

/** Which language foreign mail is translated into for the person who sits here. */
export function ReadingLanguageForm() {
  const t = useTranslations('settings.account.readingLanguage');
  const locale = useLocale();
  const router = useRouter();
  const { chosenLanguage } = useAppContext();
  return (
    <AccountForm
      submitLabel={t('submit')}
      done={t('changed')}
      onSave={async (form) => {
        await api.me.$patch({ json: { reading_language: formText(form, 'reading_language') || null } });
        router.refresh();
      }}
    >
      <Field label={t('label')} className="w-60 max-w-full">
        {(props) => (
          <Select {...props} key={chosenLanguage} name="reading_language" defaultValue={chosenLanguage ?? ''}>
            <option value="">{t('browser')}</option>
            {languageChoices(locale, chosenLanguage).map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </AccountForm>
  );
}
