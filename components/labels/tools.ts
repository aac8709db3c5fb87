import type { ToolName } from '#lib/assistant/tools/catalogue.ts';

export type StepLabel = { verb: string; detail: string | null };
/** A tool call’s input and result. The input may be anything. */
export type Fields = Record<string, unknown>;

type ToolLabel = {
  /** For the person who switches it; null where it cannot be switched off. */
  switch: string | null;
  /** What a call of it did. */
  step: (input: Fields, output: Fields) => StepLabel;
};

export const toolLabels: Record<ToolName, ToolLabel> = {
  search_articles: {
    switch: 'Look up articles',
    step: (input, output) => ({
      verb: `looked up “${queryLabel(input)}”`,
      detail: articleCountLabel(output.sources),
    }),
  },
  read_attachment: {
    switch: 'Read attachments',
    step: ({ name }) => ({ verb: 'read an attachment', detail: fieldText(name) }),
  },
  get_inbox_item: {
    switch: 'Read this contact’s tickets',
    step: () => ({ verb: 'read the ticket', detail: null }),
  },
  list_inbox: {
    switch: 'List this contact’s tickets',
    step: () => ({ verb: 'looked at this contact’s tickets', detail: null }),
  },
  update_inbox_item: {
    switch: 'Set priority and tags',
    step: (input) => ({ verb: 'sorted the ticket', detail: changesLabel(input) }),
  },
  snooze_inbox_item: {
    switch: 'Snooze',
    step: (_, output) => ({
      verb: isProposed(output) ? 'proposed to snooze' : 'snoozed the ticket',
      detail: null,
    }),
  },
  close_inbox_item: {
    switch: 'Close',
    step: (_, output) => ({
      verb: isProposed(output) ? 'proposed to close' : 'closed the ticket',
      detail: null,
    }),
  },
  create_todo: {
    switch: 'Note todos',
    step: ({ title }) => ({ verb: 'noted a todo', detail: fieldText(title) }),
  },
  reply_to_inbox: { switch: 'Draft replies', step: () => ({ verb: 'drafted a reply', detail: null }) },
  forward_inbox_item: {
    switch: 'Forward to listed addresses',
    step: ({ to }, output) => ({
      verb: isProposed(output) ? 'proposed to forward it' : 'forwarded it',
      detail: fieldText(to),
    }),
  },
  hand_off: {
    switch: null,
    step: ({ reason }) => ({ verb: 'left it to a person', detail: fieldText(reason) }),
  },
};

/** The tools that can be switched, each with its label. */
export const toolSwitches = Object.entries(toolLabels).flatMap(([name, label]) =>
  label.switch === null ? [] : [{ name, label: label.switch }],
);

function isProposed({ proposes }: Fields): boolean {
  return Array.isArray(proposes);
}

export function fieldText(value: unknown): string | null {
  return typeof value === 'string' && value ? value : null;
}

function queryLabel({ query, queries }: Fields): string {
  const all = [query, ...(Array.isArray(queries) ? queries : [])].flatMap((each) => fieldText(each) ?? []);
  const [first = 'articles'] = all;
  const more = all.length > 1 ? ` and ${all.length - 1} more` : '';
  return `${first.replace(/\s+/g, ' ').slice(0, 120)}${more}`;
}

function articleCountLabel(sources: unknown): string | null {
  const count = Array.isArray(sources) ? sources.length : 0;
  return count === 0 ? null : count === 1 ? '1 article' : `${count} articles`;
}

function changesLabel({ priority, status, tags }: Fields): string | null {
  const changes = [fieldText(priority), fieldText(status), ...(Array.isArray(tags) ? tags.map(String) : [])];
  return [...new Set(changes)].filter(Boolean).join(', ') || null;
}
