'use client';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Attachment, Message } from '#lib/tickets/schema.ts';
import type { TicketDetail } from '../data/api-types.ts';
import { useSizeLabel } from '../labels/file-size.ts';
import { DateTime } from '../time.tsx';

const unsent = new Set(['queued', 'sending', 'deferred', 'cancelled']);

/** The mails to and from the contact that a forward can carry, oldest first. */
export function forwardableMails({ messages }: TicketDetail): Message[] {
  return messages.filter(
    ({ kind, forward_id, delivery }) =>
      kind !== 'note' && forward_id === null && !unsent.has(delivery?.status ?? ''),
  );
}

/** The files of these mails, each once. */
export function uniqueFiles(mails: Message[]): Attachment[] {
  const files = mails.flatMap(({ attachments }) => attachments);
  return [...new Map(files.map((file) => [`${file.sha256} ${file.name}`, file])).values()];
}

type ChecklistProps = { leftOut: ReadonlySet<string>; onToggle: (id: string) => void };

export function MailChecklist({ mails, ...rest }: ChecklistProps & { mails: Message[] }) {
  const t = useTranslations('forward');
  return (
    <Checklist label={t('mails')} {...rest}>
      {mails.map((mail) => ({
        id: mail.id,
        name: mail.from?.name ?? mail.author.name,
        about: mail.visible_text.replace(/\s+/g, ' ').slice(0, 120),
        end: <DateTime at={mail.created_at} />,
      }))}
    </Checklist>
  );
}

export function FileChecklist({ files, ...rest }: ChecklistProps & { files: Attachment[] }) {
  const sizeLabel = useSizeLabel();
  const t = useTranslations('forward');
  if (files.length === 0) return null;
  return (
    <Checklist label={t('files')} {...rest}>
      {files.map(({ id, name, size }) => ({ id, name, about: '', end: sizeLabel(size) }))}
    </Checklist>
  );
}

type Choice = { id: string; name: string; about: string; end: ReactNode };

function Checklist({
  label,
  leftOut,
  onToggle,
  children,
}: ChecklistProps & { label: string; children: Choice[] }) {
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 font-medium text-control">{label}</legend>
      <div className="max-h-48 divide-y overflow-y-auto rounded-md border">
        {children.map(({ id, name, about, end }) => (
          <label
            key={id}
            className="flex min-h-9 items-center gap-2.5 px-2.5 text-control hover:bg-hover pointer-coarse:min-h-11"
          >
            <input
              type="checkbox"
              checked={!leftOut.has(id)}
              onChange={() => onToggle(id)}
              className="shrink-0 accent-(--ink-fill)"
            />
            <span className="max-w-[50%] shrink-0 truncate">{name}</span>
            <span className="min-w-0 flex-1 truncate text-muted">{about}</span>
            <span className="shrink-0 text-muted text-small tabular-nums">{end}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
