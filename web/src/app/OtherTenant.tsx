import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import { FormActions, Stack } from '../ui/layout.tsx';
import { Modal } from '../ui/Modal.tsx';
import { meQuery } from './queries.ts';
import { urls } from './urls.ts';

/** In front of a page whose tenant was left in another tab: it says so, and leads to where the person is now. */
export function OtherTenant() {
  const { t } = useTranslation('kept');
  const { data: me } = useQuery({ ...meQuery, enabled: false });
  return (
    <Modal open onClose={() => undefined} closable={false} title={t('elsewhere.title')} size="sm">
      <Stack gap={20}>
        <p>{t('elsewhere.text', { name: me?.tenant.name ?? '' })}</p>
        <FormActions>
          <Button data-autofocus onClick={() => location.assign(urls.home())}>
            {t('elsewhere.go')}
          </Button>
        </FormActions>
      </Stack>
    </Modal>
  );
}
