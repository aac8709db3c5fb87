import type { ReactNode } from 'react';

type FormSectionProps = { title: string; description?: ReactNode; children: ReactNode };

/** One section of a long form: its description next to its fields. */
export function FormSection({ title, description, children }: FormSectionProps) {
  return (
    <section
      aria-label={title}
      className="grid grid-cols-[minmax(0,1fr)] gap-x-8 gap-y-4 border-t py-6 md:grid-cols-[11rem_minmax(0,1fr)]"
    >
      <div>
        <h2 className="font-medium">{title}</h2>
        {description ? <p className="mt-1 text-muted text-small">{description}</p> : null}
      </div>
      <div className="flex max-w-[34rem] flex-col gap-4">{children}</div>
    </section>
  );
}
