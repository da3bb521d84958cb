import { useQuery } from '@tanstack/react-query';
import { Card } from '../../../ui/Card.tsx';
import { Stack } from '../../../ui/layout.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { ErrorState } from '../../../ui/State.tsx';
import { portalQuery } from '../queries.ts';
import { ClientStart } from './ClientStart.tsx';
import { CoreStart } from './CoreStart.tsx';
import { MemberStart } from './MemberStart.tsx';
import { ProviderStart } from './ProviderStart.tsx';

/** What waits for this type of user: decisions, use of limits, the check at the counter, or the card. */
export function PortalStart() {
  const { data, error, refetch } = useQuery(portalQuery);
  if (data === undefined)
    return (
      <Card>
        {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton lines={6} />}
      </Card>
    );
  return (
    <Stack gap={20}>
      {data.core && <CoreStart data={data.core} />}
      {data.client && <ClientStart data={data.client} />}
      {data.provider && <ProviderStart data={data.provider} />}
      {data.member && <MemberStart data={data.member} />}
    </Stack>
  );
}
