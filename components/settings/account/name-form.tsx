'use client';
import { useRouter } from 'next/navigation';
import { api } from '../../data/api.ts';
import { useAppContext } from '../../shell/app-context.tsx';
import { Field, Input } from '../../ui/field.tsx';
import { formText } from '../setting-dialog.tsx';
import { AccountForm } from './account-form.tsx';

export function NameForm() {
  const router = useRouter();
  const { user } = useAppContext();
  return (
    <AccountForm
      submitLabel="Change name"
      done="Your name is changed."
      onSave={async (form) => {
        await api.me.$patch({ json: { name: formText(form, 'name') } });
        router.refresh();
      }}
    >
      <Field label="Your name">
        {(props) => (
          <Input
            {...props}
            name="name"
            required
            maxLength={200}
            autoComplete="name"
            defaultValue={user.name}
          />
        )}
      </Field>
    </AccountForm>
  );
}
