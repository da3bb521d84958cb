import { useMutation } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../../../api/client.ts';
import { createKeyKeeper } from '../../../api/idempotency.ts';
import { useMe } from '../../../app/session.ts';
import { urls } from '../../../app/urls.ts';
import { DraftNote, useDraft } from '../../../app/useDraft.tsx';
import { Button, LinkButton } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { FaultCount } from '../../../ui/FaultCount.tsx';
import { FormError } from '../../../ui/FormError.tsx';
import { applyFieldErrors, focusFirstError } from '../../../ui/fieldErrors.ts';
import { FormActions, Page, Stack } from '../../../ui/layout.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { showToast } from '../../../ui/toast.ts';
import { refreshIntegrations } from '../queries.ts';
import { emptySettings, newIntegration, type SettingsDraft, secrets } from './draft.ts';
import { SettingsFields } from './SettingsFields.tsx';
import { secretNames, settingInputs, useSettingsForm } from './useSettingsForm.ts';

/** Connects one more source. */
export function NewIntegrationPage() {
  const { t } = useTranslation('integrationForms');
  const { t: common } = useTranslation();
  const router = useRouter();
  const me = useMe();
  const [began] = useState(() => emptySettings(me.tenant.time_zone));
  const [keys] = useState(() => createKeyKeeper());
  const form = useSettingsForm(began);
  const kept = useDraft('integration.new', form, began, secrets);
  const work = useMutation({
    mutationFn: (draft: SettingsDraft) => {
      const body = newIntegration(draft);
      const headers = { 'Idempotency-Key': keys.keyFor(body) };
      return unwrap(api.POST('/api/integrations', { body, headers }));
    },
    onSuccess: async ({ code, name }) => {
      keys.done();
      kept.done();
      showToast(t('form.made', { name }));
      await refreshIntegrations();
      // Where its connection can be tried at once.
      router.history.push(urls.integration(code, 'settings'));
    },
    onError: (error) => {
      if (applyFieldErrors(form, error, secretNames)) focusFirstError();
    },
  });
  return (
    <Page>
      <PageHeader title={t('form.newTitle')} description={t('form.newHint')} />
      <form noValidate onSubmit={form.onSubmit((draft) => work.mutate(draft), focusFirstError)}>
        <Stack gap={20}>
          <DraftNote draft={kept} />
          <Card>
            <SettingsFields form={form} />
            <FormError error={work.error} inputs={settingInputs} counted />
            <FormActions note={<FaultCount errors={form.errors} />}>
              <LinkButton href={urls.integrations()} onClick={kept.done}>
                {common('cancel')}
              </LinkButton>
              <Button type="submit" loading={work.isPending}>
                {t('form.create')}
              </Button>
            </FormActions>
          </Card>
        </Stack>
      </form>
    </Page>
  );
}
