import { Fragment } from 'react';
import { useTranslations } from 'use-intl';
import type { TicketPage } from '../data/api-types.ts';

/** Where a search found a ticket; a row of a list that is not searched has none of it. */
export type FoundPlace = Partial<Pick<TicketPage['data'][number], 'matched_in' | 'matched_file' | 'snippet'>>;

/** The line of a hit: where the words stand, and the words themselves, as text alone. */
export function Snippet({
  found: { matched_in: place, matched_file: file, snippet },
}: {
  found: FoundPlace;
}) {
  const t = useTranslations('list.search');
  if (!place) return null;
  return (
    <>
      <span className="text-text">{file ? <bdi>{file}</bdi> : t(`places.${place}`)}</span>
      {snippet?.length ? (
        <>
          {' · '}
          {snippet.map(({ text, marked }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text
            <Fragment key={at}>{marked ? <mark>{text}</mark> : text}</Fragment>
          ))}
        </>
      ) : null}
    </>
  );
}
