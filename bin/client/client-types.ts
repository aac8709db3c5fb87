import { createApi } from '#app/api/v1/app.ts';
import { typesOf } from '#clients/typescript/build/types-of.ts';

/** Where the types of the TypeScript client stand. */
export const clientTypesFile = 'clients/typescript/src/api-types.ts';

/** The types of the API as TypeScript, out of openapi.json as this version of the product answers it. */
export async function clientTypes(): Promise<string> {
  // Answered before anybody is asked who they are: no server and no database is needed.
  const api = createApi({ contextFor: unused, sessionOf: unused, clientOf: unused, feed: unused });
  const response = await api.request('/api/v1/openapi.json');
  return typesOf(await response.json());
}

function unused(): never {
  throw new Error('Not needed to describe the API.');
}
