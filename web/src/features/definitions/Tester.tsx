import { IconCircleCheck, IconCircleX, IconFlask } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type DefinitionDraft, definitionPayload, ruleFault } from './draft.ts';
import css from './tester.module.css';
import { useRuleText, useValueText } from './useValueText.ts';
import { ValueInput } from './ValueInput.tsx';
import { draftOf, readValue, type ValueDraft, valueFault } from './values.ts';

/** Tries a value against a rule, even one that is not saved yet, with the very code that the server runs. */
export function Tester({ draft }: { draft: DefinitionDraft }) {
  const { t } = useTranslation('definitions');
  const [tried, setTried] = useState<ValueDraft>(() => draftOf(draft.value_type, undefined));
  const current = tried.type === draft.value_type ? tried : draftOf(draft.value_type, undefined);
  return (
    <section className={css.tester} aria-label={t('tester.title')}>
      <h3 className={css.title}>
        <IconFlask size={18} aria-hidden />
        {t('tester.title')}
      </h3>
      <ValueInput single label={t('tester.value')} draft={current} onChange={setTried} />
      <Verdict draft={draft} tried={current} />
    </section>
  );
}

function Verdict({ draft, tried }: { draft: DefinitionDraft; tried: ValueDraft }) {
  const { t } = useTranslation('definitions');
  const ruleText = useRuleText();
  const valueText = useValueText();
  const [userType] = draft.allowed_user_types;
  const value = readValue(tried);
  if (ruleFault(draft) !== null) return <Line tone="quiet">{t('tester.ruleWrong')}</Line>;
  if (value === undefined) return <Line tone="quiet">{t('tester.empty')}</Line>;
  const definition = { ...definitionPayload(draft), name: 'X', allowed_user_types: [userType ?? 'CORE'] };
  const fault = valueFault(definition, value, userType ?? 'CORE');
  if (fault === null)
    return <Line tone="good">{t('tester.fits', { value: valueText(value, draft.value_type) })}</Line>;
  return (
    <Line tone="bad">
      {t('tester.fails', {
        value: valueText(value, draft.value_type),
        rule: ruleText(draft.value_type, definition.validation_rule),
      })}
    </Line>
  );
}

function Line({ tone, children }: { tone: 'good' | 'bad' | 'quiet'; children: string }) {
  return (
    <p className={css.verdict} data-tone={tone} role="status">
      {tone === 'good' && <IconCircleCheck size={18} aria-hidden />}
      {tone === 'bad' && <IconCircleX size={18} aria-hidden />}
      {children}
    </p>
  );
}
