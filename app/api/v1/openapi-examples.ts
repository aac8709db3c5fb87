import examples from './examples.json' with { type: 'json' };
import type { Content, Operation } from './openapi-operation.ts';

/** One of these for each route: what was sent, and what was answered, by status. */
export type Example = { request?: unknown; responses: Record<string, unknown> };

const exampleOf: Partial<Record<string, Example>> = examples;

/** Adds what a real request was and how it was answered (examples.json, written by the test that walks all routes). */
export function addExamples(operation: Operation, route: string): void {
  const example = exampleOf[route];
  if (!example) return;
  addExample(operation.requestBody?.content, example.request);
  for (const [status, answer] of Object.entries(example.responses))
    addExample(operation.responses[status]?.content, answer);
}

function addExample(content: Content | undefined, example: unknown): void {
  const [media] = Object.values(content ?? {});
  if (media && example !== undefined) media.example = example;
}
