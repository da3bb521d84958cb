import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '../../api/client.ts';
import type { Question } from './question.ts';

/** Asked anew each time it is looked at: an answer holds for the moment only. Reasons come in the reader's language. */
export const explanationQuery = (question: Question | null, locale: string) =>
  queryOptions({
    queryKey: ['access', question, locale],
    queryFn: () =>
      unwrap(api.POST('/api/access/explain', { body: question ?? { user_id: '', permission: '' } })),
    enabled: question !== null,
    staleTime: 0,
  });
