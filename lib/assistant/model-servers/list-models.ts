import OpenAI from 'openai';
import type { ListedModel } from '#db/schema/index.ts';
import type { Settings } from '#lib/platform/env.ts';
import { say } from '#lib/platform/told.ts';
import { isObject } from '../model/answer-part.ts';
import { connectionError } from '../model/connection-error.ts';
import { type Failed, fetchKeepingFailure } from '../model/fetch-keeping-failure.ts';
import type { ModelEndpoint } from '../model/model-endpoint.ts';
import { ModelError } from '../model/model-error.ts';
import { responseError } from '../model/response-error.ts';
import { parseJson, readServerWords } from '../model/server-words.ts';

const timeoutMs = 15_000;
const maxModels = 1000;
const maxListChars = 8_000_000;

/** The models that a server lists (`GET /models`), by name. @throws ModelError */
export async function listModels(
  env: Settings,
  { baseUrl, apiKey }: Pick<ModelEndpoint, 'baseUrl' | 'apiKey'>,
): Promise<ListedModel[]> {
  const failed: Failed = { response: null };
  const client = new OpenAI({
    apiKey: apiKey ?? 'none',
    baseURL: baseUrl,
    maxRetries: 0,
    timeout: timeoutMs,
    logLevel: 'off',
    fetch: fetchKeepingFailure(failed),
  });
  const secrets = { env, apiKey };
  try {
    const signal = AbortSignal.timeout(timeoutMs);
    const response = await client.models.list({ signal }).asResponse();
    const text = (await response.text()).slice(0, maxListChars);
    const body = parseJson(text);
    const list = Array.isArray(body) ? body : isObject(body) ? (body.data ?? body.models) : null;
    if (!Array.isArray(list)) {
      const serverWords = readServerWords(text, secrets);
      throw new ModelError(say('model.no_list'), {
        status: response.status,
        serverWords,
      });
    }
    return list.flatMap(toListed).slice(0, maxModels);
  } catch (error) {
    throw failed.response ? responseError(failed.response, secrets) : connectionError(error, secrets);
  }
}

/** OpenAI's shape, with what vLLM, OpenRouter, Groq and Mistral add. */
function toListed(model: unknown): ListedModel[] {
  if (!isObject(model)) return [];
  const name = [model.id, model.name, model.model].find((each) => typeof each === 'string' && each !== '');
  if (typeof name !== 'string' || name.length > 120) return [];
  const length = [
    model.context_length,
    model.max_model_len,
    model.context_window,
    model.max_context_length,
  ].find((each) => typeof each === 'number' && each > 0);
  return [
    { name, contextLength: typeof length === 'number' ? Math.round(length) : null, price: priceOf(model) },
  ];
}

/** OpenRouter tells dollars per token, as text; it charges what it does not name as fresh. */
function priceOf({ pricing }: Record<string, unknown>): ListedModel['price'] {
  if (!isObject(pricing)) return null;
  const [fresh, out] = [microsOf(pricing.prompt), microsOf(pricing.completion)];
  if (fresh === null || out === null) return null;
  return { in: fresh, cached: microsOf(pricing.input_cache_read) ?? fresh, out };
}

function microsOf(dollarsPerToken: unknown): number | null {
  if (typeof dollarsPerToken !== 'string' && typeof dollarsPerToken !== 'number') return null;
  const micros = Math.round(Number(dollarsPerToken) * 1e12);
  return Number.isFinite(micros) && micros >= 0 ? micros : null;
}
