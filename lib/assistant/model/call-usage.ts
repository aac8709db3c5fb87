import type { StepUsage } from '../run/steps.ts';
import type { Completion, Model, ModelRequest, ModelUsage } from './model.ts';
import { costMicros } from './prices.ts';

/** What a call used and cost; estimated where the server reports nothing. */
export function callUsage(model: Model, request: ModelRequest, answer: Completion): StepUsage {
  const usage = answer.usage ?? estimate(request, answer);
  return {
    tokensIn: usage.in,
    tokensCached: usage.cached,
    tokensOut: usage.out,
    costMicros: costMicros(model.price, usage),
  };
}

/** Estimates usage for servers that report none: about four characters a token. */
function estimate(request: ModelRequest, completion: Completion): ModelUsage {
  return {
    in: Math.ceil(request.messages.reduce((sum, message) => sum + message.content.length, 0) / 4),
    cached: 0,
    out: Math.ceil((completion.text.length + JSON.stringify(completion.toolCalls).length) / 4),
  };
}
