import type { Quantity } from './quantities.ts';

/** "60 to 119 minutes" ends where "from 120" begins; about a week is five working days. */
export function impliedBy<Found extends { quantity: Quantity }>(
  { kind, unit, value }: Quantity,
  text: string,
  team: Found[],
): Found | undefined {
  if (kind !== 'time' && kind !== 'count') return undefined;
  const weeks = value / 10_080;
  return team.find(({ quantity: other }) =>
    other.kind === kind && other.unit === unit
      ? value >= 19 && value % 10 === 9 && other.value === value + 1
      : unit === 'minute' && other.unit === 'workday' && weeks >= 1 && roughly.test(text)
        ? other.value >= 5 * weeks && other.value <= 7 * weeks
        : false,
  );
}

const roughly =
  /(?<!\p{L})(?:about|around|roughly|approximately|etwa|ungefähr|rund|circa|ca|environ|à peu près|unos|unas|aproximadamente|más o menos|all'incirca)(?!\p{L})/iu;
