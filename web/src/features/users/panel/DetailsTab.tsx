import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../../../api/client.ts';
import type { UserDetail } from '../../../api/identity.ts';
import { queryClient } from '../../../app/queries.ts';
import { useMay } from '../../../app/session.ts';
import { useErrorText } from '../../../i18n/errorText.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { Button } from '../../../ui/Button.tsx';
import { KeyValue } from '../../../ui/KeyValue.tsx';
import { Muted, Row, Stack } from '../../../ui/layout.tsx';
import { showToast } from '../../../ui/toast.ts';
import { useUserTypeWords } from '../words.ts';

/** Who this is. */
export function DetailsTab({ user }: { user: UserDetail }) {
  const { t } = useTranslation('users');
  const { t: common } = useTranslation();
  const { dateTime } = useFormats();
  const types = useUserTypeWords();
  return (
    <KeyValue
      pairs={[
        { label: t('column.username'), value: user.username },
        { label: t('column.email'), value: user.email },
        { label: t('column.phone'), value: user.phone },
        { label: 'NIK', value: user.nik_masked === null ? null : <Nik user={user} /> },
        { label: t('column.type'), value: types[user.user_type] },
        { label: t('form.locale'), value: common(`language.${user.locale}`) },
        {
          label: t('column.seen'),
          value: user.last_login_at === null ? t('column.never') : dateTime(user.last_login_at),
        },
        { label: t('column.created'), value: dateTime(user.created_at) },
        { label: t('column.updated'), value: dateTime(user.updated_at) },
      ]}
    />
  );
}

/** Masked until it is asked for; asking is recorded, and that is said before. */
function Nik({ user }: { user: UserDetail }) {
  const { t } = useTranslation('users');
  const may = useMay();
  const errorText = useErrorText();
  const reveal = useMutation({
    mutationFn: () => unwrap(api.GET('/api/users/{id}/nik', { params: { path: { id: user.id } } })),
    onError: (error) => showToast(errorText(error), { tone: 'bad' }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['users', 'timeline', user.id] }),
  });
  const shown = reveal.data?.nik;
  return (
    <Stack gap={6}>
      <Row>
        <span>{shown ?? user.nik_masked}</span>
        {may('users:read_nik') && (
          <Button
            tone="quiet"
            loading={reveal.isPending}
            icon={
              shown === undefined ? <IconEye size={16} aria-hidden /> : <IconEyeOff size={16} aria-hidden />
            }
            onClick={() => (shown === undefined ? reveal.mutate() : reveal.reset())}
          >
            {shown === undefined ? t('nik.show') : t('nik.hide')}
          </Button>
        )}
      </Row>
      {may('users:read_nik') && (
        <Muted>{shown === undefined ? t('nik.willRecord') : t('nik.recorded')}</Muted>
      )}
    </Stack>
  );
}
