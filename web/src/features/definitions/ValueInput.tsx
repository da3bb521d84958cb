import { IconPlus, IconX } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/useFormats.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { HoursEditor } from './HoursEditor.tsx';
import css from './values.module.css';
import type { ValueDraft } from './values.ts';

interface Props {
  label: string;
  draft: ValueDraft;
  onChange: (draft: ValueDraft) => void;
  description?: ReactNode;
  error?: ReactNode;
  /** One value only, such as where a value is tried out. */
  single?: boolean;
}

/** The right input for a type of value: codes, an amount in rupiah, hours of the week. */
export function ValueInput({ draft, onChange, ...rest }: Props) {
  switch (draft.type) {
    case 'STRING':
      return <Codes {...rest} values={draft.values} onChange={(values) => onChange({ ...draft, values })} />;
    case 'MONETARY':
      return <Amount {...rest} digits={draft.digits} onChange={(digits) => onChange({ ...draft, digits })} />;
    case 'TIME_RANGE':
      return (
        <div className={css.list}>
          <HoursEditor
            label={rest.label}
            ranges={draft.ranges}
            onChange={(ranges) => onChange({ ...draft, ranges })}
          />
          {rest.description && <p className={css.hint}>{rest.description}</p>}
          {rest.error && (
            <p className={css.hint} data-bad role="alert">
              {rest.error}
            </p>
          )}
        </div>
      );
  }
}

type FieldProps = Omit<Props, 'draft' | 'onChange'>;

function Codes({
  label,
  values,
  onChange,
  description,
  error,
  single,
}: FieldProps & { values: string[]; onChange: (values: string[]) => void }) {
  const { t } = useTranslation('definitions');
  const last = values.length - 1;
  return (
    <div className={css.list}>
      {values.map((value, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: values being typed have no name but their place
        <div key={index} className={css.item}>
          <TextField
            label={index === 0 ? label : t('value.another', { label, place: index + 1 })}
            value={value}
            spellCheck={false}
            autoComplete="off"
            {...(index === last && description ? { description } : {})}
            {...(index === last && error ? { error } : {})}
            onChange={(event) => onChange(values.with(index, event.currentTarget.value))}
          />
          {values.length > 1 && (
            <IconButton
              label={t('value.remove', { place: index + 1 })}
              onClick={() => onChange(values.toSpliced(index, 1))}
            >
              <IconX size={18} aria-hidden />
            </IconButton>
          )}
        </div>
      ))}
      {!single && (
        <Button
          tone="quiet"
          icon={<IconPlus size={16} aria-hidden />}
          onClick={() => onChange([...values, ''])}
        >
          {t('value.add')}
        </Button>
      )}
    </div>
  );
}

interface AmountProps extends FieldProps {
  digits: string;
  onChange: (digits: string) => void;
}

const MOST_DIGITS = 15;

/** An amount in whole rupiah: plain digits while it is typed, with its dots when it is read. */
export function Amount({ label, digits, onChange, description, error }: AmountProps) {
  const { number } = useFormats();
  const [typing, setTyping] = useState(false);
  const shown = typing || digits === '' ? digits : number(Number(digits));
  return (
    <TextField
      label={label}
      inputMode="numeric"
      autoComplete="off"
      leftSection="Rp"
      value={shown}
      description={description}
      error={error}
      onFocus={() => setTyping(true)}
      onBlur={() => setTyping(false)}
      onChange={(event) => onChange(event.currentTarget.value.replace(/\D/g, '').slice(0, MOST_DIGITS))}
    />
  );
}
