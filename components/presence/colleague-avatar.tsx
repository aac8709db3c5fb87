import { PenLine } from 'lucide-react';
import { PersonAvatar } from '../person-avatar.tsx';

/** A colleague who has the ticket open; a pen at their side while they write. */
export function ColleagueAvatar({
  id,
  name,
  isWriting,
  className,
}: {
  id: string;
  name: string;
  isWriting: boolean;
  className?: string;
}) {
  return (
    <span className="relative inline-flex shrink-0">
      <PersonAvatar id={id} name={name} className={className} />
      {isWriting ? (
        <span
          data-writing
          className="-right-1 -bottom-1 absolute flex size-3 items-center justify-center rounded-full border bg-raised text-text"
        >
          <PenLine aria-hidden className="size-2 stroke-[2.5]" />
        </span>
      ) : null}
    </span>
  );
}
