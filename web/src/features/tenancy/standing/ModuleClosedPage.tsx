import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../app/session.ts';
import { urls } from '../../../app/urls.ts';
import { LinkButton } from '../../../ui/Button.tsx';
import { Row } from '../../../ui/layout.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { PayLink } from './PayLink.tsx';
import css from './standing.module.css';
import { useModuleNames } from './useModuleNames.ts';
import { useStanding } from './useStanding.ts';

/** In the place of a module's page while the module is off: by a debt, or by the institution's own choice. */
export function ModuleClosedPage({ module }: { module: string }) {
  const { t } = useTranslation('tenancy');
  const me = useMe();
  const names = useModuleNames();
  const overview = useStanding();
  const name = names([module]);
  const shut = me.shut_modules.includes(module);
  return (
    <div className={css.closed}>
      <div className={css.icon}>
        <IconLock size={32} aria-hidden />
      </div>
      <PageHeader
        title={t(shut ? 'standing.moduleTitle' : 'standing.moduleOffTitle', { module: name })}
        description={
          shut
            ? `${t('standing.suspended', { modules: name })} ${t('standing.kept')}`
            : t('standing.moduleOff')
        }
      />
      <Row>
        {shut && <PayLink overview={overview} />}
        {!shut && me.permissions.includes('modules:read') && (
          <LinkButton href={urls.modules()}>{t('standing.moduleSee')}</LinkButton>
        )}
      </Row>
    </div>
  );
}
