import { setTimeout as pause } from 'node:timers/promises';
import {
  calls,
  type ScriptedAnswer,
  type ScriptedModel,
  startScriptedModel,
} from '#test/servers/scripted-model.ts';
import { newMark } from './journal.ts';
import type { Random } from './random.ts';

/** A model that looks an article up and answers out of it; at times it is slow, fails, or gives the ticket to people. */
export async function startModel(random: Random): Promise<ScriptedModel> {
  const model = await startScriptedModel();
  model.play((request): ScriptedAnswer => {
    // It keeps all that it was asked, and a soak asks for hours.
    model.requests.length = 0;
    if (random.oneIn(40)) return { status: random.pick([500, 503, 429]) ?? 500, retryAfterSeconds: 1 };
    if (random.oneIn(80)) return { cut: random.pick(['before', 'midway'] as const) ?? 'before' };
    if (random.oneIn(15))
      return { ...answer(request.body.messages.at(-1)?.role), after: pause(random.between(1_000, 8_000)) };
    return answer(request.body.messages.at(-1)?.role);
  });
  const answer = (last: string | undefined) => {
    if (last !== 'tool') return calls(['search_articles', { query: 'parcel delivery tracking' }]);
    if (random.oneIn(12)) return calls(['hand_off', { reason: 'No article settles this.' }]);
    return calls([
      'reply_to_inbox',
      {
        body: `Hello,\n\n${newMark()}: delivery takes 2 to 4 working days in the United Kingdom.\n\nKind regards`,
        confidence: 0.8,
        reasons: ['The article says so.'],
        citations: [{ index: 1, quote: 'Delivery takes 2 to 4 working days in the United Kingdom' }],
      },
    ]);
  };
  return model;
}
