/** What tabs of one browser tell each other. */
export type TabMessage =
  | { kind: 'live'; event: string; data: string }
  | { kind: 'session' }
  | { kind: 'signed-out' };

const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('balai');

/** Tells the other tabs; this one is not told. */
export const announce = (message: TabMessage): void => channel?.postMessage(message);

export function onAnnouncement(listener: (message: TabMessage) => void): () => void {
  const hear = (event: MessageEvent<TabMessage>): void => listener(event.data);
  channel?.addEventListener('message', hear);
  return () => channel?.removeEventListener('message', hear);
}
