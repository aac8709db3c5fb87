'use client';
import { useTranslations } from 'use-intl';
import type { GettingStartedStep } from '#lib/desk/getting-started/schema.ts';
import { useAppContext } from '../shell/app-context.tsx';
import { Link } from '../shell/navigation.tsx';

type StepName = Exclude<GettingStartedStep['step'], 'mail'>;
type Step<Name extends StepName> = Extract<GettingStartedStep, { step: Name }>;

/** What there is of a step, and what it still lacks, in a sentence. */
export function StepState({ step }: { step: Exclude<GettingStartedStep, { step: 'mail' }> }) {
  const t = useTranslations('gettingStarted');
  switch (step.step) {
    case 'sending':
      return <p>{t(`sending.${step.state}`, { relay: step.relay ?? 'none' })}</p>;
    case 'domain':
      return <DomainState domains={step.domains} />;
    case 'model':
      return <p>{t(`model.${step.state}`, { model: step.model })}</p>;
    case 'knowledge':
      return <KnowledgeState step={step} />;
    case 'colleague':
      return <p>{colleagueWords(step, t)}</p>;
  }
}

function colleagueWords(
  { active, invited }: Step<'colleague'>,
  t: ReturnType<typeof useTranslations<'gettingStarted'>>,
) {
  if (active > 1) return t('colleague.active');
  return invited > 0 ? t('colleague.invited', { count: invited }) : t('colleague.alone');
}

function DomainState({ domains }: Pick<Step<'domain'>, 'domains'>) {
  const t = useTranslations('gettingStarted.domain');
  const verified = domains.find(({ missing }) => missing.length === 0);
  if (verified) return <p>{t('verified', { domain: verified.name })}</p>;
  const [first] = domains;
  if (!first) return <p>{t('none')}</p>;
  const records = first.missing.map((record) => record.toUpperCase()).join(', ');
  return <p>{t(first.checked ? 'missing' : 'unchecked', { domain: first.name, records })}</p>;
}

function KnowledgeState({ step: { done, published, wanted, imported } }: { step: Step<'knowledge'> }) {
  const t = useTranslations('gettingStarted.knowledge');
  const { user } = useAppContext();
  if (done) return <p>{t(imported ? 'imported' : 'enough')}</p>;
  const linkTo = (href: string) => (text: React.ReactNode) => (
    <Link
      href={href}
      className="rounded-sm text-text underline decoration-strong-line underline-offset-3 hover:decoration-current"
    >
      {text}
    </Link>
  );
  return (
    <p>
      {t.rich(user.role === 'admin' ? 'fewForAdmin' : 'few', {
        published,
        wanted,
        articles: linkTo('/articles/import'),
        mail: linkTo('/settings/import'),
      })}
    </p>
  );
}
