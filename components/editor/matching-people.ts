/** Somebody who can be mentioned; the text names them by `@` and the handle. */
export type Mentionable = { id: string; name: string; email: string; handle: string };

const maxFound = 8;

/** Whom typed letters may mean: first who begins with them, then who has a word that does, or an address. */
export function matchingPeople(people: Mentionable[], typed: string): Mentionable[] {
  const wanted = fold(typed);
  const rank = ({ name, email }: Mentionable) => {
    if (fold(name).startsWith(wanted)) return 0;
    if (` ${fold(name)}`.includes(` ${wanted}`)) return 1;
    return fold(email).startsWith(wanted) ? 2 : null;
  };
  return people
    .flatMap((person) => {
      const at = rank(person);
      return at === null ? [] : [{ person, at }];
    })
    .sort((a, b) => a.at - b.at || a.person.name.localeCompare(b.person.name))
    .slice(0, maxFound)
    .map(({ person }) => person);
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
