import { useTranslation } from 'react-i18next';
import { useMe } from '../../../app/session.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { useToday } from '../billing/words.ts';
import { PayLink } from './PayLink.tsx';
import { useModuleNames } from './useModuleNames.ts';
import { useStanding } from './useStanding.ts';

/** Over each page while a debt narrows the institution or soon will: what is so, since or from when, the way out. */
export function StandingBar() {
  const { t } = useTranslation('tenancy');
  const me = useMe();
  const names = useModuleNames();
  const overview = useStanding();
  const texts = useTexts();
  if (me.shut_modules.length > 0 && (overview === undefined || overview.standing === 'suspended'))
    return (
      <Banner tone="bad" bar actions={<PayLink overview={overview} />}>
        {t('standing.suspended', { modules: names(me.shut_modules) })}
      </Banner>
    );
  if (texts.length === 0) return null;
  return (
    <Banner tone="warn" bar actions={<PayLink overview={overview} />}>
      {texts.join(' ')}
    </Banner>
  );
}

function useTexts(): string[] {
  const { t } = useTranslation('tenancy');
  const { date } = useFormats();
  const me = useMe();
  const names = useModuleNames();
  const today = useToday();
  const overview = useStanding();
  const readOnly = me.read_only_modules.length > 0;
  const now = readOnly && t('standing.readOnlyNow', { modules: names(me.read_only_modules) });
  if (overview === undefined || overview.standing !== 'past_due') return now ? [now] : [];
  const { read_only_on, suspends_on } = overview;
  const soon =
    !readOnly &&
    read_only_on !== null &&
    read_only_on > today &&
    t('standing.readOnlyFrom', { date: date(read_only_on) });
  const shut = suspends_on !== null && t('standing.shutFrom', { date: date(suspends_on) });
  return [t('standing.past_due'), now, soon, shut].filter((text) => text !== false);
}
