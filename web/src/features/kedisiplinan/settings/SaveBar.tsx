import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { FaultCount } from '../../../ui/FaultCount.tsx';
import { FormActions, Row, Stack } from '../../../ui/layout.tsx';
import { parameters } from './rules.ts';
import css from './settings.module.css';
import type { RulesForm } from './useRulesForm.ts';

interface Props {
  rules: RulesForm;
  /** Save was pressed while something was wrong. */
  refused: boolean;
  onAsk: () => void;
  onReset: () => void;
}

/** While something is wrong its buttons look and say that they do not work; pressed, they name every fault. */
export function SaveBar({ rules, refused, onAsk, onReset }: Props) {
  const { t } = useTranslation('kedisiplinanSettings');
  const noteId = useId();
  const { changed, settings, errors } = rules;
  const invalid = settings === null;
  const same = changed.length === 0 && t('form.unchanged');
  const notYet = invalid ? { 'aria-disabled': true, 'aria-describedby': noteId, 'data-blocked': true } : {};
  return (
    <Stack>
      {invalid && refused && (
        <Banner tone="bad" title={t('form.mend')}>
          <p>{t('form.mendText')}</p>
          <ul className={css.list}>
            {parameters
              .flatMap(({ key }) => errors[key] ?? [])
              .map((words) => (
                <li key={words}>{words}</li>
              ))}
          </ul>
        </Banner>
      )}
      <FormActions
        note={
          <span id={noteId}>
            {invalid ? <FaultCount errors={errors} /> : same || t('form.changed', { count: changed.length })}
          </span>
        }
      >
        <Row>
          <Button tone="secondary" onClick={onReset}>
            {t('form.reset')}
          </Button>
          {changed.length > 0 && (
            <Button tone="quiet" onClick={() => rules.draft.startOver()}>
              {t('form.discard')}
            </Button>
          )}
          <Button tone="secondary" blocked={same} {...notYet} onClick={onAsk}>
            {t('form.preview')}
          </Button>
          <Button blocked={same} {...notYet} onClick={onAsk}>
            {t('form.save')}
          </Button>
        </Row>
      </FormActions>
    </Stack>
  );
}
