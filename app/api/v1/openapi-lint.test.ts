import { createConfig, lintFromString } from '@redocly/openapi-core';
import spectral, { type RulesetDefinition } from '@stoplight/spectral-core';
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
    // It reads patterns without `u`, which JSON Schema has them read with. Redocly checks the examples too.
    'oas3-valid-media-example': 'off',
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
  // The types of the two packages do not fit; whether a ruleset is one is checked as it is set.
  const oas = rulesets.oas as unknown as RulesetDefinition;
  linter.setRuleset({ extends: [[oas, 'recommended']], rules: off.spectral });
  const found = await linter.run(source);
  // What is upgraded has succeeded with 101.
  const problems = found.filter(({ path }) => path.join(' ') !== 'paths /ws get responses');
  expect(problems.map(({ code, message, path }) => [code, message, path.join('/')])).toEqual([]);
}, 240_000);
