import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Source } from '../../../api/integrations.ts';
import { useMay } from '../../../app/session.ts';
import { urls } from '../../../app/urls.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Link } from '../../../ui/Link.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import css from '../integrations.module.css';
import { useNow } from '../useNow.ts';
import { sourcesQuery } from './queries.ts';
import { isStale, stateOf } from './sources.ts';

/** How old the data of each source are, and whether it is off: above everything that shows them. */
export function SourceAges({ only }: { only?: readonly Source['connector'][] }) {
  const { t } = useTranslation('healthWorkers');
  const { data = [], isPending } = useQuery(sourcesQuery);
  // Its place is kept, so that nothing jumps.
  if (isPending) return <Skeleton lines={1} />;
  const shown = only === undefined ? data : data.filter(({ connector }) => only.includes(connector));
  const stale = shown.filter(isStale);
  const fresh = shown.filter((source) => !isStale(source));
  return (
    <>
      {stale.length > 0 && (
        <Banner tone="warn" title={t('sources.title')}>
          <ul className={css.reasons}>
            {stale.map((source) => (
              <li key={source.code}>
                <Age source={source} />
              </li>
            ))}
          </ul>
        </Banner>
      )}
      {fresh.length > 0 && (
        <ul className={css.ages} aria-label={t('sources.label')}>
          {fresh.map((source) => (
            <li key={source.code}>
              <Age source={source} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Age({ source }: { source: Source }) {
  const { t } = useTranslation('healthWorkers');
  const { relative, dateTime } = useFormats();
  const now = useNow();
  const may = useMay();
  const { code, name, last_success_at, inactive_since } = source;
  const words = t(`sources.${stateOf(source)}`, {
    name,
    ago: last_success_at === null ? '' : relative(last_success_at, now),
    at: inactive_since === null ? '' : dateTime(inactive_since),
  });
  const exact = last_success_at === null ? undefined : dateTime(last_success_at);
  if (!may('integrations:read')) return <span title={exact}>{words}</span>;
  return (
    <Link href={urls.integration(code)} title={exact} className={css.age}>
      {words}
    </Link>
  );
}
