'use client';
import { Check, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { healthParts, useHealth } from '../data/health.ts';
import { useLedger } from '../data/mail-queries.ts';
import { useAssistants } from '../data/reference.ts';
import { useAppContext } from '../shell/app-context.tsx';
import { Link } from '../shell/navigation.tsx';
import { Doctor } from './doctor.tsx';

/** The health of all parts, the mail ledger, how mail is sent, and the models. */
export function About() {
  const t = useTranslations('settings.about');
  const { sandboxCoverage, user } = useAppContext();
  const assistants = useAssistants();
  const { data: sum } = useLedger();
  const health = useHealth();
  const parts = useTranslations('shell.health.parts');
  const checks = healthParts.flatMap((name) => (health ? [{ name, ...health.checks[name] }] : []));
  const models = [...new Set(assistants.flatMap(({ version }) => version?.model_label ?? []))];

  return (
    <div className="flex flex-col gap-8 pt-2">
      <section aria-label={t('health')}>
        <ul className="divide-y border-y">
          {checks.map(({ name, ok, detail }) => (
            <li key={name} className="flex items-baseline gap-3 py-2.5">
              {ok ? (
                <Check aria-hidden className="icon translate-y-0.5 text-muted" />
              ) : (
                <TriangleAlert aria-hidden className="icon translate-y-0.5 text-red" />
              )}
              <span className="w-36 shrink-0 font-medium">{parts(name)}</span>
              <span className={ok ? 'text-muted' : 'text-red'}>{detail}</span>
            </li>
          ))}
        </ul>
      </section>
      {user.role === 'admin' && user.reachesAll ? <Doctor /> : null}
      <dl className="grid grid-cols-1 gap-x-6 gap-y-4 sm:grid-cols-2">
        <Fact name={t('ledger')}>{sum ? t('ledgerSum', { ...sum }) : ''}</Fact>
        <Fact name={t('sending')}>
          {sandboxCoverage === 'none'
            ? t('relay')
            : t.rich(sandboxCoverage === 'all' ? 'sandboxAll' : 'sandboxSome', {
                link: (text) => (
                  <Link
                    href="/sandbox"
                    className="rounded-sm underline decoration-strong-line underline-offset-3 hover:decoration-current"
                  >
                    {text}
                  </Link>
                ),
              })}
        </Fact>
        <Fact name={t('models')}>{models.join(', ') || t('noModels')}</Fact>
        <Fact name={t('api')}>
          <a
            href="/api/v1/openapi.json"
            className="rounded-sm underline decoration-strong-line underline-offset-3 hover:decoration-current"
          >
            {t('apiDescription')}
          </a>
        </Fact>
      </dl>
    </div>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt className="text-muted text-small">{name}</dt>
      <dd className="tabular-nums">{children}</dd>
    </div>
  );
}
