/** What the browser knows of the server: types only, so none of its code reaches the bundle. */
export type { Readiness } from '../server/readiness.ts';
export type { Api } from './v1/app.ts';
export type { StreamedEvent } from './v1/event-stream.ts';
export type { Problem } from './v1/middleware/problem.ts';
