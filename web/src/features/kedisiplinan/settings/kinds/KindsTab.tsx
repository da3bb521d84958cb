import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { JenisRow } from '../../../../api/kedisiplinan.ts';
import type { AturanAnswer } from '../../../../api/rulesSettings.ts';
import { urls } from '../../../../app/urls.ts';
import { LinkButton } from '../../../../ui/Button.tsx';
import { Card } from '../../../../ui/Card.tsx';
import { Stack } from '../../../../ui/layout.tsx';
import { Skeleton } from '../../../../ui/Skeleton.tsx';
import { EmptyState, ErrorState } from '../../../../ui/State.tsx';
import { everyJenisQuery } from '../../queries.ts';
import { aturanQuery } from '../queries.ts';
import { KindsForm } from './KindsForm.tsx';
import { Versions } from './Versions.tsx';

/** Levels by the count of one kind of violation: optional, and off until a school switches them on. */
export function KindsTab() {
  const { t } = useTranslation('kedisiplinanSchool');
  const aturan = useQuery(aturanQuery);
  const kinds = useQuery(everyJenisQuery);
  if (aturan.data && kinds.data) {
    if (kinds.data.length > 0) return <Loaded now={aturan.data} kinds={kinds.data} />;
    return (
      <Card>
        <EmptyState
          title={t('kinds.noKinds')}
          action={<LinkButton href={urls.jenisPelanggaran()}>{t('kinds.toKinds')}</LinkButton>}
        >
          {t('kinds.noKindsText')}
        </EmptyState>
      </Card>
    );
  }
  const failed = aturan.error ? aturan : kinds;
  return (
    <Card>
      {failed.error ? (
        <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />
      ) : (
        <Skeleton lines={8} />
      )}
    </Card>
  );
}

function Loaded({ now, kinds }: { now: AturanAnswer; kinds: readonly JenisRow[] }) {
  // What was there when the form opened: what another saves meanwhile is met as a conflict.
  const [seen, setSeen] = useState(now);
  return (
    <Stack gap={20}>
      <KindsForm
        key={`${seen.version} ${seen.active}`}
        seen={seen}
        now={now}
        kinds={kinds}
        onSeen={setSeen}
      />
      <Versions />
    </Stack>
  );
}
