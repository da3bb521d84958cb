import { useTranslation } from 'react-i18next';
import { ApiError } from '../api/errors.ts';
import { useErrorText } from '../i18n/errorText.ts';
import { Banner } from './Banner.tsx';
import css from './FormError.module.css';
import { hasFields, wordsElsewhere } from './fieldErrors.ts';

interface Props {
  error: unknown;
  /** The fields whose faults stand at their inputs: what the API says of any other is said here. */
  inputs?: readonly string[];
  /** How many faults there are stands beside the button: where all are at their inputs, nothing is left to say here. */
  counted?: boolean;
}

/** The answer to a form that was refused: at the button, with the request id to hand on. */
export function FormError({ error, inputs, counted }: Props) {
  const { t } = useTranslation();
  const text = useErrorText();
  if (error === null || error === undefined) return null;
  const elsewhere = inputs === undefined ? [] : wordsElsewhere(error, inputs);
  if (counted && elsewhere.length === 0 && hasFields(error)) return null;
  const requestId = error instanceof ApiError && error.status >= 500 ? error.requestId : null;
  return (
    <Banner tone="bad">
      {elsewhere.length > 0 ? elsewhere.join(' ') : text(error)}
      {requestId && (
        <>
          {' '}
          <button
            type="button"
            className={css.copy}
            onClick={() => void navigator.clipboard.writeText(requestId).catch(() => undefined)}
          >
            {t('error.copyId')}
          </button>
        </>
      )}
    </Banner>
  );
}
