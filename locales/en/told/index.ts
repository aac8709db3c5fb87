import { draft } from './draft.ts';
import { model } from './model.ts';
import { need } from './need.ts';
import { run } from './run.ts';
import { sending } from './sending.ts';
import { test } from './test.ts';

/** What the product notes in the course of its work, by codes that rows and answers keep: `draft.greeting`. */
export const told = { draft, model, need, run, sending, test } as const;
