import { type UseQueryOptions, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isApiError } from '../api/errors.ts';
import { Muted } from '../ui/layout.tsx';
import { SidePanel } from '../ui/SidePanel.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { ErrorState } from '../ui/State.tsx';

interface Props<Data, Key extends readonly unknown[]> {
  id: string | undefined;
  onClose: () => void;
  query: UseQueryOptions<Data, Error, Data, Key>;
  /** What it is called while it is not there yet. */
  kind: string;
  titleOf: (data: Data) => string;
  children: (data: Data) => ReactNode;
}

/** One record beside its list; what is outside of one's reach reads as gone. */
export function RecordPanel<Data, Key extends readonly unknown[]>(props: Props<Data, Key>) {
  const { id, onClose, query, kind, titleOf, children } = props;
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery({ ...query, enabled: id !== undefined });
  const record = id === undefined ? undefined : data;
  // An address that is no id at all is refused as a wrong value: for its reader it is as gone.
  const gone = isApiError(error) && [400, 404, 422].includes(error.status);
  return (
    <SidePanel
      open={id !== undefined}
      onClose={onClose}
      title={record === undefined ? kind : titleOf(record)}
      width={560}
    >
      {record === undefined && !error && <Skeleton lines={8} />}
      {record === undefined && gone && <Muted>{t('recordGone')}</Muted>}
      {record === undefined && error && !gone && <ErrorState error={error} onRetry={() => void refetch()} />}
      {record !== undefined && children(record)}
    </SidePanel>
  );
}
