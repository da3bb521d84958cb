import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isApiError } from '../../../api/errors.ts';
import { createFormats } from '../../../i18n/formats.ts';
import css from '../integrations.module.css';
import { scheduleQuery } from '../queries.ts';
import { useScheduleWords } from '../useScheduleWords.ts';

const TYPING_MS = 300;

function useRested(text: string): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), TYPING_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}

interface Props {
  schedule: string;
  timeZone: string;
  /** What is wrong with it stands at its field already. */
  told: boolean;
}

/** The moments that a schedule comes to while it is being typed, as the clocks of its own zone show them. */
export function NextMoments({ schedule, timeZone, told }: Props) {
  const { t, i18n } = useTranslation('integrationForms');
  const say = useScheduleWords();
  const asked = useRested(schedule.trim());
  const { data, error } = useQuery({ ...scheduleQuery(asked, timeZone), enabled: asked !== '' });
  const { dateTime } = useMemo(
    () => createFormats(i18n.language === 'en' ? 'en' : 'id', timeZone),
    [i18n.language, timeZone],
  );
  const words = isApiError(error) ? Object.values(error.fields).flat().join(' ') : '';
  const wrong = asked === '' || error !== null;
  return (
    <section className={css.preview} aria-live="polite">
      <h3 className={css.previewTitle}>
        {t('form.next')}
        {!wrong && ` · ${say(asked)}`}
      </h3>
      {wrong ? (
        <p className={told ? css.dim : css.wrong}>{told || words === '' ? t('form.nextWrong') : words}</p>
      ) : (
        <ol className={css.moments} style={{ minHeight: 110 }}>
          {data?.next.map((at) => (
            <li key={at}>
              <time dateTime={at}>{dateTime(at)}</time>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
