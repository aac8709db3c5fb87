/** The palette, which finds anything. */
export const palette = {
  placeholder: 'A ticket, a person, an article, a setting or an action',
  empty: 'No results',
  groups: {
    tickets: 'Tickets',
    people: 'People',
    companies: 'Companies',
    colleagues: 'Colleagues',
    articles: 'Articles',
    settings: 'Settings',
  },
  theirTickets: 'assigned tickets',
  keys: '<move></move> select · <open></open> open · <leave></leave> close',
} as const;
