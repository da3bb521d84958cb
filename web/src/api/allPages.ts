import type { PageOf } from './client.ts';

/** The rows of all pages, for lists that are short by nature, such as the roles of one institution. */
export async function allPages<Row>(
  fetchPage: (cursor: string | undefined) => Promise<PageOf<Row>>,
): Promise<Row[]> {
  const rows: Row[] = [];
  let cursor: string | undefined;
  do {
    const { rows: found, page } = await fetchPage(cursor);
    rows.push(...found);
    cursor = page.has_next ? (page.next_cursor ?? undefined) : undefined;
  } while (cursor !== undefined);
  return rows;
}
