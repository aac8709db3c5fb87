import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { ticketActDetailSchema } from '#lib/desk/acts/schema.ts';
import { startRuleAct } from '#lib/desk/acts/start-rule-act.ts';
import { getTicketAct } from '#lib/desk/acts/ticket-acts.ts';
import { pageSchema } from '#lib/platform/pagination.ts';
import { dryRunRule, dryRunSavedRule } from '#lib/tickets/rules/dry-run.ts';
import {
  archiveRule,
  createRule,
  getRule,
  listRules,
  maxRules,
  orderRules,
  updateRule,
} from '#lib/tickets/rules/rules.ts';
import {
  dryRunDays,
  dryRunSchema,
  ruleChanges,
  ruleDays,
  ruleInput,
  ruleSchema,
  ruleTrial,
} from '#lib/tickets/rules/schema.ts';
import { access } from '../access.ts';
import { etag, ifMatch, takesIfMatch } from '../middleware/if-match.ts';
import {
  createRouter,
  idField,
  idParam,
  jsonBody,
  jsonResponse,
  noContentResponse,
  optionalJsonBody,
} from '../openapi-helpers.ts';
import { singlePage } from '../single-page.ts';

const ruleId = idParam('rul', 'rule');

export const ruleRoutes = createRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: '/rules',
      ...access('admin', 'all'),
      summary: 'List the rules in the order in which they work.',
      responses: { 200: jsonResponse(pageSchema(ruleSchema)) },
    }),
    async (c) => c.json(singlePage(await listRules(c.get('ctx'))), 200),
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/rules',
      ...access('admin', 'all'),
      summary: 'Make a rule for new mail, the last in order. It works once it is `enabled`.',
      request: jsonBody(ruleInput),
      responses: { 201: jsonResponse(ruleSchema, 'The rule.') },
    }),
    async (c) => c.json(await createRule(c.get('ctx'), c.req.valid('json')), 201),
  )
  .openapi(
    createRoute({
      method: 'put',
      path: '/rules/order',
      ...access('admin', 'all'),
      summary: 'Put the rules into the order in which they work. Those left out follow.',
      request: jsonBody(z.strictObject({ ids: z.array(idField('rul')).min(1).max(maxRules) })),
      responses: { 200: jsonResponse(pageSchema(ruleSchema)) },
    }),
    async (c) => {
      await orderRules(c.get('ctx'), c.req.valid('json').ids);
      return c.json(singlePage(await listRules(c.get('ctx'))), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/rules/dry-run',
      ...access('admin', 'all'),
      summary:
        'Say which tickets a rule would have changed, over the mail of the last 7 days. Nothing is saved or changed.',
      request: jsonBody(ruleTrial),
      responses: { 200: jsonResponse(dryRunSchema) },
    }),
    async (c) => c.json(await dryRunRule(c.get('ctx'), c.req.valid('json')), 200),
  )
  .openapi(
    createRoute({
      method: 'get',
      path: '/rules/{id}',
      ...access('admin', 'all'),
      summary: 'Read a rule.',
      request: ruleId,
      responses: { 200: jsonResponse(ruleSchema) },
    }),
    async (c) => {
      const rule = await getRule(c.get('ctx'), c.req.valid('param').id);
      etag(c, rule);
      return c.json(rule, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'patch',
      path: '/rules/{id}',
      ...access('admin', 'all'),
      ...takesIfMatch,
      summary: 'Change a rule, or switch it on or off. Takes If-Match.',
      request: { ...ruleId, ...jsonBody(ruleChanges) },
      responses: { 200: jsonResponse(ruleSchema) },
    }),
    async (c) => {
      const changes = { ...c.req.valid('json'), ifMatch: ifMatch(c) };
      const rule = await updateRule(c.get('ctx'), c.req.valid('param').id, changes);
      etag(c, rule);
      return c.json(rule, 200);
    },
  )
  .openapi(
    createRoute({
      method: 'delete',
      path: '/rules/{id}',
      ...access('admin', 'all'),
      summary: 'Archive a rule. What it did stays.',
      request: ruleId,
      responses: { 204: noContentResponse },
    }),
    async (c) => {
      await archiveRule(c.get('ctx'), c.req.valid('param').id);
      return c.body(null, 204);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/rules/{id}/dry-run',
      operationId: 'post_rules_dry_run_one',
      ...access('admin', 'all'),
      summary:
        'Say which tickets a saved rule would have changed, over the mail of the last 7 days, or more.',
      request: { ...ruleId, ...optionalJsonBody(ruleDays.partial()) },
      responses: { 200: jsonResponse(dryRunSchema) },
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      return c.json(await dryRunSavedRule(c.get('ctx'), id, c.req.valid('json')), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/rules/{id}/apply',
      ...access('admin', 'all'),
      ...takesIfMatch,
      summary:
        'Do what a saved rule says to the tickets that its dry run names, in the background. Takes If-Match. It is an act of yours, and undone as one.',
      request: { ...ruleId, ...optionalJsonBody(ruleDays) },
      responses: { 202: jsonResponse(ticketActDetailSchema, 'It is queued.') },
    }),
    async (c) => {
      const { days = dryRunDays } = c.req.valid('json') ?? {};
      const asked = { days, ifMatch: ifMatch(c) };
      const { id } = await startRuleAct(c.get('ctx'), c.req.valid('param').id, asked);
      return c.json(await getTicketAct(c.get('ctx'), id), 202);
    },
  );
