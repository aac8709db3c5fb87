import type { ReactNode } from 'react';

/** A section of a ticket’s side column. */
export function ContextSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="px-4 py-3.5">
      <h2 className="mb-1.5 text-muted text-small">{title}</h2>
      {children}
    </section>
  );
}
