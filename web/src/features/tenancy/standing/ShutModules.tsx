import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../app/session.ts';
import { Card } from '../../../ui/Card.tsx';
import { Muted, Row, Stack } from '../../../ui/layout.tsx';
import { PayLink } from './PayLink.tsx';
import { useModuleNames } from './useModuleNames.ts';
import { useStanding } from './useStanding.ts';

/** On the start page, in the place of modules that are shut: why, what to pay, and that nothing is lost. */
export function ShutModules() {
  const { t } = useTranslation('tenancy');
  const me = useMe();
  const names = useModuleNames();
  const overview = useStanding();
  return (
    <Card title={t('standing.suspendedAll')}>
      <Stack>
        <Row align="flex-start" nowrap>
          <IconLock size={20} aria-hidden />
          <p>{t('standing.suspended', { modules: names(me.shut_modules) })}</p>
        </Row>
        <Muted>{t('standing.kept')}</Muted>
        <Row>
          <PayLink overview={overview} />
        </Row>
      </Stack>
    </Card>
  );
}
