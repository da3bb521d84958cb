import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SettingsImpact } from '../../../api/rulesSettings.ts';
import { urls } from '../../../app/urls.ts';
import { useToday } from '../../../app/useToday.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { Button } from '../../../ui/Button.tsx';
import { DateRange } from '../../../ui/DateRange.tsx';
import { FormError } from '../../../ui/FormError.tsx';
import { Link } from '../../../ui/Link.tsx';
import { Heading, Muted, Stack } from '../../../ui/layout.tsx';
import { Letter } from './Letter.tsx';
import { previewSettings } from './queries.ts';
import type { Settings } from './rules.ts';
import css from './settings.module.css';

const JULY = 7;

/** The first day of the school year that a day lies in. */
function schoolYear(day: string): string {
  const year = Number(day.slice(0, 4));
  return `${Number(day.slice(5, 7)) >= JULY ? year : year - 1}-07-01`;
}

/** What these values would have done in a period of the school's own records. */
export function Impact({ settings }: { settings: Settings }) {
  const { t } = useTranslation('kedisiplinanSettings');
  const today = useToday();
  const [days, setDays] = useState<{ from: string | undefined; to: string | undefined }>({
    from: schoolYear(today),
    to: today,
  });
  const asked = useMutation({
    mutationFn: (impact: { from: string; to: string }) => previewSettings(settings, impact),
  });
  const { from, to } = days;
  const impact = asked.data?.impact ?? null;
  return (
    <Stack gap={8}>
      <Heading level={3}>{t('preview.impact')}</Heading>
      <Muted>{t('preview.impactHint')}</Muted>
      <div className={css.bar}>
        <DateRange
          label={t('preview.range')}
          from={from}
          to={to}
          onChange={(first, last) => {
            setDays({ from: first, to: last });
            asked.reset();
          }}
        />
        <Button
          tone="secondary"
          loading={asked.isPending}
          blocked={(!from || !to) && t('preview.needRange')}
          onClick={() => from && to && asked.mutate({ from, to })}
        >
          {t('preview.calculate')}
        </Button>
      </div>
      <FormError error={asked.error} />
      {impact && <Outcome impact={impact} />}
    </Stack>
  );
}

function Outcome({ impact }: { impact: SettingsImpact }) {
  const { t } = useTranslation('kedisiplinanSettings');
  const { number } = useFormats();
  const { violations, students, ms, before, after, moved, moved_count } = impact;
  const levels = [
    [1, before.surat_1, after.surat_1],
    [2, before.surat_2, after.surat_2],
    [3, before.surat_3, after.surat_3],
  ] as const;
  return (
    <>
      <p role="status">
        {t('preview.counted', { count: violations })} {t('preview.ofStudents', { count: students, ms })}
      </p>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t('preview.letter')}</th>
            <th scope="col" className={css.number}>
              {t('preview.old')}
            </th>
            <th scope="col" className={css.number}>
              {t('preview.new')}
            </th>
            <th scope="col" className={css.number}>
              {t('preview.difference')}
            </th>
          </tr>
        </thead>
        <tbody>
          {levels.map(([surat, old, next]) => (
            <tr key={surat} data-differs={old !== next || undefined}>
              <th scope="row">
                <Letter surat={surat} />
              </th>
              <td className={css.number}>{number(old)}</td>
              <td className={css.number}>{number(next)}</td>
              <td className={css.number}>
                {next > old && '+'}
                {next < old && '−'}
                {number(Math.abs(next - old))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {moved_count === 0 ? (
        <Muted>{t('preview.movedNone')}</Muted>
      ) : (
        <Moved moved={moved} count={moved_count} />
      )}
    </>
  );
}

function Moved({ moved, count }: { moved: SettingsImpact['moved']; count: number }) {
  const { t } = useTranslation('kedisiplinanSettings');
  return (
    <>
      <p>
        <b>{t('preview.moved', { count })}</b>{' '}
        {moved.length > 0 && moved.length < count && t('preview.movedSome', { shown: moved.length })}
      </p>
      {moved.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is reached by the keyboard
        <section className={css.scroll} aria-label={t('preview.moved', { count })} tabIndex={0}>
          <table className={`${css.table} ${css.wide}`}>
            <thead>
              <tr>
                <th scope="col">{t('preview.student')}</th>
                <th scope="col">{t('preview.class')}</th>
                <th scope="col">{t('preview.old')}</th>
                <th scope="col">{t('preview.new')}</th>
              </tr>
            </thead>
            <tbody>
              {moved.map(({ siswa_id, nama, kelas, before, after }) => (
                <tr key={siswa_id}>
                  <th scope="row">
                    <Link href={urls.siswa({ open: siswa_id })}>{nama}</Link>
                  </th>
                  <td>{kelas}</td>
                  <td>
                    <Letter surat={before} />
                  </td>
                  <td>
                    <Letter surat={after} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  );
}
