import type { Settings } from '#lib/platform/env.ts';
import { builtInModel } from '../built-in/built-in-model.ts';
import { builtInName, type Model, modelName } from './model.ts';
import { openaiModel } from './openai-model.ts';

/** The model of a version: an OpenAI-compatible server, or the built-in one. */
export function modelFor(env: Settings, version: { model: string | null }): Model {
  const name = modelName(env, version);
  return name === builtInName ? builtInModel : openaiModel(env, name);
}
