import { Info, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { Message } from '#lib/tickets/schema.ts';
import { flagLabels } from '../labels/flags.ts';
import { useTold } from '../labels/told.ts';

/** What somebody should know before they trust or answer a mail. */
export const MailFlags = ({ message }: { message: Message }) => <FlagList mail={message} />;

/** The same of a mail that is no message yet: warnings in amber, the rest in small type. */
export function FlagList({ mail }: { mail: Parameters<typeof flagLabels>[1] }) {
  const t = useTranslations('mail');
  const tell = useTold();
  const { warnings, remarks } = flagLabels({ t, tell }, mail);
  if (warnings.length + remarks.length === 0) return null;
  return (
    <ul className="mb-2 flex flex-col gap-0.5 text-muted text-small">
      {warnings.map((words) => (
        <li key={words} className="flex items-start gap-1.5 text-amber">
          <TriangleAlert aria-hidden className="mt-0.5 size-3 shrink-0 stroke-[1.75]" />
          {words}
        </li>
      ))}
      {remarks.map((words) => (
        <li key={words} className="flex items-start gap-1.5">
          <Info aria-hidden className="mt-0.5 size-3 shrink-0 stroke-[1.75]" />
          {words}
        </li>
      ))}
    </ul>
  );
}
