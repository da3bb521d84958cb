import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/useFormats.ts';
import { TextField } from '../../../ui/TextField.tsx';
import { isChanged } from './draft.ts';
import { type Parameter, readNumber, significant } from './rules.ts';
import css from './settings.module.css';
import { useLocale } from './useLocale.ts';

interface Props {
  parameter: Parameter;
  stored: number;
  /** Who set the stored value and when; null where it is the default. */
  setBy: { name: string; at: string } | null;
  typed: string;
  errors: readonly string[];
  readOnly: boolean;
  onType: (text: string) => void;
}

/** One threshold: what it means, what is stored, and what is wrong with what is typed. */
export function ParameterField({ parameter, stored, setBy, typed, errors, readOnly, onType }: Props) {
  const locale = useLocale();
  const { t } = useTranslation('kedisiplinanSettings');
  const tip = useTip();
  const { kategori, label, bantuan } = parameter;
  const changed = isChanged(typed, stored);
  return (
    <div className={css.field} {...tip.around}>
      <TextField
        label={label[locale]}
        labelProps={tip.label}
        inputMode="numeric"
        autoComplete="off"
        maxLength={20}
        value={typed}
        readOnly={readOnly}
        onChange={(event) => onType(event.currentTarget.value)}
        classNames={{ input: css.input ?? '' }}
        data-changed={changed || undefined}
        data-key={parameter.key}
        rightSection={<span className={css.unit}>{t(`unit.${kategori}`)}</span>}
        rightSectionWidth={56}
        description={
          <>
            {bantuan[locale]}
            <State parameter={parameter} stored={stored} setBy={setBy} typed={typed} />
          </>
        }
        error={
          errors.length > 0 &&
          errors.map((words) => (
            <span key={words} className={css.error}>
              {words}
            </span>
          ))
        }
      />
      <Tip parameter={parameter} tip={tip} />
    </div>
  );
}

function State({ parameter, stored, setBy, typed }: Pick<Props, 'parameter' | 'stored' | 'setBy' | 'typed'>) {
  const { t } = useTranslation('kedisiplinanSettings');
  const { dateShort } = useFormats();
  const value = readNumber(typed);
  if (value === stored)
    return (
      <span className={css.state}>
        {t('field.default', { value: parameter.bawaan })}
        {setBy && <> · {t('field.setBy', { name: setBy.name, at: dateShort(setBy.at) })}</>}
      </span>
    );
  return (
    <span className={css.state}>
      <b>{t('field.stored', { value: stored })}</b>
      {typeof value === 'number' && significant(stored, value) && (
        <span className={css.large}>
          <IconAlertTriangle size={15} aria-hidden /> {t('field.large')}
        </span>
      )}
    </span>
  );
}

/** Shown on hover of the label, on focus and on touch of its sign; Escape puts it away. */
function useTip() {
  const id = useId();
  const [shown, setShown] = useState(false);
  const show = () => setShown(true);
  const hide = () => setShown(false);
  return {
    id,
    shown,
    around: { onMouseLeave: hide },
    label: { onMouseEnter: show },
    button: { onMouseEnter: show, onFocus: show, onBlur: hide, onClick: show },
    hide,
  };
}

function Tip({ parameter, tip }: { parameter: Parameter; tip: ReturnType<typeof useTip> }) {
  const locale = useLocale();
  const { t } = useTranslation('kedisiplinanSettings');
  const { label, bantuan, contoh } = parameter;
  return (
    <>
      <button
        type="button"
        className={css.sign}
        aria-label={t('field.explain', { label: label[locale] })}
        aria-describedby={tip.id}
        onKeyDown={(event) => event.key === 'Escape' && tip.hide()}
        {...tip.button}
      >
        <IconInfoCircle size={17} aria-hidden />
      </button>
      <span role="tooltip" id={tip.id} className={css.tip} data-shown={tip.shown || undefined}>
        <span>{bantuan[locale]}</span>
        <span>{contoh[locale]}</span>
      </span>
    </>
  );
}
