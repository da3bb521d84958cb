import { useTranslation } from 'react-i18next';
import type { Locale } from '../../../api/types.ts';
import { chooseLanguage } from '../../../app/chooseLanguage.ts';
import { Card } from '../../../ui/Card.tsx';
import { RadioGroup } from '../../../ui/Checkbox.tsx';
import { FormGrid } from '../../../ui/layout.tsx';
import { type Scheme, useScheme } from '../../../ui/scheme.ts';

export function AppearanceCard() {
  const { t, i18n } = useTranslation('account');
  const { t: common } = useTranslation();
  const { scheme, setScheme } = useScheme();
  return (
    <Card title={t('appearance.title')} description={t('appearance.localHint')}>
      <FormGrid>
        <RadioGroup<Locale>
          label={common('language.label')}
          name="language"
          value={i18n.language === 'en' ? 'en' : 'id'}
          onChange={(locale) => void chooseLanguage(locale)}
          options={[
            { value: 'id', label: common('language.id') },
            { value: 'en', label: common('language.en') },
          ]}
        />
        <RadioGroup<Scheme>
          label={t('appearance.theme')}
          name="theme"
          value={scheme}
          onChange={setScheme}
          options={[
            { value: 'auto', label: t('appearance.auto') },
            { value: 'light', label: t('appearance.light') },
            { value: 'dark', label: t('appearance.dark') },
          ]}
        />
      </FormGrid>
    </Card>
  );
}
