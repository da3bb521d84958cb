import { useState } from 'react';
import { address } from '../../../api/address.ts';
import { newKey } from '../../../api/idempotency.ts';
import { upload } from '../../../api/upload.ts';
import { refreshKedisiplinan } from '../queries.ts';
import type { Photo } from './PhotoField.tsx';

interface Task {
  row: string;
  file: File;
  key: string;
}

export interface Evidence {
  /** How many there are to send, and how many are there. */
  all: number;
  sent: number;
  running: boolean;
  error: unknown;
  begin: (rows: readonly string[], photos: readonly Photo[]) => Promise<void>;
  /** Goes on with what is not there yet. */
  retry: () => Promise<void>;
}

/** Sends photos to the records that they belong to, one after another; each has its key and comes once. */
export function useEvidence(): Evidence {
  const [tasks, setTasks] = useState<readonly Task[]>([]);
  const [sent, setSent] = useState(0);
  const [running, setRunning] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const run = async (list: readonly Task[], from: number): Promise<void> => {
    setRunning(true);
    setError(null);
    try {
      for (let i = from; i < list.length; i += 1) {
        const task = list[i] as Task;
        const body = new FormData();
        body.append('file', task.file);
        const path = address('post', '/api/kedisiplinan/pelanggaran/{id}/bukti', { path: { id: task.row } });
        await upload(path, body, task.key, () => undefined);
        setSent(i + 1);
      }
      await refreshKedisiplinan();
    } catch (failed) {
      setError(failed);
    } finally {
      setRunning(false);
    }
  };
  return {
    all: tasks.length,
    sent,
    running,
    error,
    begin: async (rows, photos) => {
      const list = rows.flatMap((row) => photos.map(({ file }) => ({ row, file, key: newKey() })));
      setTasks(list);
      setSent(0);
      setError(null);
      if (list.length > 0) await run(list, 0);
    },
    retry: () => run(tasks, sent),
  };
}
