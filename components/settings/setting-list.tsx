import type { ReactNode } from 'react';

type SettingListProps = {
  description: string;
  action?: ReactNode;
  /** What is said where there is nothing yet; null while there is something. */
  empty?: string | null;
  children: ReactNode;
};

/** One part of the settings: what it is for, what can be added, what there is. */
export function SettingList({ description, action, empty, children }: SettingListProps) {
  return (
    <section className="pt-2">
      <div className="mb-3 flex flex-wrap items-center justify-between gap-x-6 gap-y-2.5 sm:flex-nowrap">
        <p className="max-w-[60ch] basis-56 text-muted max-sm:grow sm:basis-auto">{description}</p>
        {action}
      </div>
      <ul className="divide-y border-y">
        {children}
        {empty ? <li className="py-6 text-center text-muted">{empty}</li> : null}
      </ul>
    </section>
  );
}

/** Rows that belong together, under what they have in common. */
export function SettingGroup({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mb-6">
      <h2 className="mb-1.5 font-medium text-muted text-small">{title}</h2>
      <ul className="divide-y border-y">{children}</ul>
    </section>
  );
}

type SettingRowProps = { name: ReactNode; meta?: ReactNode; description?: ReactNode; actions?: ReactNode };

export function SettingRow({ name, meta, description, actions }: SettingRowProps) {
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1.5 py-3 sm:flex-nowrap">
      <div className="min-w-0 flex-1 basis-64">
        <p className="flex items-baseline gap-2">
          <span className="min-w-0 truncate font-medium">{name}</span>
          {meta ? <span className="shrink-0 text-muted text-small">{meta}</span> : null}
        </p>
        {description ? <div className="text-muted [overflow-wrap:anywhere]">{description}</div> : null}
      </div>
      {actions ? <div className="flex shrink-0 gap-1">{actions}</div> : null}
    </li>
  );
}
