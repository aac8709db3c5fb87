/** A known hole that we live with until `until` (a date, the last day included), and why. */
export type AcceptedAdvisory = { advisory: string; reason: string; until: string };

/** A hole of severity high or critical in a package that production runs. */
export type Advisory = { id: string; package: string; severity: string; title: string };

type Via = string | { url?: string; title?: string; severity?: string; name?: string; dependency?: string };
type Report = { vulnerabilities?: Record<string, { via?: Via[] }> };

const serious = new Set(['high', 'critical']);

/** The serious advisories that `npm audit --json` reports, each once; null when the report holds no answer. */
export function readAdvisories(report: string): Advisory[] | null {
  const { vulnerabilities } = parse(report);
  if (!vulnerabilities) return null;
  const found = new Map<string, Advisory>();
  for (const [name, { via = [] }] of Object.entries(vulnerabilities))
    for (const each of via) {
      // A text names another package whose own entry holds the advisory.
      if (typeof each === 'string' || !serious.has(each.severity ?? '')) continue;
      const id = each.url?.split('/').at(-1) ?? each.title ?? name;
      found.set(`${id} ${name}`, {
        id,
        package: each.dependency ?? each.name ?? name,
        severity: each.severity ?? '',
        title: each.title ?? '',
      });
    }
  return [...found.values()];
}

/** Those that nobody has accepted, or whose acceptance has ended before `today` (a date). */
export function unacceptedAdvisories(
  advisories: Advisory[],
  accepted: AcceptedAdvisory[],
  today: string,
): Advisory[] {
  const valid = new Set(accepted.filter(({ until }) => until >= today).map(({ advisory }) => advisory));
  return advisories.filter(({ id }) => !valid.has(id));
}

function parse(report: string): Report {
  try {
    return JSON.parse(report);
  } catch {
    return {};
  }
}
