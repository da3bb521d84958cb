import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api, unwrap } from '../../../../api/client.ts';
import type { NewPelanggaran } from '../../../../api/kedisiplinan.ts';

const RESTS_MS = 250;

/** What would follow from what is chosen, asked again as it changes; nothing is saved. */
export function useForeseen(question: NewPelanggaran | null) {
  const text = question === null ? '' : JSON.stringify(question);
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), RESTS_MS);
    return () => clearTimeout(timer);
  }, [text]);
  const query = useQuery({
    queryKey: ['kedisiplinan', 'foreseen', rested],
    queryFn: () =>
      unwrap(
        api.POST('/api/kedisiplinan/pelanggaran/preview', { body: JSON.parse(rested) as NewPelanggaran }),
      ),
    enabled: rested !== '',
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 60_000,
  });
  const asked = question !== null;
  return {
    asked,
    data: asked ? query.data : undefined,
    error: query.error,
    // What stands there was said of an earlier choice.
    stale: asked && (rested !== text || query.isPlaceholderData || query.isPending) && !query.error,
    refetch: query.refetch,
  };
}
