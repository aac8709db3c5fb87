import { createRoute } from '@hono/zod-openapi';
import { pageSchema } from '#lib/platform/pagination.ts';
import { teamChanges, teamInput, teamSchema } from '#lib/tickets/teams/schema.ts';
import { archiveTeam, createTeam, listTeams, updateTeam } from '#lib/tickets/teams/teams.ts';
import { access } from '../access.ts';
import { createRouter, idParam, jsonBody, jsonResponse, noContentResponse } from '../openapi-helpers.ts';
import { singlePage } from '../single-page.ts';

const teamId = idParam('tem', 'team');

export const teamRoutes = createRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: '/teams',
      ...access('read', 'mailbox'),
      summary: 'List the teams that serve mailboxes within reach, by name.',
      responses: { 200: jsonResponse(pageSchema(teamSchema)) },
    }),
    async (c) => c.json(singlePage(await listTeams(c.get('ctx'))), 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/teams',
      ...access('admin', 'all'),
      summary: 'Make a team of users, to whom tickets can be assigned together.',
      request: jsonBody(teamInput),
      responses: { 201: jsonResponse(teamSchema) },
    }),
    async (c) => c.json(await createTeam(c.get('ctx'), c.req.valid('json')), 201),
  )
  .openapi(
    createRoute({
      method: 'patch',
      path: '/teams/{id}',
      ...access('admin', 'all'),
      summary: 'Change a team; `member_ids` replaces its members.',
      request: { ...teamId, ...jsonBody(teamChanges) },
      responses: { 200: jsonResponse(teamSchema) },
    }),
    async (c) => c.json(await updateTeam(c.get('ctx'), c.req.valid('param').id, c.req.valid('json')), 200),
  )
  .openapi(
    createRoute({
      method: 'delete',
      path: '/teams/{id}',
      ...access('admin', 'all'),
      summary: 'End a team. Its tickets keep who has them.',
      request: teamId,
      responses: { 204: noContentResponse },
    }),
    async (c) => {
      await archiveTeam(c.get('ctx'), c.req.valid('param').id);
      return c.body(null, 204);
    },
  );
