export type { components, operations, paths } from './api-types.ts';
export { type Countersign, type CountersignOptions, createCountersign } from './countersign.ts';
export type { CountersignEvent, EventType } from './event-types.ts';
export { CountersignProblem } from './problem.ts';
export { verifyWebhook, type WebhookEvent } from './webhooks.ts';
