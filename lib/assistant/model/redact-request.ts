import type { Ctx } from '#lib/platform/context.ts';
import { redactSecrets } from '../prompt/prompt-text.ts';
import type { ModelRequest } from './model.ts';

/** A request without our own secrets, as it may leave. */
export function redactRequest(ctx: Ctx, request: ModelRequest): ModelRequest {
  return {
    ...request,
    messages: request.messages.map((message) => ({
      ...message,
      content: redactSecrets(ctx.env, message.content),
    })),
  };
}
