'use client';
import { Languages } from 'lucide-react';
import { useState } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import type { Translation as MadeTranslation } from '#lib/assistant/translation/schema.ts';
import type { TicketDetail } from '../data/api-types.ts';
import { languageName } from '../labels/languages.ts';
import { useAppContext } from '../shell/app-context.tsx';
import { ModelText } from './model-text.tsx';
import { ServerWords } from './server-words.tsx';
import { type Translated, useTranslation } from './use-translation.ts';

const quietButton =
  'rounded-sm text-muted text-small underline-offset-3 transition-colors duration-100 hover:text-text hover:underline disabled:pointer-events-none pointer-coarse:py-1.5';

type TranslationProps = {
  of: Translated;
  /** The language that it is in, as far as that is known. */
  from: string | null;
  ticket: TicketDetail;
};

/** The translation of a mail or a draft for its reader, below the original, or a button that has it made. */
export function Translation({ of, from, ticket }: TranslationProps) {
  const t = useTranslations('modelTexts.translation');
  const locale = useLocale();
  const { user, language } = useAppContext();
  const { translation, busy, refused, ask } = useTranslation(of, ticket);
  if (translation?.status === 'done') return <Shown translation={translation} from={from} />;
  const isForeign = from !== null && from !== language;
  if (!isForeign || ticket.language_model === null || user.role === 'viewer') return null;
  if (busy || translation?.status === 'waiting')
    return (
      <p role="status" className="mt-1.5 flex items-center gap-1.5 text-muted text-small">
        <Languages aria-hidden className="size-3.5 stroke-[1.5]" />
        {t('working', { language: languageName(from, locale) })}
      </p>
    );
  const error = refused ? { words: refused, server_words: null } : translation?.error;
  return (
    <div className="mt-1.5 flex flex-col items-start gap-1 text-small">
      {error ? (
        <p role="alert" className="text-amber [overflow-wrap:anywhere]">
          {t('failed')} <ServerWords error={error} />
        </p>
      ) : null}
      <button type="button" className={quietButton} onClick={() => void ask()}>
        {error ? t('retry') : t('ask', { language: languageName(from, locale) })}
      </button>
    </div>
  );
}

function Shown({ translation, from }: { translation: MadeTranslation; from: string | null }) {
  const t = useTranslations('modelTexts.translation');
  const locale = useLocale();
  const [isOpen, setOpen] = useState(true);
  const language = languageName(translation.language, locale);
  const model = translation.model ?? '';
  return (
    <section
      aria-label={t('label', { language })}
      className="mt-3 flex flex-col gap-1 border-line border-l-2 pl-3"
    >
      <p className="flex flex-wrap items-baseline gap-x-2 gap-y-0.5 text-muted text-small">
        <span>
          {from ? t('from', { language: languageName(from, locale), model }) : t('into', { language, model })}
        </span>
        <button type="button" aria-expanded={isOpen} className={quietButton} onClick={() => setOpen(!isOpen)}>
          {t(isOpen ? 'hide' : 'show')}
        </button>
      </p>
      {isOpen ? (
        <>
          <ModelText text={translation.text ?? ''} language={translation.language} />
          {translation.is_cut ? <p className="text-muted text-small">{t('cut')}</p> : null}
        </>
      ) : null}
    </section>
  );
}
