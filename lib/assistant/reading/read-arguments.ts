import { isObject } from '../model/answer-part.ts';
import type { ToolCall } from '../model/model.ts';
import type { Tool } from '../tools/tool.ts';
import { fitArguments } from './fit-arguments.ts';
import { parseArguments } from './parse-arguments.ts';
import { cutReasoning } from './reasoning.ts';

/** Arguments that fit a tool, or what to tell the model; `given` is what it gave, `notes` how that was read. */
export type ReadArguments = { given: unknown; notes: string[] } & ({ input: unknown } | { mistake: string });

const maxGivenChars = 4000;

/** Reads the arguments of a call as the tool's schema asks for them; `ownIds` may be named without need. */
export function readArguments(
  call: ToolCall,
  tool: Pick<Tool, 'input'>,
  ownIds: string[] = [],
): ReadArguments {
  const parsed = parseArguments(call.arguments, { cut: call.cut });
  if ('mistake' in parsed) {
    return { given: call.arguments.slice(0, maxGivenChars), notes: [], mistake: parsed.mistake };
  }
  const { value: given, notes } = parsed;
  const fitted = fitArguments(tool.input, withoutReasoning(given), ownIds);
  if ('error' in fitted) {
    const problems = fitted.error.issues
      .slice(0, 5)
      .map((issue) => `${issue.path.join('.') || 'arguments'}: ${issue.message}`);
    return { given, notes, mistake: `The arguments do not fit: ${problems.join('; ')}. Nothing was done.` };
  }
  return { given, notes: [...notes, ...fitted.notes], input: fitted.value };
}

function withoutReasoning(given: unknown): unknown {
  if (!isObject(given)) return given;
  return Object.fromEntries(
    Object.entries(given).map(([key, value]) => [
      key,
      typeof value === 'string' ? cutReasoning(value) : value,
    ]),
  );
}
