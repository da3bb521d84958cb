import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Integration } from '../../../api/integrations.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import css from '../integrations.module.css';
import { occurrencesQuery } from '../queries.ts';
import { skippedText } from './skippedText.ts';

interface Props {
  integration: Pick<Integration, 'code' | 'running'>;
  /** ISO 8601; null where it is to stay off until somebody switches it on. */
  until: string | null;
}

/** What switching off will do: which runs are skipped, and that the running one stops. */
export function Consequences({ integration: { code, running }, until }: Props) {
  const { t } = useTranslation('integrationForms');
  return (
    <section className={css.preview} aria-live="polite">
      <h3 className={css.previewTitle}>{t('deactivate.what')}</h3>
      <ul className={css.bullets}>
        {running !== null && (
          <li>{t(running.status === 'queued' ? 'deactivate.stopsQueued' : 'deactivate.stops')}</li>
        )}
        <li>
          <Skipped code={code} until={until} />
        </li>
      </ul>
    </section>
  );
}

const SHOWN = 4;

function Skipped({ code, until }: { code: string; until: string | null }) {
  const { t } = useTranslation('integrationForms');
  const { dateTime, number } = useFormats();
  const { data, error } = useQuery(occurrencesQuery(code, until));
  if (data === undefined) return error ? t('deactivate.unknown') : <Skeleton lines={3} height={14} />;
  const { kind, moments, left } = skippedText(data, until, SHOWN);
  const words = {
    none: () => t('deactivate.skipsNone', { at: dateTime(until ?? '') }),
    some: () => t('deactivate.skips', { count: data.count, at: dateTime(until ?? '') }),
    many: () => t('deactivate.skipsMany', { count: number(data.count), at: dateTime(until ?? '') }),
    open: () => t('deactivate.skipsOpen'),
  };
  return (
    <>
      {words[kind]()}
      {moments.length > 0 && (
        <ol className={css.moments}>
          {moments.map((at) => (
            <li key={at}>
              <time dateTime={at}>{dateTime(at)}</time>
            </li>
          ))}
          {left === 'more' && <li>{t('deactivate.andSoOn')}</li>}
          {typeof left === 'number' && left > 0 && <li>{t('deactivate.more', { count: left })}</li>}
        </ol>
      )}
    </>
  );
}
