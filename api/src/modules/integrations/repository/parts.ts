import { setImmediate as turn } from 'node:timers/promises';

const AT_ONCE = 500;

/**
 * Hands a page on in parts and waits for none of them before the next: while PostgreSQL works on one, the process makes
 * the next ready.
 * @param work what it sends leaves when it returns; the connection answers in order
 * @returns what the parts came to, in order
 */
export async function inParts<Item, Result>(
  items: readonly Item[],
  work: (part: readonly Item[], from: number) => Promise<Result>,
  atOnce = AT_ONCE,
): Promise<Result[]> {
  const sent: Promise<Result>[] = [];
  for (let from = 0; from < items.length; from += atOnce) {
    const one = work(items.slice(from, from + atOnce), from);
    // All are awaited in the end; one that fails before must not count as unhandled meanwhile.
    one.catch(() => undefined);
    sent.push(one);
    // Lets what was sent leave.
    await turn();
  }
  return Promise.all(sent);
}
