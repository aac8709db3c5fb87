import { useTranslations } from 'use-intl';
import { misreadTerms } from '#lib/tickets/search/query.ts';
import { exampleOf } from '../labels/search-operators.ts';
import { finishedText } from './typed-term.ts';

/** What of a search looks like an operator and is searched as text. */
export function MisreadTerms({ id, text }: { id: string; text: string }) {
  const t = useTranslations('list.search');
  const misread = misreadTerms(finishedText(text));
  return (
    <div id={id} role="status" className="text-small not-empty:pt-1.5">
      {misread.map(({ text: term, problem }) => (
        <p key={term} className="text-amber [overflow-wrap:anywhere]">
          {problem === 'bad_value'
            ? t('misread.bad_value', { term, example: exampleOf(term) })
            : t('misread.unknown_operator', { term })}
        </p>
      ))}
    </div>
  );
}
