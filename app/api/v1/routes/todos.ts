import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { pageSchema } from '#lib/platform/pagination.ts';
import { todoSchema, toTodo } from '#lib/tickets/todo-schema.ts';
import { createTodo, finishTodo, getTodo, listTodos } from '#lib/tickets/todos.ts';
import { access } from '../access.ts';
import {
  createRouter,
  dateTime,
  idField,
  idParam,
  jsonBody,
  jsonResponse,
  optionalJsonBody,
} from '../openapi-helpers.ts';
import { singlePage } from '../single-page.ts';

const todoId = idParam('tod', 'todo');

export const todos = createRouter()
  .openapi(
    createRoute({
      method: 'get',
      path: '/todos',
      ...access('read', 'mailbox'),
      summary: 'List todos, those due first on top.',
      request: { query: z.object({ ticket: idField('tkt').optional(), done: z.stringbool().optional() }) },
      responses: { 200: jsonResponse(pageSchema(todoSchema)) },
    }),
    async (c) => {
      const { ticket: ticketId, done } = c.req.valid('query');
      return c.json(singlePage((await listTodos(c.get('ctx'), { ticketId, done })).map(toTodo)), 200);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/todos',
      ...access('write', 'mailbox'),
      summary: 'Note something to do about a ticket.',
      request: jsonBody(
        z.strictObject({
          ticket_id: idField('tkt'),
          title: z.string().trim().min(1).max(300),
          due_at: dateTime.nullish(),
        }),
      ),
      responses: { 201: jsonResponse(todoSchema, 'The todo.') },
    }),
    async (c) => {
      const { ticket_id: ticketId, title, due_at: dueAt } = c.req.valid('json');
      const id = await createTodo(c.get('ctx'), ticketId, { title, dueAt: dueAt ?? null });
      return c.json(toTodo(await getTodo(c.get('ctx'), id)), 201);
    },
  )
  .openapi(
    createRoute({
      method: 'post',
      path: '/todos/{id}/done',
      ...access('write', 'mailbox'),
      summary: 'Tick a todo off, or with `done: false` take the tick back.',
      request: { ...todoId, ...optionalJsonBody(z.strictObject({ done: z.boolean().optional() })) },
      responses: { 200: jsonResponse(todoSchema) },
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      await finishTodo(c.get('ctx'), id, c.req.valid('json'));
      return c.json(toTodo(await getTodo(c.get('ctx'), id)), 200);
    },
  );
