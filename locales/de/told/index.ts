import type { told as english } from '../../en/told/index.ts';
import type { TranslationOf } from '../../translation.ts';
import { draft } from './draft.ts';
import { model } from './model.ts';
import { need } from './need.ts';
import { run } from './run.ts';
import { sending } from './sending.ts';
import { test } from './test.ts';

export const told: TranslationOf<typeof english> = { draft, model, need, run, sending, test };
