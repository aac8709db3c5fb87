import { scopes } from '#lib/platform/context.ts';

const wellKnown = '/.well-known/oauth-protected-resource';

/** Where the description of the MCP server as a protected resource stands (RFC 9728, 3.1). */
export function metadataUrl(appUrl: string): string {
  return `${new URL(appUrl).origin}${wellKnown}/api/mcp`;
}

/** That description. Keys are made in the settings, so no authorization server is named. */
export function resourceMetadata(appUrl: string) {
  const { origin } = new URL(appUrl);
  return {
    resource: `${origin}/api/mcp`,
    resource_name: 'Countersign',
    bearer_methods_supported: ['header'],
    scopes_supported: [...scopes],
  };
}
