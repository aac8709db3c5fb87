'use client';
import { useTranslations } from 'use-intl';
import type { AuditEntry } from '#lib/desk/audit/schema.ts';
import { Link } from '../shell/navigation.tsx';
import { DateTime } from '../time.tsx';
import { auditHref } from './audit-href.ts';
import { auditValues } from './audit-values.ts';
import { SigningIn } from './signing-in.tsx';

/** One event as a sentence, with its time and its mailbox. */
export function AuditRow({ entry }: { entry: AuditEntry }) {
  const t = useTranslations('audit');
  const href = auditHref(entry);
  const content = (
    <>
      <span dir="auto" className="min-w-0 flex-1 [overflow-wrap:anywhere]">
        {/* Which values a line takes the types of the catalogue cannot follow: its test does. */}
        {t(`lines.${entry.type}` as 'lines.ticket.closed', auditValues(entry))}
      </span>
      <span className="max-w-[40%] shrink-0 truncate text-muted text-small max-sm:hidden">
        {entry.signing_in ? <SigningIn from={entry.signing_in} /> : entry.mailbox}
      </span>
      <DateTime at={entry.created_at} className="shrink-0 text-muted text-small tabular-nums" />
    </>
  );
  const layout = '-mx-2 flex items-baseline gap-4 rounded-md px-2 py-2';
  return (
    <li>
      {href ? (
        <Link href={href} className={`${layout} transition-colors duration-100 hover:bg-hover`}>
          {content}
        </Link>
      ) : (
        <div className={layout}>{content}</div>
      )}
    </li>
  );
}
