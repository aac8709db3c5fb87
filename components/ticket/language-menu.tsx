'use client';
import { ChevronDown } from 'lucide-react';
import { useLocale, useTranslations } from 'use-intl';
import type { Ticket } from '#lib/tickets/schema.ts';
import { useTicketActions } from '../data/use-ticket-actions.ts';
import { languageChoices, languageName } from '../labels/languages.ts';
import { useAppContext } from '../shell/app-context.tsx';
import { Button } from '../ui/button.tsx';
import { Menu, MenuContent, MenuItem, MenuLabel, MenuSeparator, MenuTrigger } from '../ui/menu.tsx';

/** What the contact writes: as it was detected, or as a person sets it. */
export function LanguageMenu({ ticket }: { ticket: Ticket }) {
  const { user } = useAppContext();
  const actions = useTicketActions(ticket);
  const { language, language_set_by: setBy } = ticket;
  const t = useTranslations('ticket.language');
  const tickets = useTranslations('tickets');
  const locale = useLocale();
  const name = language === null ? tickets('languageUnclear') : languageName(language, locale);
  if (user.role === 'viewer') return name;
  const offered = languageChoices(locale, language);
  return (
    <Menu>
      <MenuTrigger asChild>
        <Button
          size="inline"
          className="-mx-1 px-1 font-normal pointer-coarse:min-h-9"
          aria-label={t('current', { language: name })}
        >
          {name}
          <ChevronDown aria-hidden className="size-3 text-muted" />
        </Button>
      </MenuTrigger>
      <MenuContent className="max-h-80">
        <MenuLabel>{setBy ? t('setBy', { name: setBy }) : t('detected')}</MenuLabel>
        {setBy ? (
          <>
            <MenuItem onSelect={() => void actions.setLanguage(null)}>{t('detectAgain')}</MenuItem>
            <MenuSeparator />
          </>
        ) : null}
        {offered.map(({ code, name }) => (
          <MenuItem key={code} checked={code === language} onSelect={() => void actions.setLanguage(code)}>
            {name}
          </MenuItem>
        ))}
      </MenuContent>
    </Menu>
  );
}
