import { ArrowLeft } from 'lucide-react';
import { Link } from '../shell/navigation.tsx';

/** From one thing to the list that it stands in. */
export function BackLink({ href, label }: { href: string; label: string }) {
  return (
    <Link
      href={href}
      className="-ml-1 inline-flex items-center gap-1 rounded-sm px-1 text-muted text-small hover:text-text"
    >
      <ArrowLeft aria-hidden className="size-3.5" />
      {label}
    </Link>
  );
}
