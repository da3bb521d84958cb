import { send } from './client.ts';

/** Hands a file that the browser holds to the reader. */
export function saveBlob(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Fetches a file as the person who is signed in; a refusal is thrown as ApiError, so that it can be said. */
export async function download(path: string, name: string): Promise<void> {
  const response = await send(path);
  saveBlob(await response.blob(), name);
}

/**
 * For files of any size: the browser writes them to disk as they come. Asking who we are first renews a session that
 * has expired, since a plain link cannot.
 */
export async function downloadLarge(path: string, name: string): Promise<void> {
  await send('/api/auth/me');
  const link = document.createElement('a');
  link.href = path;
  link.download = name;
  link.click();
}
