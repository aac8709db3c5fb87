import type { useTranslations } from 'use-intl';
import type { Run, Step } from '#lib/assistant/schema.ts';
import type { ToolName } from '#lib/assistant/tools/catalogue.ts';
import type { Told } from '#locales/told.ts';
import type { Tell } from './told.ts';
import { type Fields, fieldText, type StepLabel, toolSteps } from './tools.ts';

type T = ReturnType<typeof useTranslations<'run'>>;

/** A step in a plain verb and what it was about. */
export function stepLabel(t: T, step: Step, tell: Tell): StepLabel {
  if (step.kind === 'model') return modelStepLabel(t, step, tell);
  const input = record(step.input);
  // A model may have called a tool that is not there.
  const tool = Object.hasOwn(toolSteps, step.name) ? toolSteps[step.name as ToolName] : null;
  const { verb, detail } = tool
    ? tool(t, record('arguments' in input ? input.arguments : input), record(step.output))
    : { verb: step.name, detail: null };
  return step.status === 'failed'
    ? { verb: t('steps.failed', { step: verb }), detail: errorText(record(step.output)) ?? detail }
    : { verb, detail };
}

/** What the server said where it gave no answer, and how an odd one was read. */
function modelStepLabel(t: T, { status, output }: Step, tell: Tell): StepLabel {
  const { error, told, server_words: quoted, notes } = record(output);
  if (status === 'started') return { verb: t('steps.thinking'), detail: null };
  if (status === 'failed')
    return { verb: t('steps.noResponse'), detail: fieldText(quoted) ?? faultText(tell, error, told) };
  return { verb: t('steps.thought'), detail: Array.isArray(notes) ? notes.join('; ') : null };
}

/** Steps from before there were codes have the sentence alone. */
function faultText(tell: Tell, error: unknown, told: unknown): string | null {
  const text = fieldText(error);
  return text === null ? null : tell({ ...(record(told) as Partial<Told>), text });
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

export function isLive({ status }: Pick<Run, 'status'>) {
  return status === 'queued' || status === 'running' || status === 'waiting';
}
