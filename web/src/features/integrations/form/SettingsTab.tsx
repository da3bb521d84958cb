import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../../../api/client.ts';
import { isApiError } from '../../../api/errors.ts';
import type { Integration } from '../../../api/integrations.ts';
import { useMay } from '../../../app/session.ts';
import { type Draft, DraftNote, useDraft } from '../../../app/useDraft.tsx';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { FaultCount } from '../../../ui/FaultCount.tsx';
import { FormError } from '../../../ui/FormError.tsx';
import { applyFieldErrors, focusFirstError } from '../../../ui/fieldErrors.ts';
import type { UseFormReturnType } from '../../../ui/form.ts';
import { FormActions, Muted, Stack } from '../../../ui/layout.tsx';
import { showToast } from '../../../ui/toast.ts';
import css from '../integrations.module.css';
import { refreshIntegrations } from '../queries.ts';
import { ConnectionTrial } from './ConnectionTrial.tsx';
import { type SettingsDraft, secrets, settingsChanges, settingsDraft } from './draft.ts';
import { SettingsFields } from './SettingsFields.tsx';
import { StartOver } from './StartOver.tsx';
import { secretNames, settingInputs, useSettingsForm } from './useSettingsForm.ts';

/** How it is set, and whether that works. */
export function SettingsTab({ integration }: { integration: Integration }) {
  // What was there when the form opened: what another changes meanwhile is met as a conflict, not written over.
  const [seen, setSeen] = useState(integration);
  return <Settings key={seen.version} seen={seen} now={integration} onSeen={setSeen} />;
}

interface Props {
  seen: Integration;
  now: Integration;
  onSeen: (seen: Integration) => void;
}

function useSaving(form: UseFormReturnType<SettingsDraft>, kept: Draft, { seen, onSeen }: Props) {
  const { t } = useTranslation('integrationForms');
  return useMutation({
    mutationFn: (draft: SettingsDraft) =>
      unwrap(
        api.PATCH('/api/integrations/{code}', {
          params: { path: { code: seen.code } },
          body: settingsChanges(seen, draft) ?? {},
        }),
      ),
    onSuccess: async (saved) => {
      kept.done();
      showToast(t('form.saved', { name: saved.name }));
      onSeen(saved);
      await refreshIntegrations();
    },
    onError: async (error) => {
      if (applyFieldErrors(form, error, secretNames)) focusFirstError();
      if (isApiError(error, 'VERSION_CONFLICT')) await refreshIntegrations();
    },
  });
}

function Settings(props: Props) {
  const { seen, now, onSeen } = props;
  const { t } = useTranslation('integrationForms');
  const may = useMay();
  const mayWrite = may('integrations:write');
  const [began] = useState(() => settingsDraft(seen));
  const form = useSettingsForm(began);
  const kept = useDraft(`integration.${seen.code}`, form, began, secrets);
  const work = useSaving(form, kept, props);
  const same = settingsChanges(seen, form.values) === null;
  const conflict = isApiError(work.error, 'VERSION_CONFLICT');
  return (
    <div className={css.two}>
      <Card title={t('form.settings')}>
        <form noValidate onSubmit={form.onSubmit((draft) => work.mutate(draft), focusFirstError)}>
          <fieldset disabled={!mayWrite} className={css.bare}>
            <Stack gap={20}>
              {mayWrite ? <DraftNote draft={kept} /> : <Muted>{t('form.noRight')}</Muted>}
              <SettingsFields form={form} stored={{ hasCredentials: seen.has_credentials }} />
              {conflict ? (
                <Banner
                  tone="bad"
                  actions={
                    <Button tone="secondary" onClick={() => onSeen(now)}>
                      {t('form.reload')}
                    </Button>
                  }
                >
                  {t('form.changed')}
                </Banner>
              ) : (
                <FormError error={work.error} inputs={settingInputs} counted />
              )}
              {mayWrite && (
                <FormActions note={same ? t('form.unchanged') : <FaultCount errors={form.errors} />}>
                  <Button type="submit" loading={work.isPending} blocked={same && t('form.unchanged')}>
                    {t('form.save')}
                  </Button>
                </FormActions>
              )}
            </Stack>
          </fieldset>
        </form>
      </Card>
      {mayWrite && (
        <Stack gap={20}>
          <ConnectionTrial seen={seen} draft={form.values} />
          <StartOver integration={now} />
        </Stack>
      )}
    </div>
  );
}
