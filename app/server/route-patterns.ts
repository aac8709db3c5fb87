import { readFile } from 'node:fs/promises';

type Manifest = Record<'staticRoutes' | 'dynamicRoutes', { page: string; regex: string }[]>;

/**
 * Names the route of a path by Next's own list, `/tickets/[number]`; what is in no list is `other`, so that nothing that
 * somebody typed is in a log or a metric.
 */
export async function readRoutePatterns(
  file = '.next/routes-manifest.json',
): Promise<(path: string) => string> {
  const { staticRoutes, dynamicRoutes }: Manifest = await readFile(file, 'utf8')
    .then((text) => JSON.parse(text))
    .catch(() => ({ staticRoutes: [], dynamicRoutes: [] }));
  const fixed = new Set(staticRoutes.map(({ page }) => page));
  const dynamic = dynamicRoutes.map(({ page, regex }) => ({ page, regex: new RegExp(regex) }));
  return (path) => {
    if (path.startsWith('/_next/')) return '/_next/*';
    if (fixed.has(path)) return path;
    return dynamic.find(({ regex }) => regex.test(path))?.page ?? 'other';
  };
}
