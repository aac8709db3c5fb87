'use client';
import { useAppContext } from '../../shell/app-context.tsx';
import { FormSection } from '../form-section.tsx';
import { NameForm } from './name-form.tsx';
import { NotificationsForm } from './notifications-form.tsx';
import { Passkeys } from './passkeys.tsx';
import { PasswordForm } from './password-form.tsx';
import { Sessions } from './sessions.tsx';
import { TwoStep } from './two-step.tsx';

/** What everybody may change of themselves. */
export function Account() {
  const { user } = useAppContext();
  return (
    <div className="pt-2">
      <FormSection title="Name" description="As colleagues see it, and as it may stand under your replies.">
        <NameForm />
      </FormSection>
      {user.role === 'viewer' ? null : (
        <FormSection title="Notifications" description="By mail to your address, while you are elsewhere.">
          <NotificationsForm />
        </FormSection>
      )}
      <FormSection title="Password" description="A new one signs you out everywhere else.">
        <PasswordForm />
      </FormSection>
      <FormSection
        title="Two-step verification"
        description="A code from an app on your phone, asked for after your password."
      >
        <TwoStep />
      </FormSection>
      <FormSection
        title="Passkeys"
        description="Sign in without a password. One counts as both steps, for your device checks that it is you."
      >
        <Passkeys />
      </FormSection>
      <FormSection title="Signed in" description="Where your account is open now. End what you do not know.">
        <Sessions />
      </FormSection>
    </div>
  );
}
