import { useTranslations } from 'use-intl';
import type { Assistant } from '#lib/assistant/schema.ts';
import { Field, Select } from '../ui/field.tsx';

type ActPermissions = NonNullable<Assistant['version']>['policy']['acts'];
type Act = keyof ActPermissions;
type Permission = ActPermissions[Act];

const acts: Act[] = ['close', 'snooze', 'urgent', 'forward'];
const permissions: Permission[] = ['approve', 'auto', 'never'];

/** What an assistant may do to a ticket without a signature. */
export function ActPermissionFields({ given }: { given?: ActPermissions }) {
  const t = useTranslations('settings.assistants');
  return (
    <div className="grid grid-cols-1 gap-3 sm:grid-cols-2">
      {acts.map((act) => (
        <Field key={act} label={t(`acts.${act}`)}>
          {(props) => (
            <Select {...props} name={`act ${act}`} defaultValue={given?.[act] ?? 'approve'}>
              {permissions.map((permission) => (
                <option key={permission} value={permission}>
                  {t(`permissions.${permission}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
      ))}
    </div>
  );
}

/** The permissions that were chosen. */
export function actPermissionsFromForm(form: FormData): Partial<ActPermissions> {
  return Object.fromEntries(acts.map((act) => [act, form.get(`act ${act}`) as Permission]));
}
