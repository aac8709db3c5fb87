import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { afterActs } from '#db/schema/index.ts';
import { deskCounts, deskCountsSchema } from '#lib/desk/counts.ts';
import { scopes, scopesOf } from '#lib/platform/context.ts';
import { sandboxCoverage } from '#lib/relays/relay-selection.ts';
import { ownSettings } from '#lib/users/own-settings.ts';
import { access } from '../access.ts';
import { createRouter, jsonResponse } from '../openapi-helpers.ts';

const meSchema = z
  .object({
    type: z.enum(['user', 'api_key']),
    id: z.string(),
    name: z.string(),
    role: z.enum(['admin', 'member', 'viewer']).nullable(),
    scopes: z.array(z.enum(scopes)),
    mailbox_ids: z.array(z.string()).nullable().describe('Null means every mailbox.'),
    notify_reviews: z
      .boolean()
      .nullable()
      .describe('Whether you are mailed about drafts and tickets that wait for you; null for a key.'),
    notify_away: z
      .boolean()
      .nullable()
      .describe('Whether you are mailed your unread notifications while you are away; null for a key.'),
    reading_language: z
      .string()
      .nullable()
      .describe('What foreign mail is translated into for you; null: your browser’s language, or a key.'),
    after_act: z
      .enum(afterActs)
      .nullable()
      .describe('What the desk shows you once a ticket is answered, closed or snoozed; null for a key.'),
    time_zone: z
      .string()
      .nullable()
      .describe('In which time zone you see times; null: your browser’s, or a key.'),
    list_preview: z
      .boolean()
      .nullable()
      .describe('Whether your lists of tickets show how the newest email begins; null for a key.'),
    sandbox: z
      .boolean()
      .describe('A mailbox has no relay: its mail is caught here and really leaves for nobody.'),
  })
  .meta({ id: 'Me' });

export const desk = createRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: '/me',
      ...access('read', 'own'),
      summary: 'Read who you are and what you may do.',
      responses: { 200: jsonResponse(meSchema) },
    }),
    async (c) => {
      const { actor } = c.get('ctx');
      return c.json(
        {
          type: actor.type === 'user' ? ('user' as const) : ('api_key' as const),
          id: actor.id ?? '',
          name: actor.name,
          role: actor.type === 'user' ? actor.role : null,
          scopes: [...scopesOf(actor)],
          mailbox_ids: actor.mailboxIds,
          ...(await ownSettings(c.get('ctx'))),
          sandbox: (await sandboxCoverage(c.get('ctx'))) !== 'none',
        },
        200,
      );
    },
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/counts',
      ...access('read', 'mailbox'),
      summary: 'Read the numbers beside the lists, each up to 1000, and of your notifications.',
      responses: { 200: jsonResponse(deskCountsSchema) },
    }),
    async (c) => c.json(await deskCounts(c.get('ctx')), 200),
  );
