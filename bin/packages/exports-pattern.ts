type Exports = Record<string, unknown>;

/**
 * The `exports` of a package.json with one pattern, `./*`, for the subpaths that differ in nothing but their name.
 * What an import resolves to stays the same. A package with fewer than three of a kind is returned as it is.
 */
export function withPattern(exports: Exports): Exports {
  const groups = Map.groupBy(subpaths(exports), ([subpath, target]) => patternOf(subpath, target));
  const [pattern, alike = []] = [...groups].sort(([, a], [, b]) => b.length - a.length)[0] ?? [];
  if (!pattern || alike.length < 3) return exports;
  const covered = new Set(alike.map(([subpath]) => subpath));
  const others = Object.entries(exports).filter(([subpath]) => !covered.has(subpath));
  return { ...Object.fromEntries(others), './*': JSON.parse(pattern) };
}

function subpaths(exports: Exports): [string, unknown][] {
  return Object.entries(exports).filter(([subpath]) => subpath.startsWith('./') && !subpath.includes('*'));
}

function patternOf(subpath: string, target: unknown): string {
  return JSON.stringify(target).replaceAll(`"${subpath}.`, '"./*.');
}
