import { createConfig, lintFromString } from '@redocly/openapi-core';
import spectral from '@stoplight/spectral-core';
import rulesets from '@stoplight/spectral-rulesets';
import { beforeAll, expect, test } from 'vitest';
import type { ApiHost } from './api-env.ts';
import { createApi } from './app.ts';

let source: string;
beforeAll(async () => {
  const answer = await createApi({} as ApiHost).request('/api/v1/openapi.json');
  source = JSON.stringify(await answer.json(), null, 1);
});

/** Rules that are off, by the name that each linter has for them, and why. */
const off = {
  redocly: {
    // A tag is the first word of its paths, and each operation has its sentence.
    'tag-description': 'off',
    // `imports` and the like are no ids, which all bear a prefix.
    'no-ambiguous-paths': 'off',
    // EventData says what `data` of each type of event carries; no operation answers it whole.
    'no-unused-components': 'off',
  },
  spectral: {
    // As above.
    'oas3-unused-component': 'off',
    // The one sentence on an operation is its summary, which every operation has.
    'operation-description': 'off',
    // The product runs at whoever installed it: they are whom to turn to.
    'info-contact': 'off',
    // A tuple has `prefixItems` and `items: false` (JSON Schema 2020-12).
    'array-items': 'off',
  },
} as const;

test('Redocly finds nothing in the description of the API', async () => {
  const config = await createConfig({ extends: ['recommended-strict'], rules: off.redocly });
  const problems = await lintFromString({ source, absoluteRef: '/openapi.json', config });
  expect(problems.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer])).toEqual(
    [],
  );
}, 120_000);

test('Spectral finds nothing in the description of the API', async () => {
  const linter = new spectral.Spectral();
  linter.setRuleset({ extends: [[rulesets.oas, 'recommended']], rules: off.spectral });
  const problems = await linter.run(source);
  expect(problems.map(({ code, message, path }) => [code, message, path.join('/')])).toEqual([]);
}, 240_000);
