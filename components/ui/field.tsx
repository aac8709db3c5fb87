import { type ComponentProps, type ReactNode, useId, useRef } from 'react';
import { cn } from './cn.ts';
import { useChosenEarly } from './use-chosen-early.ts';

const box =
  'w-full rounded-md border border-strong-line bg-raised px-2.5 text-control outline-offset-0 transition-colors duration-100 disabled:opacity-60 aria-invalid:border-red pointer-coarse:text-[16px]';

export function Input({ className, ...rest }: ComponentProps<'input'>) {
  return <input className={cn(box, 'h-8 pointer-coarse:h-10', className)} {...rest} />;
}

/** Grows with its text, so that nothing scrolls inside something that scrolls. */
export function Textarea({ className, ...rest }: ComponentProps<'textarea'>) {
  return (
    <textarea
      dir="auto"
      className={cn(box, 'field-sizing-content min-h-20 resize-none py-2 text-read', className)}
      {...rest}
    />
  );
}

export function Select({ className, ...rest }: Omit<ComponentProps<'select'>, 'ref'>) {
  const field = useRef<HTMLSelectElement>(null);
  useChosenEarly(field, rest.value ?? rest.defaultValue);
  return <select ref={field} className={cn(box, 'h-8 pointer-coarse:h-10', className)} {...rest} />;
}

type FieldProps = {
  label: string;
  hint?: ReactNode;
  error?: string | null;
  children: (props: { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }) => ReactNode;
  className?: string;
};

/** A control with its name above and, below, what helps or what is wrong. */
export function Field({ label, hint, error, children, className }: FieldProps) {
  const id = useId();
  const below = error ?? hint;
  return (
    <div className={cn('flex flex-col gap-1.5', className)}>
      <label htmlFor={id} className="font-medium text-control">
        {label}
      </label>
      {children({
        id,
        ...(below ? { 'aria-describedby': `${id}-below` } : {}),
        ...(error ? { 'aria-invalid': true } : {}),
      })}
      {below ? (
        <p
          id={`${id}-below`}
          className={cn('text-small [overflow-wrap:anywhere]', error ? 'text-red' : 'text-muted')}
        >
          {below}
        </p>
      ) : null}
    </div>
  );
}
