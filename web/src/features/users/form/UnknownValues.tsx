import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Definition } from '../../../api/identity.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { Banner } from '../../../ui/Banner.tsx';
import type { ValueDraft } from '../../definitions/values.ts';
import { knownValueQuery } from '../queries.ts';
import { codesToLookUp } from './codes.ts';

/** Codes that nothing carries yet: perhaps misspelt, perhaps only early. They are saved all the same. */
export function UnknownValues({ definition, draft }: { definition: Definition; draft: ValueDraft }) {
  const { t } = useTranslation('users');
  const { list } = useFormats();
  const codes = codesToLookUp(definition, draft);
  const answers = useQueries({ queries: codes.map((code) => knownValueQuery(definition.name, code)) });
  const unknown = codes.filter((_code, index) => answers[index]?.data?.known === false);
  if (unknown.length === 0) return null;
  return <Banner tone="warn">{t('restriction.notThere', { values: list(unknown) })}</Banner>;
}
