export interface Part {
  kind: 'link' | 'text';
  text: string;
  /** Where it begins. */
  at: number;
}

/** A plain text cut at its http(s) addresses; a full stop after one does not belong to it. */
export function linksOf(text: string): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const match of text.matchAll(/https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]]/g)) {
    if (match.index > at) parts.push({ kind: 'text', text: text.slice(at, match.index), at });
    parts.push({ kind: 'link', text: match[0], at: match.index });
    at = match.index + match[0].length;
  }
  if (at < text.length) parts.push({ kind: 'text', text: text.slice(at), at });
  return parts;
}
