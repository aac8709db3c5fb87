'use client';
import { useState } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import type { ArticleComparison, ArticleVersion, TextChange } from '#lib/articles/history/schema.ts';
import { useArticleComparison } from '../data/articles.ts';
import { useMailboxes, useUsers } from '../data/reference.ts';
import { languageName } from '../labels/languages.ts';
import { Button } from '../ui/button.tsx';

/** What changed from one version to another; the whole text when both are the same. */
export function ArticleDifferences({ articleId, from, to }: { articleId: string; from: number; to: number }) {
  const t = useTranslations('articles.history');
  const { data: comparison } = useArticleComparison(articleId, from, to);
  if (!comparison) return null;
  const isWhole = from === to;
  const isSameText = [...comparison.title, ...comparison.body].every(({ kind }) => kind === 'same');
  return (
    <>
      <ChangedProperties comparison={comparison} />
      {isSameText && !isWhole ? (
        <p className="text-muted">{t('sameText')}</p>
      ) : (
        <div className="measure whitespace-pre-wrap text-read [overflow-wrap:anywhere]">
          <p className="mb-3 font-semibold">
            {comparison.title.map((passage, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a comparison never changes
              <PassageText key={at} passage={passage} />
            ))}
          </p>
          {comparison.body.map((passage, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a comparison never changes
            <PassageText key={at} passage={passage} fold={!isWhole} />
          ))}
        </div>
      )}
    </>
  );
}

function PassageText({ passage: { kind, text }, fold = false }: { passage: TextChange; fold?: boolean }) {
  if (kind === 'added')
    return (
      <ins className="rounded-sm bg-selected text-ink decoration-ink-line underline-offset-3">{text}</ins>
    );
  if (kind === 'removed') return <del className="text-muted decoration-strong-line">{text}</del>;
  return fold ? <SameText text={text} /> : text;
}

/** How many unchanged lines stay in sight beside a change; a few more are not worth folding. */
const contextLines = 2;
const minFolded = 4;

function SameText({ text }: { text: string }) {
  const t = useTranslations('articles.history');
  const [open, setOpen] = useState(false);
  const lines = text.split('\n');
  const folded = lines.length - 2 * contextLines;
  if (open || folded < minFolded) return text;
  return (
    <>
      {`${lines.slice(0, contextLines).join('\n')}\n`}
      <Button variant="link" className="text-muted text-small" onClick={() => setOpen(true)}>
        {t('unchangedLines', { count: folded })}
      </Button>
      {`\n${lines.slice(-contextLines).join('\n')}`}
    </>
  );
}

function ChangedProperties({ comparison: { from, to } }: { comparison: ArticleComparison }) {
  const locale = useLocale();
  const t = useTranslations('articles.history');
  const users = useUsers();
  const mailboxes = useMailboxes();
  const properties: [string, (version: ArticleVersion) => string][] = [
    [t('status'), ({ status }) => t(`statuses.${status}`)],
    [t('audience'), ({ audience }) => t(`audiences.${audience}`)],
    [t('language'), ({ language }) => (language ? languageName(language, locale) : t('notDetected'))],
    [t('owner'), ({ owner_id: owner }) => users.find(({ id }) => id === owner)?.name ?? t('noOwner')],
    [
      t('mailbox'),
      ({ mailbox_id: mailbox }) =>
        mailbox === null
          ? t('allMailboxes')
          : (mailboxes.find(({ id }) => id === mailbox)?.address ?? t('anotherMailbox')),
    ],
  ];
  const changed = properties.filter(([, read]) => read(from) !== read(to));
  return changed.length === 0 ? null : (
    <ul className="mb-4 flex flex-col gap-1 text-small">
      {changed.map(([name, read]) => (
        <li key={name}>
          {t.rich('change', {
            property: name,
            name: (chunks) => <span className="text-muted">{chunks}</span>,
            from: () => <del className="text-muted">{read(from)}</del>,
            to: () => <ins className="text-ink underline-offset-3">{read(to)}</ins>,
          })}
        </li>
      ))}
    </ul>
  );
}
