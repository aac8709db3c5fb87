'use client';
import { useRouter } from 'next/navigation';
import { api } from '../../data/api.ts';
import { useAppContext } from '../../shell/app-context.tsx';
import { Button } from '../../ui/button.tsx';
import { Field, Input } from '../../ui/field.tsx';
import { formText } from '../setting-dialog.tsx';
import { useAccountForm } from './use-account-form.ts';

export function NameForm() {
  const router = useRouter();
  const { user } = useAppContext();
  const { error, busy, submit } = useAccountForm(async (form) => {
    await api.me.$patch({ json: { name: formText(form, 'name') } });
    router.refresh();
  }, 'Your name is changed.');
  return (
    <form onSubmit={submit} className="flex flex-col gap-3">
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
      {error ? (
        <p role="alert" className="text-red">
          {error}
        </p>
      ) : null}
      <Button variant="outline" type="submit" className="self-start" disabled={busy}>
        Change name
      </Button>
    </form>
  );
}
