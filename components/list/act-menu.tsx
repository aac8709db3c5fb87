'use client';
import { Check, Users } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { TicketRow } from '#lib/tickets/schema.ts';
import { useAssistants, useTagNames, useUsers } from '../data/reference.ts';
import { useTeams } from '../data/teams.ts';
import type { BulkAct } from '../data/ticket-acts.ts';
import { snoozeTimes } from '../labels/snooze-times.ts';
import { ticketPriorities } from '../labels/ticket-priorities.ts';
import { dayAndTime } from '../labels/times.ts';
import { useAppContext } from '../shell/app-context.tsx';
import { useClock } from '../time.tsx';
import { Chooser, ChooserItem } from '../ui/chooser.tsx';
import { PriorityGlyph } from '../ui/glyphs.tsx';
import { Popover, PopoverAnchor, PopoverContent } from '../ui/popover.tsx';

export type MenuKind = Extract<BulkAct['act']['kind'], 'assign' | 'priority' | 'snooze' | 'tag' | 'move'>;
/** `label` says it in words: until when, for instance. */
export type ChosenAct = { act: BulkAct['act']; label: string };
type Choice = ChosenAct & { key: string; hint?: string; icon?: React.ReactNode; checked?: boolean };

export type ActMenuProps = {
  kind: MenuKind;
  anchor: HTMLElement;
  /** What it will be done to, as far as that is known. */
  rows: TicketRow[];
  onChoose: (chosen: ChosenAct) => void;
  /** `chose` is whether something was chosen. */
  onClose: (chose: boolean) => void;
};

/** What can be chosen for a row, or for all that are selected. Typing narrows it, Enter takes the first. */
export default function ActMenu({ kind, anchor, rows, onChoose, onClose }: ActMenuProps) {
  const t = useTranslations('queue');
  const [query, setQuery] = useState('');
  // Whoever chooses moves the focus, which the popover takes for leaving it.
  const chose = useRef(false);
  const choices = useChoices(kind, rows, query);
  const label = menuLabels(t)[kind];
  return (
    <Popover open onOpenChange={(open) => open || chose.current || onClose(false)}>
      <PopoverAnchor virtualRef={{ current: anchor }} />
      <PopoverContent
        className="w-64 p-0"
        aria-label={label}
        onCloseAutoFocus={(event) => event.preventDefault()}
      >
        <Chooser
          label={label}
          placeholder={kind === 'tag' ? t('findTag') : label}
          query={query}
          onQueryChange={setQuery}
        >
          {choices.map(({ key, act, label, hint, icon, checked }) => (
            <ChooserItem
              key={key}
              value={key}
              keywords={[label]}
              onSelect={() => {
                chose.current = true;
                onChoose({ act, label: hint ?? label });
                onClose(true);
              }}
            >
              {icon}
              <span className="min-w-0 flex-1 truncate">{label}</span>
              {hint ? <span className="text-muted text-small">{hint}</span> : null}
              {checked ? <Check aria-hidden className="icon" /> : null}
            </ChooserItem>
          ))}
        </Chooser>
      </PopoverContent>
    </Popover>
  );
}

/** What each menu is called. */
export function menuLabels(t: ReturnType<typeof useTranslations<'queue'>>): Record<MenuKind, string> {
  return {
    assign: t('acts.assign'),
    priority: t('acts.priority'),
    snooze: t('acts.snooze'),
    tag: t('acts.tag'),
    move: t('acts.move'),
  };
}

function useChoices(kind: MenuKind, rows: TicketRow[], query: string): Choice[] {
  const t = useTranslations('queue');
  const ticketWords = useTranslations('tickets');
  const clock = useClock();
  const { user: me } = useAppContext();
  const users = useUsers();
  const assistants = useAssistants();
  const tags = useTagNames();
  const teams = useTeams();
  const all = (is: (row: TicketRow) => boolean) => rows.length > 0 && rows.every(is);
  switch (kind) {
    case 'assign': {
      const able = users.filter(
        ({ disabled_at, role, mailbox_ids: reach }) =>
          !disabled_at &&
          role !== 'viewer' &&
          (reach === null || all(({ mailbox_id }) => reach.includes(mailbox_id))),
      );
      const team = [...able.filter(({ id }) => id === me.id), ...able.filter(({ id }) => id !== me.id)];
      return [
        ...team.map(({ id, name }) => ({
          key: id,
          label: name,
          act: { kind, user_id: id } as const,
          ...(id === me.id ? { hint: t('you') } : {}),
          checked: all(({ assignee_id }) => assignee_id === id),
        })),
        {
          key: 'nobody',
          label: t('nobody'),
          act: { kind, user_id: null },
          checked: all(
            ({ assignee_id, assignee_team_id }) => assignee_id === null && assignee_team_id === null,
          ),
        },
        ...teams
          .filter(({ mailbox_ids: served }) =>
            all(({ mailbox_id }) => served === null || served.includes(mailbox_id)),
          )
          .map(({ id, name }) => ({
            key: id,
            label: name,
            icon: <Users className="icon text-muted" />,
            act: { kind, team_id: id } as const,
            checked: all(({ assignee_team_id }) => assignee_team_id === id),
          })),
      ];
    }
    case 'priority':
      return ticketPriorities.map((priority) => ({
        key: priority,
        label: ticketWords(`priorities.${priority}`),
        icon: <PriorityGlyph priority={priority} />,
        act: { kind, priority },
        checked: all((row) => row.priority === priority),
      }));
    case 'snooze':
      return snoozeTimes(new Date(), clock.timeZone).map(({ name, until }) => ({
        key: name,
        label: ticketWords(`times.${name}`),
        hint: dayAndTime(until, clock),
        act: { kind, until: until.toISOString() },
      }));
    case 'move':
      return [
        ...assistants.map(({ id, name }) => ({
          key: id,
          label: name,
          act: { kind, assistant_id: id } as const,
          checked: all(({ assistant_id }) => assistant_id === id),
        })),
        {
          key: 'none',
          label: t('noAssistant'),
          act: { kind, assistant_id: null },
          checked: all(({ assistant_id }) => assistant_id === null),
        },
      ];
    case 'tag': {
      const known = tags.map(({ name }) => name);
      const typed = query.trim().toLowerCase();
      const fresh = typed && !known.includes(typed) ? [typed] : [];
      return [
        ...known.map((tag) => {
          const had = all((row) => row.tags.includes(tag));
          return {
            key: tag,
            label: had ? t('untag', { tag }) : tag,
            act: { kind, add: had ? [] : [tag], remove: had ? [tag] : [] } as const,
          };
        }),
        ...fresh.map((tag) => ({
          key: `create ${tag}`,
          label: t('createTag', { tag }),
          act: { kind, add: [tag], remove: [] as string[] } as const,
        })),
      ] as Choice[];
    }
  }
}
