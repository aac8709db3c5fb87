type Person = { name: string | null; address: string };

/** People as a mail's header names them: `Ada Lovelace <ada@example.org>, bob@example.org`. */
export function formatPeople(people: Person[]): string {
  return people.map(({ name, address }) => (name ? `${name} <${address}>` : address)).join(', ');
}
