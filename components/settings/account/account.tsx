'use client';
import { useTranslations } from 'use-intl';
import { useAppContext } from '../../shell/app-context.tsx';
import { FormSection } from '../form-section.tsx';
import { AfterActForm } from './after-act-form.tsx';
import { AppPasswords } from './app-passwords.tsx';
import { AwayForm } from './away-form.tsx';
import { DesktopNotifications } from './desktop-notifications.tsx';
import { ListForm } from './list-form.tsx';
import { NameForm } from './name-form.tsx';
import { NotificationsForm } from './notifications-form.tsx';
import { Passkeys } from './passkeys.tsx';
import { PasswordForm } from './password-form.tsx';
import { PictureForm } from './picture-form.tsx';
import { ReadingLanguageForm } from './reading-language-form.tsx';
import { Sessions } from './sessions.tsx';
import { SignatureForm } from './signature-form.tsx';
import { TimeZoneForm } from './time-zone-form.tsx';
import { TwoStep } from './two-step.tsx';

/** What everybody may change of themselves. */
export function Account() {
  const t = useTranslations('settings.account');
  const { user } = useAppContext();
  const after = useTranslations('queue.after');
  return (
    <div className="pt-2">
      <FormSection title={t('name.title')} description={t('name.description')}>
        <NameForm />
      </FormSection>
      <FormSection title={t('picture.title')} description={t('picture.description')}>
        <PictureForm />
      </FormSection>
      {user.role === 'viewer' ? null : (
        <FormSection title={t('signature.title')} description={t('signature.description')}>
          <SignatureForm />
        </FormSection>
      )}
      <FormSection title={t('timeZone.title')} description={t('timeZone.description')}>
        <TimeZoneForm />
      </FormSection>
      <FormSection title={t('readingLanguage.title')} description={t('readingLanguage.description')}>
        <ReadingLanguageForm />
      </FormSection>
      <FormSection title={t('notifications.title')} description={t('notifications.description')}>
        <NotificationsForm />
      </FormSection>
      <FormSection title={t('desktop.title')} description={t('desktop.description')}>
        <DesktopNotifications />
      </FormSection>
      {user.role === 'viewer' ? null : (
        <FormSection title={t('away.title')} description={t('away.description')}>
          <AwayForm />
        </FormSection>
      )}
      {user.role === 'viewer' ? null : (
        <FormSection title={after('title')} description={after('description')}>
          <AfterActForm />
        </FormSection>
      )}
      <FormSection title={t('lists.title')} description={t('lists.description')}>
        <ListForm />
      </FormSection>
      <FormSection title={t('password.title')} description={t('password.description')}>
        <PasswordForm />
      </FormSection>
      <FormSection title={t('twoStep.title')} description={t('twoStep.description')}>
        <TwoStep />
      </FormSection>
      <FormSection title={t('passkeys.title')} description={t('passkeys.description')}>
        <Passkeys />
      </FormSection>
      {user.role === 'viewer' ? null : (
        <FormSection title={t('appPasswords.title')} description={t('appPasswords.description')}>
          <AppPasswords />
        </FormSection>
      )}
      <FormSection title={t('sessions.title')} description={t('sessions.description')}>
        <Sessions />
      </FormSection>
    </div>
  );
}
