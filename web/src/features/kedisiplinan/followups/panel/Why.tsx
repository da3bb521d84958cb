import { useTranslation } from 'react-i18next';
import { parameters } from '../../../../../../api/src/modules/kedisiplinan/rules/parameter.ts';
import type { Keputusan, TindakLanjutDetail } from '../../../../api/followUps.ts';
import { useFormats } from '../../../../i18n/useFormats.ts';
import { Banner } from '../../../../ui/Banner.tsx';
import { Chip, type ChipTone } from '../../../../ui/Chip.tsx';
import { KeyValue } from '../../../../ui/KeyValue.tsx';
import { Heading, Muted } from '../../../../ui/layout.tsx';
import { suratTones, useKedisiplinanWords } from '../../words.ts';
import css from '../followups.module.css';

/** Every decision behind a follow-up, the latest first: facts, conditions with their numbers, and the values used. */
export function Why({ followUp: { keputusan, surat } }: { followUp: TindakLanjutDetail }) {
  const { t } = useTranslation('kedisiplinanFollowUps');
  return (
    <section className={css.section}>
      <div>
        <Heading level={3}>{t(surat === null ? 'why.sanction' : 'why.surat')}</Heading>
        <Muted>{t('why.hint')}</Muted>
      </div>
      {keputusan.toReversed().map((each) => (
        <Decision key={each.id} keputusan={each} />
      ))}
    </section>
  );
}

function Decision({ keputusan }: { keputusan: Keputusan }) {
  const { t } = useTranslation('kedisiplinanFollowUps');
  const { dateTime } = useFormats();
  const words = useKedisiplinanWords();
  const { surat, akibat, pada, bawaan } = keputusan;
  return (
    <article className={css.decision}>
      <div className={css.decisionHead}>
        <Chip tone={surat === null ? 'grey' : suratTones[surat]}>{words.surat(surat)}</Chip>
        <span>{t(`why.${akibat}`)}</span>
        <span className={css.quiet}>{t('why.decided', { at: dateTime(pada) })}</span>
      </div>
      {bawaan && (
        <Banner tone="warn" title={t('why.defaults')}>
          {t('why.defaultsText')}
        </Banner>
      )}
      <Facts keputusan={keputusan} />
      <Conditions keputusan={keputusan} />
      <Values keputusan={keputusan} />
    </article>
  );
}

function Facts({ keputusan: { fakta } }: { keputusan: Keputusan }) {
  const { t } = useTranslation('kedisiplinanFollowUps');
  const { number } = useFormats();
  const words = useKedisiplinanWords();
  const { band_terakhir } = fakta;
  const counts = ['poin_laporan', 'total_poin', 'jumlah_atribut', 'jumlah_alfa'] as const;
  return (
    <KeyValue
      pairs={[
        ...counts.map((name) => ({ label: t(`why.${name}`), value: number(fakta[name]) })),
        { label: t('why.band'), value: band_terakhir === 0 ? t('why.bandNone') : words.surat(band_terakhir) },
      ]}
    />
  );
}

const resultTones: Readonly<Record<Keputusan['jejak'][number]['hasil'], ChipTone>> = {
  kena: 'warn',
  tidak: 'grey',
  sudah: 'info',
};

function Conditions({ keputusan: { jejak } }: { keputusan: Keputusan }) {
  const { t } = useTranslation('kedisiplinanFollowUps');
  const { number } = useFormats();
  const limitOf = ({ kondisi, batas, sampai }: Keputusan['jejak'][number]): string => {
    if (sampai !== undefined) return t('why.range', { from: number(batas), to: number(sampai) });
    return t(kondisi.startsWith('frekuensi') ? 'why.every' : 'why.from', { from: number(batas) });
  };
  return (
    <div className={css.scroll}>
      <table className={css.table}>
        <caption>{t('why.tested')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('why.condition')}</th>
            <th scope="col" data-number>
              {t('why.value')}
            </th>
            <th scope="col">{t('why.limit')}</th>
            <th scope="col">{t('why.result')}</th>
          </tr>
        </thead>
        <tbody>
          {jejak.map((each) => (
            <tr key={`${each.kondisi} ${each.jenis_id ?? ''}`} data-result={each.hasil}>
              <th scope="row">{t(`kondisi.${each.kondisi}`)}</th>
              <td data-number>{number(each.nilai)}</td>
              <td>{limitOf(each)}</td>
              <td>
                <Chip tone={resultTones[each.hasil]}>{t(`why.${each.hasil}`)}</Chip>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The version of the settings that decided, and its values on request. */
function Values({ keputusan }: { keputusan: Keputusan }) {
  const { t, i18n } = useTranslation('kedisiplinanFollowUps');
  const { number } = useFormats();
  const locale = i18n.language === 'en' ? 'en' : 'id';
  const { settings, settings_version, aturan_version, bawaan } = keputusan;
  const version =
    settings_version === 0
      ? t(bawaan ? 'why.defaults' : 'why.versionNone')
      : t('why.version', { version: number(settings_version) });
  return (
    <details className={css.values}>
      <summary>
        {t('why.showSettings')}: {version}
      </summary>
      {aturan_version !== null && <Muted>{t('why.aturan', { version: number(aturan_version) })}</Muted>}
      <KeyValue
        pairs={parameters.flatMap(({ key, label }) => {
          const value = settings[key];
          return value === undefined ? [] : [{ label: label[locale], value: number(value) }];
        })}
      />
    </details>
  );
}
