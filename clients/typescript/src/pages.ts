import type { ListItem, ListPath } from './call-types.ts';
import type { Countersign } from './countersign.ts';

type Page = { data: unknown[]; next_cursor: string | null };
type GetPage = (path: string, given: object) => Promise<Page>;

/** The items of a list, page after page; the next page is fetched when it is wanted. */
export async function* listItems<P extends ListPath>(
  get: Countersign['get'],
  path: P,
  given: { query?: unknown },
): AsyncGenerator<ListItem<P>, void, undefined> {
  let cursor: string | null | undefined;
  do {
    const query = cursor ? { ...(given.query as object | undefined), cursor } : given.query;
    const page: Page = await (get as unknown as GetPage)(path, { ...given, query });
    yield* page.data as ListItem<P>[];
    cursor = page.next_cursor;
  } while (cursor);
}
