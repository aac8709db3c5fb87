import type { ReactNode } from 'react';

/** One state of a part, or several side by side, under its name. */
export function Row({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-2 border-b py-4 last:border-b-0">
      <h2 className="text-muted text-small">{title}</h2>
      <div className="flex flex-wrap items-center gap-3">{children}</div>
    </section>
  );
}
