import { useTranslations } from 'use-intl';

type ModelFailure = { words: string; server_words: string | null };

/** Why a model wrote nothing: our sentence, then what its server said. */
export function ServerWords({ error: { words, server_words } }: { error: ModelFailure }) {
  const t = useTranslations('modelTexts');
  return server_words === null ? words : t('serverSaid', { words, said: server_words });
}
