'use client';
import { type HealthPart, healthLabels, useHealth } from '../data/health.ts';

/** Said on every screen while a part is away: until it is back, mail waits. */
export function HealthNotice() {
  const health = useHealth();
  const parts = Object.keys(healthLabels) as HealthPart[];
  const away = health && parts.find((part) => health.checks[part]?.ok === false);
  if (!away) return null;
  return (
    <p role="status" className="px-2 py-1.5 text-red text-small">
      {healthLabels[away]}: {health.checks[away].detail} Mail waits until it is back.
    </p>
  );
}
