import type { FailedResponse } from './response-error.ts';

const maxErrorChars = 64_000;

export type Failed = { response: FailedResponse | null };

/**
 * The client drops bodies that are not shaped as OpenAI's, so what a server said is kept here. A redirect is not
 * followed: it would hand the key and the mail to another host.
 */
export function fetchKeepingFailure(failed: Failed): typeof fetch {
  return async (input, init) => {
    const response = await fetch(input, { ...init, redirect: 'manual' });
    if (response.ok) return response;
    const { status, headers } = response;
    failed.response = { status, headers, body: await readStart(response) };
    return new Response(null, { status });
  };
}

/** The beginning of a body; what fails or hangs while it is read ends it. */
async function readStart(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  try {
    for await (const bytes of response.body ?? []) {
      text += decoder.decode(bytes, { stream: true });
      if (text.length > maxErrorChars) break;
    }
  } catch {
    // The status alone is an answer.
  }
  return text;
}
