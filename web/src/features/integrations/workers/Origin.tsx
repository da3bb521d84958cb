import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Worker } from '../../../api/integrations.ts';
import { Chip } from '../../../ui/Chip.tsx';
import { Ago } from '../Ago.tsx';
import css from '../integrations.module.css';
import { sourcesQuery } from './queries.ts';
import { isOff, nameOfSource } from './sources.ts';

interface Props {
  origin: Worker['origins'][number] | undefined;
  /** There is no value that would come from anywhere. */
  blank: boolean;
}

/** Where a value came from, when it was said there, and whether that source is off. */
export function Origin({ origin, blank }: Props) {
  const { t } = useTranslation('healthWorkers');
  const { data: sources = [] } = useQuery(sourcesQuery);
  if (origin === undefined) return blank ? null : <div className={css.dim}>{t('noOrigin')}</div>;
  return (
    <div className={css.origin}>
      <span>
        {nameOfSource(sources, origin.source)}
        {origin.at !== null && (
          <>
            {' · '}
            <Ago at={origin.at} />
          </>
        )}
      </span>
      {isOff(sources, origin.source) && <Chip tone="warn">{t('fromOff')}</Chip>}
    </div>
  );
}
