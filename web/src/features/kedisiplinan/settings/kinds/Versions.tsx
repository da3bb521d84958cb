import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../../ui/Card.tsx';
import { Timeline } from '../../../../ui/Timeline.tsx';
import { aturanVersionsQuery } from '../queries.ts';

/** Who saved the rules per kind, the latest first. */
export function Versions() {
  const { t } = useTranslation('kedisiplinanSchool');
  const { data } = useQuery(aturanVersionsQuery);
  if (!data || data.rows.length === 0) return null;
  return (
    <Card title={t('kinds.versions')}>
      <Timeline
        label={t('kinds.versions')}
        entries={data.rows.map(({ version, aturan, oleh, pada, catatan }) => ({
          id: String(version),
          at: pada,
          title: `${t('kinds.version', { version })} · ${t('kinds.versionKinds', { count: Object.keys(aturan).length })}`,
          by: t('kinds.versionBy', { name: oleh.nama ?? oleh.id }),
          ...(catatan === null ? {} : { children: <p>{catatan}</p> }),
        }))}
      />
    </Card>
  );
}
