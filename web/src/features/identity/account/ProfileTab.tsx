import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../../../api/client.ts';
import type { Me } from '../../../api/types.ts';
import { phoneFault, phoneOf } from '../../../app/phone.ts';
import { meQuery, queryClient } from '../../../app/queries.ts';
import { useMe } from '../../../app/session.ts';
import { DraftNote, useDraft } from '../../../app/useDraft.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { FormError } from '../../../ui/FormError.tsx';
import { applyFieldErrors } from '../../../ui/fieldErrors.ts';
import { useForm } from '../../../ui/form.ts';
import { KeyValue } from '../../../ui/KeyValue.tsx';
import { FormActions, FormGrid, Stack } from '../../../ui/layout.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { showToast } from '../../../ui/toast.ts';
import { AppearanceCard } from './AppearanceCard.tsx';

export function ProfileTab() {
  const me = useMe();
  return (
    <Stack gap={20}>
      <DetailsCard me={me} />
      <AppearanceCard />
      <FactsCard me={me} />
    </Stack>
  );
}

function DetailsCard({ me }: { me: Me }) {
  const { t } = useTranslation('account');
  const { t: common } = useTranslation();
  const began = { full_name: me.full_name, phone: me.phone ?? '' };
  const form = useForm({
    initialValues: began,
    validate: {
      full_name: (value) => (value.trim() === '' ? t('profile.nameRequired') : null),
      phone: (value) => (phoneFault(value) ? t('profile.phoneWrong') : null),
    },
  });
  const kept = useDraft('profile', form, began);
  const save = useMutation({
    mutationFn: ({ full_name, phone }: typeof form.values) =>
      unwrap(
        api.PATCH('/api/auth/me', { body: { full_name: full_name.trim(), phone: phoneOf(phone) || null } }),
      ),
    onSuccess: async (_me, values) => {
      form.resetDirty(values);
      kept.saved();
      showToast(t('profile.saved'));
      await queryClient.invalidateQueries({ queryKey: meQuery.queryKey });
    },
    onError: (error) => applyFieldErrors(form, error),
  });
  const changed = form.isDirty();
  return (
    <Card title={t('profile.title')}>
      <form onSubmit={form.onSubmit((values) => save.mutate(values))} noValidate>
        <Stack>
          <DraftNote draft={kept} />
          <FormGrid>
            <TextField
              label={t('profile.fullName')}
              autoComplete="name"
              required
              {...form.getInputProps('full_name')}
            />
            <TextField
              label={t('profile.phone')}
              type="tel"
              autoComplete="tel"
              placeholder="+6281234567890"
              description={t('profile.phoneHint')}
              {...form.getInputProps('phone')}
            />
          </FormGrid>
          <FormError error={save.error} />
          <FormActions note={!changed && t('profile.unchanged')}>
            <Button type="submit" loading={save.isPending} blocked={!changed && t('profile.blocked')}>
              {common('save')}
            </Button>
          </FormActions>
        </Stack>
      </form>
    </Card>
  );
}

function FactsCard({ me }: { me: Me }) {
  const { t, i18n } = useTranslation('account');
  const roles = me.roles.map(
    (role) => (i18n.language === 'en' ? role.description_en : role.description_id) || role.name,
  );
  return (
    <Card title={t('profile.facts')} description={t('profile.factsHint')}>
      <KeyValue
        pairs={[
          { label: t('profile.username'), value: me.username },
          { label: t('profile.email'), value: me.email },
          { label: t('profile.tenant'), value: me.tenant.name },
          { label: t('profile.roles'), value: roles.join('; ') },
        ]}
      />
    </Card>
  );
}
