import { useTranslation } from 'react-i18next';
import type { Integration } from '../../../api/integrations.ts';
import { useMay } from '../../../app/session.ts';
import { urls } from '../../../app/urls.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { Link } from '../../../ui/Link.tsx';
import { isOfSettings, lastFault } from '../faults.ts';
import css from '../integrations.module.css';
import { useIntegrationWords } from '../words.ts';

type Inactive = NonNullable<Integration['inactive']>;

/** Who switched it off, why, and until when. */
export function OffNote({ inactive, clamp }: { inactive: Inactive; clamp?: boolean }) {
  const { t } = useTranslation('integrations');
  const { dateTime } = useFormats();
  const words = useIntegrationWords();
  const at = dateTime(inactive.since);
  return (
    <div className={css.note} data-tone="warn">
      <strong>{t('off.title', { category: words.category[inactive.category].toLowerCase() })}</strong>
      <p className={clamp ? css.clamp : undefined} title={clamp ? inactive.reason : undefined}>
        {inactive.reason}
      </p>
      <p className={css.noteMeta}>
        {inactive.by === null ? t('off.since', { at }) : t('off.by', { name: inactive.by, at })}
        <br />
        {inactive.until === null ? t('off.noUntil') : t('off.until', { at: dateTime(inactive.until) })}
      </p>
    </div>
  );
}

/** What is wrong with one that is on, and what to do about it; nothing where nothing is. */
export function HealthNote({
  integration: { code, health, consecutive_failures, retry_at, recent },
}: {
  integration: Pick<Integration, 'code' | 'health' | 'consecutive_failures' | 'retry_at' | 'recent'>;
}) {
  const { t } = useTranslation('integrations');
  const { dateTime } = useFormats();
  const { fault } = useIntegrationWords();
  const may = useMay();
  const error = health === 'off' ? null : lastFault(recent);
  const ailing = health === 'failing' || health === 'late';
  if (!ailing && error === null) return null;
  return (
    <div className={css.note} data-tone={health === 'failing' ? 'bad' : 'warn'}>
      {health === 'failing' && t('healthHint.failing', { count: consecutive_failures })}
      {health === 'late' && t('healthHint.late')}
      {!ailing && t('healthHint.once')} {error !== null && <strong>{fault(error)}.</strong>}{' '}
      {retry_at !== null && t('healthHint.retry', { at: dateTime(retry_at) })}
      {error !== null && isOfSettings(error) && may('integrations:write') && (
        <>
          {' '}
          <Link href={urls.integration(code, 'settings')}>{t('healthHint.toSettings')}</Link>
        </>
      )}
    </div>
  );
}
