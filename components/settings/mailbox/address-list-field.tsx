import { Field, Textarea } from '../../ui/field.tsx';

type AddressListFieldProps = {
  name: string;
  label: string;
  hint: string;
  placeholder: string;
  addresses: string[];
  className?: string;
};

/** Addresses, or whole domains, one a line. */
export function AddressListField({
  name,
  label,
  hint,
  placeholder,
  addresses,
  className,
}: AddressListFieldProps) {
  return (
    <Field label={label} hint={hint} className={className}>
      {(props) => (
        <Textarea
          {...props}
          name={name}
          spellCheck={false}
          className="font-mono text-small"
          placeholder={placeholder}
          defaultValue={addresses.join('\n')}
        />
      )}
    </Field>
  );
}
