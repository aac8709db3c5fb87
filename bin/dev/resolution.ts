import { registerHooks } from 'node:module';

/** Where Node found a package that our sources import. */
export type Resolved = { url: string; format?: string | null };

/**
 * Resolves the imports of our sources without Node’s own search, which rereads package.json for each one.
 * That search is four fifths of their load time. What still needs it is added to the returned map.
 */
export function cacheResolution(root: string, known: [specifier: string, Resolved][]): Map<string, Resolved> {
  const packages = new Map(known);
  registerHooks({
    resolve: (specifier, context, nextResolve) => {
      const { parentURL } = context;
      if (!parentURL || isPackage(parentURL)) return nextResolve(specifier, context);
      if (specifier.endsWith('.ts') && /^[#.]/.test(specifier)) {
        const url = specifier.startsWith('#')
          ? root + specifier.slice(1)
          : new URL(specifier, parentURL).href;
        return { url, format: 'module-typescript', shortCircuit: true };
      }
      const cached = packages.get(specifier);
      if (cached) return { ...cached, shortCircuit: true };
      const resolved = nextResolve(specifier, context);
      if (isPackage(resolved.url)) packages.set(specifier, { url: resolved.url, format: resolved.format });
      return resolved;
    },
  });
  return packages;
}

const isPackage = (url: string) => url.includes('/node_modules/');
