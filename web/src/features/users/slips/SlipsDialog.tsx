import { useMutation } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../../../api/client.ts';
import type { UserRow } from '../../../api/identity.ts';
import { queryClient } from '../../../app/queries.ts';
import { useMe } from '../../../app/session.ts';
import { urls } from '../../../app/urls.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { FormError } from '../../../ui/FormError.tsx';
import { FormActions, Muted, Stack } from '../../../ui/layout.tsx';
import { Modal } from '../../../ui/Modal.tsx';
import { slipsKey } from './slips.ts';

/** As many as the API makes at once: each password is hashed. */
const MOST = 100;

interface Props {
  open: boolean;
  users: readonly Pick<UserRow, 'id' | 'full_name' | 'is_home'>[];
  onClose: () => void;
}

/** Says what one-time login slips do before they are made; then the page to print opens. */
export function SlipsDialog({ open, users, onClose }: Props) {
  const { t } = useTranslation('users');
  const { t: common } = useTranslation();
  const me = useMe();
  const router = useRouter();
  const possible = users.filter((user) => user.is_home && user.id !== me.id);
  const make = useMutation({
    mutationFn: () =>
      unwrap(api.POST('/api/users/login-slips', { body: { user_ids: possible.map((user) => user.id) } })),
    onSuccess: (slips) => {
      queryClient.setQueryData(slipsKey, slips);
      router.history.push(urls.loginSlips());
    },
  });
  const left = users.length - possible.length;
  const many = possible.length > MOST && t('slips.tooMany', { most: MOST });
  return (
    <Modal open={open} onClose={onClose} title={t('slips.title', { count: possible.length })}>
      <Stack>
        <Banner tone="warn">{t('slips.what')}</Banner>
        <Muted>{t('slips.once')}</Muted>
        {left > 0 && <Muted>{t('slips.left', { count: left })}</Muted>}
        <FormError error={make.error} />
        <FormActions>
          <Button tone="secondary" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button
            loading={make.isPending}
            blocked={possible.length === 0 ? t('slips.nobody') : many}
            onClick={() => make.mutate()}
          >
            {t('slips.action')}
          </Button>
        </FormActions>
      </Stack>
    </Modal>
  );
}
