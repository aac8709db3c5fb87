import { expect, test } from 'vitest';
import { readSettings } from '#lib/platform/env.ts';
import { environmentEndpoint } from './model-endpoint.ts';

function priceOf(model: string, prices: string, url?: string) {
  return environmentEndpoint(readSettings({ OPENAI_PRICES: prices, OPENAI_BASE_URL: url }), model).price;
}

test('a model at the environment’s server costs what OPENAI_PRICES says, else what OpenAI asks itself', () => {
  const own = 'http://localhost:11434/v1';
  expect(priceOf('qwen3', 'llama=1/1/1, qwen3=0.25/0.025/2', own)).toEqual({
    in: 250_000,
    cached: 25_000,
    out: 2_000_000,
  });
  expect(priceOf('gpt-5-mini', 'gpt-5-mini=1/0.5/4')).toEqual({
    in: 1_000_000,
    cached: 500_000,
    out: 4_000_000,
  });
  expect(priceOf('gpt-5-mini', 'qwen3=1/1/1')).toEqual({ in: 250_000, cached: 25_000, out: 2_000_000 });
  expect(priceOf('qwen3', '', own)).toBeNull();
});

test('prices that cannot be read are named at the start', () => {
  expect(() => priceOf('qwen3', 'qwen3=1/2')).toThrow(/OPENAI_PRICES must be prices such as/);
});
