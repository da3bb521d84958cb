import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Worker } from '../../../api/integrations.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { Chip } from '../../../ui/Chip.tsx';
import { Muted } from '../../../ui/layout.tsx';
import css from '../integrations.module.css';
import { sourcesQuery } from './queries.ts';
import { isOff, nameOfSource } from './sources.ts';

const ways = ['nik', 'str', 'name', 'person', 'new'] as const;

/** Which sources speak of this person, since when, and by what each was matched. */
export function Links({ worker: { links } }: { worker: Worker }) {
  const { t } = useTranslation('healthWorkers');
  const { dateTime } = useFormats();
  const { data: sources = [] } = useQuery(sourcesQuery);
  if (links.length === 0) return <Muted>{t('links.none')}</Muted>;
  return (
    <ul className={css.links}>
      {links.map(({ source, at, matched }) => {
        const way = ways.find((known) => known === matched);
        return (
          <li key={source}>
            <span className={css.chipsStart}>
              <strong>{nameOfSource(sources, source)}</strong>
              {isOff(sources, source) && <Chip tone="warn">{t('fromOff')}</Chip>}
            </span>
            <div className={css.dim}>
              {t('links.said', { at: dateTime(at) })}
              {way !== undefined && `, ${t(`links.matched.${way}`)}`}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
