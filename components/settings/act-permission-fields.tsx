import type { Assistant } from '#lib/assistant/schema.ts';
import { Field, Select } from '../ui/field.tsx';

type ActPermissions = NonNullable<Assistant['version']>['policy']['acts'];
type Act = keyof ActPermissions;
type Permission = ActPermissions[Act];

const acts: Record<Act, string> = {
  close: 'Close',
  snooze: 'Snooze',
  urgent: 'Mark urgent',
  forward: 'Forward to listed addresses',
};
const permissions: Record<Permission, string> = {
  approve: 'Proposes, a person signs',
  auto: 'Does it at once',
  never: 'Never',
};

/** What an assistant may do to a ticket without a signature. */
export function ActPermissionFields({ given }: { given?: ActPermissions }) {
  return (
    <div className="grid grid-cols-1 gap-3 sm:grid-cols-2">
      {Object.entries(acts).map(([act, label]) => (
        <Field key={act} label={label}>
          {(props) => (
            <Select {...props} name={`act ${act}`} defaultValue={given?.[act as Act] ?? 'approve'}>
              {Object.entries(permissions).map(([permission, words]) => (
                <option key={permission} value={permission}>
                  {words}
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
  return Object.fromEntries(Object.keys(acts).map((act) => [act, form.get(`act ${act}`) as Permission]));
}
