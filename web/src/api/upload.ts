import { ownSenders, send } from './client.ts';

/** A file on its way, by XMLHttpRequest: fetch does not tell how much of a body has left. */
async function sendTold(request: Request, onShare: (share: number) => void): Promise<Response> {
  const body = await request.blob();
  return new Promise((resolve, reject) => {
    const call = new XMLHttpRequest();
    call.open(request.method, request.url);
    call.responseType = 'blob';
    request.headers.forEach((value, name) => {
      call.setRequestHeader(name, value);
    });
    call.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) onShare(event.loaded / event.total);
    });
    call.addEventListener('load', () => {
      const lines = call.getAllResponseHeaders().trim().split(/\r?\n/);
      const headers = lines.map((line) => line.split(/:\s(.*)/, 2) as [string, string]);
      resolve(new Response(call.response as Blob, { status: call.status, headers }));
    });
    call.addEventListener('error', () => reject(new TypeError('no answer')));
    call.addEventListener('abort', () => reject(new TypeError('aborted')));
    call.send(body);
  });
}

/**
 * Sends a form with a file as `send` does, and tells which share of it has left, 0 to 1. The key makes a second press
 * no second record.
 */
export async function upload(
  path: string,
  body: FormData,
  key: string,
  onShare: (share: number) => void,
): Promise<Response> {
  ownSenders.set(key, (request) => sendTold(request, onShare));
  try {
    return await send(path, { method: 'POST', body, headers: { 'Idempotency-Key': key } });
  } finally {
    ownSenders.delete(key);
  }
}
