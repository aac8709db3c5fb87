import { resourceMetadata } from '#app/api/mcp/resource-metadata.ts';
import { webProcess } from '#app/server/context.ts';

export const dynamic = 'force-dynamic';

type Asked = { params: Promise<{ path?: string[] }> };

/** RFC 9728: of the MCP server, by its own path and, for clients that ask so, without. */
export async function GET(_request: Request, { params }: Asked): Promise<Response> {
  const path = ((await params).path ?? []).join('/');
  if (path !== '' && path !== 'api/mcp') return new Response(null, { status: 404 });
  return Response.json(resourceMetadata(webProcess().env.APP_URL), {
    headers: { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'public, max-age=300' },
  });
}
