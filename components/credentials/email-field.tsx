import { Field, Input } from '../ui/field.tsx';

/** The address that somebody signs in with. */
export function EmailField() {
  return (
    <Field label="E-mail">
      {(props) => (
        <Input
          {...props}
          name="email"
          type="email"
          autoComplete="username"
          required
          autoFocus
          className="h-9"
        />
      )}
    </Field>
  );
}
