import { ArrowLeft } from 'lucide-react';
import { Link } from '../shell/navigation.tsx';

/** Links from an item to its list. */
export function BackLink({ href, label }: { href: string; label: string }) {
  return (
    <Link
      href={href}
      className="-ml-1 inline-flex items-center gap-1 rounded-sm px-1 text-muted text-small hover:text-text pointer-coarse:py-2"
    >
      <ArrowLeft aria-hidden className="size-3.5" />
      {label}
    </Link>
  );
}
