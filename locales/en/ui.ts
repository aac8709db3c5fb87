/** Parts of the desk that several sections show. */
export const ui = {
  noResults: 'No results',
  search: 'Search',
  source: 'Source',
  splitView: { details: 'Details', back: 'Back to the list' },
  rawText: { label: 'Raw email', unavailable: 'The raw email can’t be loaded right now.' },
} as const;
