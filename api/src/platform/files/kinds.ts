import { fileTypeFromBuffer } from 'file-type';

/** As much as the recognition of a type reads. */
export const HEAD_BYTES = 4_100;

/**
 * The type of a file by its content; its name and what the sender says count for nothing. Text has no mark to be known
 * by: whatever is UTF-8 without control characters is `text/plain` and never HTML or SVG, so that no browser runs it.
 */
export async function sniffType(head: Uint8Array, whole: boolean): Promise<string> {
  const found = await fileTypeFromBuffer(head).catch(() => undefined);
  if (found && found.mime !== 'application/xml') return found.mime;
  return isText(head, whole) ? 'text/plain' : 'application/octet-stream';
}

function isText(head: Uint8Array, whole: boolean): boolean {
  try {
    // The cut may have gone through a character: streaming mode forgives an unfinished one at the end.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: !whole });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what tells text from binary
    return !/[\x00-\x08\x0e-\x1a\x1c-\x1f]/.test(text);
  } catch {
    return false;
  }
}
