import type { Model } from '../model/model.ts';
import type { Tool } from '../tools/tool.ts';
import type { RunClaim } from './claim.ts';
import type { Conversation } from './conversation.ts';
import type { Heartbeat } from './heartbeat.ts';
import type { RunLimits } from './limits.ts';

/** A claimed run with its conversation and all that its steps need. */
export type ActiveRun = {
  claim: RunClaim;
  conversation: Conversation & { boundary: string };
  model: Model;
  tools: Tool[];
  heartbeat: Heartbeat;
  limits: RunLimits;
};
