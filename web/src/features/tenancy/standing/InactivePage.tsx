import { IconBuildingOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../app/session.ts';
import { useSessionActions } from '../../../app/shell/useSessionActions.ts';
import { Button } from '../../../ui/Button.tsx';
import { Row } from '../../../ui/layout.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import css from './standing.module.css';

/** In the place of every page of an institution that was switched off: that it is, who can help, and where else to go. */
export function InactivePage() {
  const { t } = useTranslation('tenancy');
  const { t: common } = useTranslation();
  const me = useMe();
  const { switchTenant, leave } = useSessionActions();
  const others = me.tenants.filter(({ id }) => id !== me.tenant.id);
  return (
    <div className={css.closed}>
      <div className={css.icon}>
        <IconBuildingOff size={32} aria-hidden />
      </div>
      <PageHeader
        title={t('standing.inactiveTitle')}
        description={t('standing.inactive', { tenant: me.tenant.name })}
      />
      {others.length > 0 && <p>{t('standing.inactiveOther')}</p>}
      <Row>
        {others.map(({ id, name }) => (
          <Button key={id} tone="secondary" onClick={() => void switchTenant(id)}>
            {name}
          </Button>
        ))}
        <Button tone="secondary" onClick={() => void leave()}>
          {common('shell.signOut')}
        </Button>
      </Row>
    </div>
  );
}
