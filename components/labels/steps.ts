import type { Run, Step } from '#lib/assistant/schema.ts';
import type { ToolName } from '#lib/assistant/tools/catalogue.ts';
import { type Fields, fieldText, type StepLabel, toolLabels } from './tools.ts';

/** A step in a plain verb and what it was about. */
export function stepLabel(step: Step): StepLabel {
  if (step.kind === 'model') return modelStepLabel(step);
  const input = record(step.input);
  // A model may have called a tool that is not there.
  const tool = Object.hasOwn(toolLabels, step.name) ? toolLabels[step.name as ToolName] : null;
  const { verb, detail } = tool
    ? tool.step(record('arguments' in input ? input.arguments : input), record(step.output))
    : { verb: step.name, detail: null };
  return step.status === 'failed'
    ? { verb: `tried: ${verb}`, detail: errorText(record(step.output)) ?? detail }
    : { verb, detail };
}

/** What the server said where it gave no answer, and how an odd one was read. */
function modelStepLabel({ status, output }: Step): StepLabel {
  const { error, server_words: quoted, notes } = record(output);
  if (status === 'started') return { verb: 'thinking', detail: null };
  if (status === 'failed')
    return { verb: 'got no answer from its model', detail: fieldText(quoted) ?? fieldText(error) };
  return { verb: 'thought', detail: Array.isArray(notes) ? notes.join('; ') : null };
}

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
function errorText(output: Fields) {
  return fieldText(output.text)?.replace(/^Error: /, '') ?? fieldText(output.error);
}

export const runStatusLabels: Record<Run['status'], string> = {
  queued: 'about to begin',
  running: 'at work',
  waiting: 'waiting for its model',
  finished: 'finished',
  failed: 'failed',
  cancelled: 'stopped',
  superseded: 'overtaken by newer mail',
};

export function isLive({ status }: Pick<Run, 'status'>) {
  return status === 'queued' || status === 'running' || status === 'waiting';
}

/** Millionths of a dollar as money; the built-in model costs nothing, and not every price is known. */
export function costLabel(micros: number | null) {
  if (micros === null) return 'cost unknown';
  return micros === 0 ? 'no cost' : micros < 10_000 ? 'under 1 ct' : `$${(micros / 1_000_000).toFixed(2)}`;
}

export const runSourceLabels: Record<Run['source'], string> = {
  inbox_item: 'A new ticket',
  inbox_reply: 'A new mail on the ticket',
  manual: 'Asked by a person',
  follow_up: 'A follow-up',
};
