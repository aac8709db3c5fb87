import type { Settings } from '#lib/platform/env.ts';
import { redactSecrets, toSingleLine } from '../prompt/prompt-text.ts';

const maxServerWords = 500;

/**
 * A server's own text out of the body of its response, on one line, cut to 500 characters, without our secrets.
 * @returns null when the body says nothing.
 */
export function readServerWords(
  body: string,
  { env, apiKey }: { env: Settings; apiKey: string | null },
): string | null {
  const words =
    textOf(parseJson(body)) ?? (/^\s*<(!doctype|html|\?xml)/i.test(body) ? textOfHtml(body) : body);
  const line = toSingleLine(words.slice(0, 20_000), Number.MAX_SAFE_INTEGER);
  return redactKeys(redactSecrets(env, line), apiKey).slice(0, maxServerWords).toWellFormed() || null;
}

/** The shapes of OpenAI, FastAPI, Ollama, gateways and proxies; else the JSON as it stands. */
function textOf(body: unknown): string | null {
  if (typeof body === 'string') return body;
  if (Array.isArray(body)) return body.map(textOf).filter(Boolean).join('; ') || null;
  if (typeof body !== 'object' || body === null) return null;
  const fields = body as Record<string, unknown>;
  for (const name of ['error', 'message', 'detail', 'errors', 'msg', 'title', 'description']) {
    const found = fields[name] ? textOf(fields[name]) : null;
    if (found) return found;
  }
  return JSON.stringify(body);
}

function textOfHtml(html: string): string {
  const text = html
    .replace(/<(script|style|svg)\b[\s\S]*?(<\/\1\s*>|$)/gi, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
  return `HTML page: ${text.trim()}`;
}

function redactKeys(text: string, apiKey: string | null): string {
  const clean = text
    .replace(/\b(bearer|basic)\s+[\w.~+/=*-]{6,}/gi, '$1 [hidden]')
    .replace(/\b(sk|gsk|xai|pplx|hf|csk|nvapi|AIza)[-_][\w*.-]{6,}/g, '[hidden]');
  return apiKey && apiKey.length >= 6 ? clean.replaceAll(apiKey, '[hidden]') : clean;
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
