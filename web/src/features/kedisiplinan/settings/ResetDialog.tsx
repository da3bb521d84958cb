import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { isApiError } from '../../../api/errors.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { FormError } from '../../../ui/FormError.tsx';
import { FormActions, Muted, Stack } from '../../../ui/layout.tsx';
import { Modal } from '../../../ui/Modal.tsx';
import { refreshKedisiplinan } from '../queries.ts';
import { resetSettings } from './queries.ts';
import { defaults, parameters, type Settings } from './rules.ts';
import css from './settings.module.css';
import { useLocale } from './useLocale.ts';
import type { RulesForm } from './useRulesForm.ts';

interface Props {
  open: boolean;
  rules: RulesForm;
  onClose: () => void;
  onDone: (settings: Settings) => void;
}

/** Warns, shows the values that it will set, and sets them. */
export function ResetDialog({ open, onClose, ...props }: Props) {
  const { t } = useTranslation('kedisiplinanSettings');
  return (
    <Modal open={open} onClose={onClose} title={t('reset.title')}>
      {open && <Question {...props} onClose={onClose} />}
    </Modal>
  );
}

function Question({ rules, onClose, onDone }: Omit<Props, 'open'>) {
  const { t } = useTranslation('kedisiplinanSettings');
  const { t: common } = useTranslation();
  const reset = useMutation({
    mutationFn: () => resetSettings(rules.version),
    onSuccess: async () => {
      await rules.settle();
      onDone(defaults);
      onClose();
      await refreshKedisiplinan();
    },
    onError: async (error) => {
      if (isApiError(error, 'SETTINGS_CHANGED')) await rules.freshen();
    },
  });
  const same = parameters.every(({ key, bawaan }) => rules.stored[key] === bawaan);
  const conflict = isApiError(reset.error, 'SETTINGS_CHANGED');
  return (
    <Stack>
      <Banner tone="warn" title={t('reset.warn')}>
        {t('reset.warnText')} {rules.changed.length > 0 && t('reset.lostTitle')}
      </Banner>
      <Values stored={rules.stored} />
      {same && <Muted>{t('reset.allSame')}</Muted>}
      {conflict ? <Banner tone="bad">{t('reset.changed')}</Banner> : <FormError error={reset.error} />}
      <FormActions>
        <Button tone="secondary" onClick={onClose} data-autofocus>
          {common('cancel')}
        </Button>
        <Button tone="danger" loading={reset.isPending} onClick={() => reset.mutate()}>
          {t('reset.confirm')}
        </Button>
      </FormActions>
    </Stack>
  );
}

function Values({ stored }: { stored: Settings }) {
  const { t } = useTranslation('kedisiplinanSettings');
  const locale = useLocale();
  const { number } = useFormats();
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th scope="col">{t('preview.parameter')}</th>
          <th scope="col" className={css.number}>
            {t('reset.now')}
          </th>
          <th scope="col" className={css.number}>
            {t('reset.default')}
          </th>
        </tr>
      </thead>
      <tbody>
        {parameters.map(({ key, label, bawaan }) => (
          <tr key={key} data-differs={stored[key] !== bawaan || undefined}>
            <th scope="row">{label[locale]}</th>
            <td className={css.number}>{number(stored[key])}</td>
            <td className={css.number}>
              <b>{number(bawaan)}</b>
              {stored[key] === bawaan && ` (${t('reset.same')})`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
