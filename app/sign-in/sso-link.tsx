import { Button } from '#components/ui/button.tsx';

type SsoLinkProps = { label: string; or: string; next: string };

/** Leads to the provider. A plain link, so that it works before scripts run and nothing fetches it ahead. */
export function SsoLink({ label, or, next }: SsoLinkProps) {
  return (
    <div className="mt-5 flex flex-col gap-4">
      <Button asChild variant="outline" size="lg">
        <a href={`/api/sso/start?back=${encodeURIComponent(next)}`}>{label}</a>
      </Button>
      <p className="flex items-center gap-3 text-muted text-small before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
        {or}
      </p>
    </div>
  );
}
