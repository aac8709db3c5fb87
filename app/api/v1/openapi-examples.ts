import examples from './examples.json' with { type: 'json' };
import type { Operation } from './openapi-operation.ts';

/** One of these for each route: what was sent, and what was answered, by status. */
export type Example = { request?: unknown; responses: Record<string, unknown> };

const exampleOf: Partial<Record<string, Example>> = examples;

/** Adds what a real request was and how it was answered (examples.json, written by the test that walks all routes). */
export function addExamples(operation: Operation, route: string): void {
  const example = exampleOf[route];
  if (!example) return;
  const { 'application/json': json } = operation.requestBody?.content ?? {};
  // A body that may be left out was: one without fields says the same.
  if (json) json.example = example.request ?? {};
  for (const [status, answer] of Object.entries(example.responses))
    for (const media of Object.values(operation.responses[status]?.content ?? {})) media.example = answer;
}
