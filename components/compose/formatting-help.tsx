'use client';
import { Type } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Markdown } from '../markdown/markdown.tsx';
import { Button } from '../ui/button.tsx';
import { Hint } from '../ui/hint.tsx';
import { Popover, PopoverContent, PopoverTrigger } from '../ui/popover.tsx';

/** Every mark of our Markdown, as one types it. */
const marks = ['bold', 'italic', 'heading', 'list', 'numbered', 'quote', 'code', 'link'] as const;

/** Says which marks format a reply. */
export function FormattingHelp() {
  const t = useTranslations('compose.formatting');
  return (
    <Popover>
      <Hint label={t('hint')}>
        <PopoverTrigger asChild>
          <Button variant="muted" size="icon" aria-label={t('label')}>
            <Type className="icon" />
          </Button>
        </PopoverTrigger>
      </Hint>
      <PopoverContent side="top" className="w-96" aria-label={t('label')}>
        <table className="w-full table-fixed">
          <thead className="sr-only">
            <tr>
              <th>{t('typed')}</th>
              <th>{t('read')}</th>
            </tr>
          </thead>
          <tbody>
            {marks.map((name) => (
              <tr key={name}>
                <td className="py-1 pr-3 align-top font-mono text-small [overflow-wrap:anywhere]">
                  {t(name)}
                </td>
                <td className="py-1 align-top">
                  <Markdown text={t(name)} className="text-control" />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className="mt-2 border-t pt-2 text-muted text-small">{t('more')}</p>
      </PopoverContent>
    </Popover>
  );
}
