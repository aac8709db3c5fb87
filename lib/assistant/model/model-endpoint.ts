import type { Settings } from '#lib/platform/env.ts';
import type { Price } from './model.ts';
import { openaiPrice } from './prices.ts';

/** Where a model is asked. */
export type ModelEndpoint = {
  /** Null for the server that the environment names. */
  serverId: string | null;
  baseUrl: string;
  apiKey: string | null;
  /** Tokens; null when nobody said. */
  contextLength: number | null;
  /** Null when unknown. */
  price: Price | null;
};

const openaiUrl = 'https://api.openai.com/v1';

/** The server of `OPENAI_API_KEY` and `OPENAI_BASE_URL`, with the prices of `OPENAI_PRICES`. */
export function environmentEndpoint(env: Settings, model: string): ModelEndpoint {
  const baseUrl = env.OPENAI_BASE_URL ?? openaiUrl;
  return {
    serverId: null,
    baseUrl,
    apiKey: env.OPENAI_API_KEY ?? null,
    contextLength: null,
    price: givenPrice(env, model) ?? listPrice(baseUrl, model),
  };
}

/** The price that we know of a model at a server: OpenAI's, at OpenAI itself. */
export function listPrice(baseUrl: string, model: string): Price | null {
  return new URL(baseUrl).host === 'api.openai.com' ? openaiPrice(model) : null;
}

function givenPrice({ OPENAI_PRICES }: Settings, model: string): Price | null {
  const given = OPENAI_PRICES.find((each) => each.startsWith(`${model}=`));
  if (given === undefined) return null;
  const [inputs = 0, cached = 0, out = 0] = given
    .slice(model.length + 1)
    .split('/')
    .map((dollars) => Math.round(Number(dollars) * 1_000_000));
  return { in: inputs, cached, out };
}
