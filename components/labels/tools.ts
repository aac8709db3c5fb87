import type { useTranslations } from 'use-intl';
import type { ToolName } from '#lib/assistant/tools/catalogue.ts';

type T = ReturnType<typeof useTranslations<'run'>>;

export type StepLabel = { verb: string; detail: string | null };
/** A tool call’s input and result. The input may be anything. */
export type Fields = Record<string, unknown>;

/** What a call of each tool did. */
export const toolSteps: Record<ToolName, (t: T, input: Fields, output: Fields) => StepLabel> = {
  search_articles: (t, input, output) => ({
    verb: searchLabel(t, input),
    detail: articleCount(t, output.sources),
  }),
  read_attachment: (t, { name }) => ({ verb: t('tools.read_attachment'), detail: fieldText(name) }),
  get_inbox_item: (t) => ({ verb: t('tools.get_inbox_item'), detail: null }),
  list_inbox: (t) => ({ verb: t('tools.list_inbox'), detail: null }),
  update_inbox_item: (t, input) => ({ verb: t('tools.update_inbox_item'), detail: changesLabel(input) }),
  snooze_inbox_item: (t, _, output) => ({
    verb: t('tools.snooze_inbox_item', { proposed: isProposed(output) }),
    detail: null,
  }),
  close_inbox_item: (t, _, output) => ({
    verb: t('tools.close_inbox_item', { proposed: isProposed(output) }),
    detail: null,
  }),
  create_todo: (t, { title }) => ({ verb: t('tools.create_todo'), detail: fieldText(title) }),
  reply_to_inbox: (t) => ({ verb: t('tools.reply_to_inbox'), detail: null }),
  forward_inbox_item: (t, { to }, output) => ({
    verb: t('tools.forward_inbox_item', { proposed: isProposed(output) }),
    detail: fieldText(to),
  }),
  hand_off: (t, { reason }) => ({ verb: t('tools.hand_off'), detail: fieldText(reason) }),
};

/** The tools that can be switched off, in their order; what every assistant has is not among them. */
export const switchableTools = (Object.keys(toolSteps) as ToolName[]).filter((name) => name !== 'hand_off');

function isProposed({ proposes }: Fields) {
  return String(Array.isArray(proposes));
}

export function fieldText(value: unknown): string | null {
  return typeof value === 'string' && value ? value : null;
}

function searchLabel(t: T, { query, queries }: Fields): string {
  const all = [query, ...(Array.isArray(queries) ? queries : [])].flatMap((each) => fieldText(each) ?? []);
  const [first] = all;
  return first === undefined
    ? t('tools.searchedArticles')
    : t('tools.search_articles', { query: first.replace(/\s+/g, ' ').slice(0, 120), more: all.length - 1 });
}

function articleCount(t: T, sources: unknown): string | null {
  const count = Array.isArray(sources) ? sources.length : 0;
  return count === 0 ? null : t('tools.articles', { count });
}

function changesLabel({ priority, status, tags }: Fields): string | null {
  const changes = [fieldText(priority), fieldText(status), ...(Array.isArray(tags) ? tags.map(String) : [])];
  return [...new Set(changes)].filter(Boolean).join(', ') || null;
}
