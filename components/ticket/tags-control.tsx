'use client';
import { Check, Tag } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Ticket } from '#lib/tickets/schema.ts';
import { useTagNames } from '../data/reference.ts';
import { useTicketActions } from '../data/use-ticket-actions.ts';
import { useCommand } from '../shell/commands.tsx';
import { TagWord } from '../tags/tag-word.tsx';
import { Button } from '../ui/button.tsx';
import { Chooser, ChooserItem } from '../ui/chooser.tsx';
import { cn } from '../ui/cn.ts';
import { Hint } from '../ui/hint.tsx';
import { Popover, PopoverContent, PopoverTrigger } from '../ui/popover.tsx';

export function TagsControl({ ticket }: { ticket: Ticket }) {
  const t = useTranslations('ticket.tags');
  const [open, setOpen] = useState(false);
  useCommand('tag', () => setOpen(true));
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <Hint label={ticket.tags.length > 1 ? ticket.tags.join(', ') : t('hint')} keys="t">
        <PopoverTrigger asChild>
          <Button
            variant="muted"
            className="shrink-0 pr-1 pl-2"
            aria-label={t('current', { tags: ticket.tags.join(', ') || t('none') })}
          >
            <Tag className="icon" />
            {ticket.tags.length > 0 ? (
              <span className="max-w-36 truncate text-text @max-2xl:max-w-24 @max-lg:hidden">
                <TagWord name={ticket.tags[0] ?? ''} />
                {ticket.tags.length > 1 ? ` +${ticket.tags.length - 1}` : null}
              </span>
            ) : null}
          </Button>
        </PopoverTrigger>
      </Hint>
      <PopoverContent className="w-56 p-0" aria-label={t('label')}>
        <TagChooser ticket={ticket} />
      </PopoverContent>
    </Popover>
  );
}

function TagChooser({ ticket }: { ticket: Ticket }) {
  const t = useTranslations('ticket.tags');
  const [words, setWords] = useState('');
  const actions = useTicketActions(ticket);
  const known = [...new Set([...ticket.tags, ...useTagNames().map(({ name }) => name)])];
  const fresh = words.trim().toLowerCase();

  const toggle = (tag: string) => {
    setWords('');
    void actions.setTags(
      ticket.tags.includes(tag) ? ticket.tags.filter((other) => other !== tag) : [...ticket.tags, tag],
    );
  };

  return (
    <Chooser label={t('label')} placeholder={t('find')} query={words} onQueryChange={setWords}>
      {known.map((tag) => (
        <ChooserItem key={tag} value={tag} onSelect={() => toggle(tag)}>
          <span className="flex-1">
            <TagWord name={tag} />
          </span>
          <Check aria-hidden className={cn('icon', ticket.tags.includes(tag) ? '' : 'invisible')} />
          {ticket.tags.includes(tag) ? <span className="sr-only">{t('chosen')}</span> : null}
        </ChooserItem>
      ))}
      {fresh && !known.includes(fresh) ? (
        <ChooserItem value={`make ${fresh}`} onSelect={() => toggle(fresh)}>
          {t('create', { tag: fresh })}
        </ChooserItem>
      ) : null}
    </Chooser>
  );
}
