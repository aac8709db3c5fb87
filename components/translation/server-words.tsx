import { useTranslations } from 'use-intl';
import type { Told } from '#locales/told.ts';
import { useTold } from '../labels/told.ts';

type ModelFailure = Omit<Told, 'text'> & { words: string; server_words: string | null };

/** Why a model wrote nothing: our sentence, then what its server said. */
export function ServerWords({ error: { words: text, server_words, ...said } }: { error: ModelFailure }) {
  const t = useTranslations('modelTexts');
  const words = useTold()({ ...said, text });
  return server_words === null ? words : t('serverSaid', { words, said: server_words });
}
