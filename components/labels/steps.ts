import type { Run, Step } from '#lib/assistant/schema.ts';

export type StepLabel = { verb: string; detail: string | null };

/** A step in a plain verb and what it was about. */
export function stepLabel(step: Step): StepLabel {
  if (step.kind === 'model')
    return { verb: step.status === 'started' ? 'thinking' : 'thought', detail: null };
  const input = record(step.input);
  const labelOf = labelByTool[step.name];
  const { verb, detail } = labelOf
    ? labelOf(record('arguments' in input ? input.arguments : input), record(step.output))
    : { verb: step.name, detail: null };
  return step.status === 'failed'
    ? { verb: `tried: ${verb}`, detail: errorText(record(step.output)) ?? detail }
    : { verb, detail };
}

type Fields = Record<string, unknown>;
function record(value: unknown): Fields {
  if (typeof value === 'string') {
    try {
      return record(JSON.parse(value));
    } catch {
      return {};
    }
  }
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}
const text = (value: unknown) => (typeof value === 'string' && value ? value : null);
const errorText = (output: Fields) => text(output.text)?.replace(/^Error: /, '') ?? text(output.error);
const count = (value: unknown) => (Array.isArray(value) ? value.length : 0);

const labelByTool: Record<string, (input: Fields, output: Fields) => StepLabel> = {
  get_inbox_item: () => ({ verb: 'read the ticket', detail: null }),
  list_inbox: () => ({ verb: 'looked at this contact’s tickets', detail: null }),
  search_articles: (input, output) => ({
    verb: `looked up “${text(input.query) ?? 'articles'}”`,
    detail: articleCountLabel(count(output.sources)),
  }),
  read_attachment: (input) => ({ verb: 'read an attachment', detail: text(input.name) }),
  update_inbox_item: (input) => ({ verb: 'sorted the ticket', detail: changesLabel(input) }),
  snooze_inbox_item: () => ({ verb: 'snoozed the ticket', detail: null }),
  close_inbox_item: () => ({ verb: 'closed the ticket', detail: null }),
  create_todo: (input) => ({ verb: 'noted a todo', detail: text(input.title) }),
  reply_to_inbox: () => ({ verb: 'drafted a reply', detail: null }),
  hand_off: (input) => ({ verb: 'left it to a person', detail: text(input.reason) }),
};

function articleCountLabel(articles: number) {
  return articles === 0 ? null : articles === 1 ? '1 article' : `${articles} articles`;
}

function changesLabel(input: Fields): string | null {
  const tags = Array.isArray(input.tags) ? input.tags.map(String) : [];
  return [...new Set([text(input.priority), text(input.status), ...tags])].filter(Boolean).join(', ') || null;
}

export const runStatusLabels: Record<Run['status'], string> = {
  queued: 'about to begin',
  running: 'at work',
  waiting: 'waiting for you',
  finished: 'finished',
  failed: 'failed',
  cancelled: 'stopped',
  superseded: 'overtaken by newer mail',
};

export function isLive({ status }: Pick<Run, 'status'>) {
  return status === 'queued' || status === 'running' || status === 'waiting';
}

/** Millionths of the currency unit as money; the built-in model costs nothing. */
export function costLabel(micros: number) {
  return micros === 0 ? 'no cost' : micros < 10_000 ? 'under 1 ct' : `$${(micros / 1_000_000).toFixed(2)}`;
}

export const runSourceLabels: Record<Run['source'], string> = {
  inbox_item: 'A new ticket',
  inbox_reply: 'A new mail on the ticket',
  manual: 'Asked by a person',
  follow_up: 'A follow-up',
};
