import type { CallPart } from './answer-part.ts';
import { newCallId, type ToolCall } from './model.ts';

type OpenCall = { id: string; name: string; pieces: string[] };

/**
 * Assembles tool calls from their pieces. Servers may give every call index 0, no index, no id or one id for all, split
 * a name, or repeat it with each piece.
 */
export function assembleCalls(parts: CallPart[], toolNames: string[]): ToolCall[] {
  const calls: OpenCall[] = [];
  const openAt = new Map<number, OpenCall>();
  let last = 0;
  for (const part of parts) {
    last = part.index ?? last;
    const open = openAt.get(last);
    const join = open && isPieceOfName(open, part, toolNames);
    if (!open || (part.name && !join && startsAnother(open, part))) {
      const call = { id: part.id, name: part.name, pieces: [part.arguments] };
      calls.push(call);
      openAt.set(last, call);
      continue;
    }
    if (join) open.name += part.name;
    open.id ||= part.id;
    open.name ||= part.name;
    open.pieces.push(part.arguments);
  }
  return withOwnIds(
    calls.filter(({ name }) => name).map(({ id, name, pieces }) => ({ id, name, arguments: joined(pieces) })),
  );
}

/** Whether these are the whole arguments of a call. */
export function isWhole(json: string): boolean {
  try {
    JSON.parse(json || '{}');
    return true;
  } catch {
    return false;
  }
}

function isPieceOfName({ name, pieces }: OpenCall, part: CallPart, toolNames: string[]): boolean {
  return (
    part.name !== '' &&
    pieces.every((piece) => piece === '') &&
    !toolNames.includes(name) &&
    toolNames.some((tool) => tool.startsWith(name + part.name))
  );
}

function startsAnother(open: OpenCall, part: CallPart): boolean {
  if (part.name !== open.name) return true;
  const sofar = open.pieces.join('');
  const goesOn = sofar !== '' && !isWhole(sofar) && !part.arguments.trimStart().startsWith('{');
  if (part.id && open.id && part.id !== open.id) return !goesOn;
  return sofar !== '' && isWhole(sofar) && part.arguments.trimStart().startsWith('{');
}

/** Some servers send the arguments so far with each piece: the last is then whole. */
function joined(pieces: string[]): string {
  const all = pieces.join('');
  const last = pieces.at(-1) ?? '';
  return !isWhole(all) && last.startsWith('{') && isWhole(last) ? last : all;
}

/** Local servers omit or repeat ids; results need a unique one. */
function withOwnIds(calls: ToolCall[]): ToolCall[] {
  const used = new Set<string>();
  return calls.map((call) => {
    const id = call.id && !used.has(call.id) ? call.id : newCallId();
    used.add(id);
    return { ...call, id };
  });
}
