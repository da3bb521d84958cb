/**
 * What an address chooses of some options: a value that is none of them chooses nothing, and is not taken for a filter
 * in use. While there are no options yet, they are on their way, and the address is believed.
 */
export function chosenOf(
  options: readonly { readonly value: string }[],
  given: string | undefined,
): string | undefined {
  return options.length === 0 || options.some(({ value }) => value === given) ? given : undefined;
}
