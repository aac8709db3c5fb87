import type { Model } from './model.ts';

const rememberedMs = 60_000;
const maxRemembered = 500;
const awayUntil = new Map<string, number>();

/** Whether a model was found away within the last minute, so that its fallback is asked at once. */
export function isRecentlyAway(model: Model): boolean {
  return (awayUntil.get(awayKey(model)) ?? 0) > Date.now();
}

/** Remembers for a minute, in this process, that a model is away. */
export function rememberAway(model: Model): void {
  if (awayUntil.size >= maxRemembered) awayUntil.clear();
  awayUntil.set(awayKey(model), Date.now() + rememberedMs);
}

const awayKey = ({ serverId, label }: Model) => `${serverId ?? ''} ${label}`;
