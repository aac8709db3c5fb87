import type { AcceptedAdvisory } from './advisories.ts';

/** What `npm run advisories` lets pass, such as { advisory: 'GHSA-…', reason: 'why it cannot reach us', until: '2027-01-31' }. */
export const acceptedAdvisories: AcceptedAdvisory[] = [];
