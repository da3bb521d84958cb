import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../../../api/client.ts';
import type { PolicyDetail } from '../../../api/insurance.ts';
import { queryClient } from '../../../app/queries.ts';
import { urls } from '../../../app/urls.ts';
import type { UseFormReturnType } from '../../../ui/form.ts';
import { Page } from '../../../ui/layout.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { ClientPicker } from '../CodePicker.tsx';
import { policyQuery } from '../queries.ts';
import { newPolicy, type PolicyDraft, policyChanges, policyDraft, policyFaults } from './draft.ts';
import { LoadedPage, RecordForm } from './RecordForm.tsx';
import { StatusField } from './StatusField.tsx';

const empty: PolicyDraft = {
  number: '',
  client_code: '',
  start_on: '',
  end_on: '',
  annual_limit: '',
  status: 'ACTIVE',
};
const labels = {
  number: 'policy',
  client_code: 'client',
  start_on: 'start',
  end_on: 'end',
  annual_limit: 'limit',
  status: 'status',
} as const satisfies Record<keyof PolicyDraft, string>;

export function NewPolicyPage() {
  const { t } = useTranslation('insurance');
  return (
    <Page>
      <PageHeader title={t('policies.create')} description={t('policies.newHint')} />
      <RecordForm<PolicyDraft>
        name="insurance.policy.new"
        began={empty}
        faultsOf={policyFaults}
        save={(draft, keyFor) => {
          const body = newPolicy(draft);
          const headers = { 'Idempotency-Key': keyFor(body) };
          return unwrap(api.POST('/api/insurance/policies', { body, headers }));
        }}
        saved={(draft) => t('policies.made', { name: newPolicy(draft).number })}
        submit={t('form.create')}
        back={urls.policies()}
        opens={(id) => urls.policies({ open: id })}
        fields={(form) => <Fields form={form} />}
      />
    </Page>
  );
}

export function EditPolicyPage() {
  const { t } = useTranslation('insurance');
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const query = useQuery(policyQuery(id));
  return (
    <LoadedPage
      query={query}
      waiting={t('policies.edit')}
      title={(policy) => t('policies.editTitle', { name: policy.number })}
    >
      {(policy) => <Edit key={policy.id} seen={policy} />}
    </LoadedPage>
  );
}

function Edit({ seen }: { seen: PolicyDetail }) {
  // What was there when the form opened: a version that comes meanwhile must be met as a conflict, not written over.
  const [policy, setPolicy] = useState(seen);
  const { t } = useTranslation('insurance');
  const back = urls.policies({ open: policy.id });
  return (
    <RecordForm<PolicyDraft>
      name={`insurance.policy.${policy.id}`}
      began={policyDraft(policy)}
      faultsOf={policyFaults}
      unchanged={(draft) => policyChanges(policy, draft) === null}
      save={(draft) =>
        unwrap(
          api.PATCH('/api/insurance/policies/{id}', {
            params: { path: { id: policy.id } },
            body: policyChanges(policy, draft) ?? {},
          }),
        )
      }
      saved={() => t('policies.saved', { name: policy.number })}
      submit={t('form.save')}
      back={back}
      opens={() => back}
      latest={async () => {
        const stored = await queryClient.fetchQuery({ ...policyQuery(policy.id), staleTime: 0 });
        setPolicy(stored);
        return policyDraft(stored);
      }}
      labelOf={(field) => t(`field.${labels[field]}`)}
      fields={(form) => <Fields form={form} stored />}
    />
  );
}

function Fields({ form, stored = false }: { form: UseFormReturnType<PolicyDraft>; stored?: boolean }) {
  const { t } = useTranslation('insurance');
  const { values } = form;
  return (
    <>
      <TextField
        label={t('field.policy')}
        description={t('hint.policy')}
        required
        maxLength={9}
        autoCapitalize="characters"
        spellCheck={false}
        readOnly={stored}
        {...form.getInputProps('number')}
      />
      {stored ? (
        <TextField label={t('field.client')} readOnly value={values.client_code} />
      ) : (
        <ClientPicker
          label={t('field.client')}
          description={t('form.needsClient')}
          required
          value={values.client_code || null}
          onChange={(code) => form.setFieldValue('client_code', code ?? '')}
          error={form.errors.client_code}
        />
      )}
      <TextField label={t('field.start')} type="date" required {...form.getInputProps('start_on')} />
      <TextField
        label={t('field.end')}
        description={t('hint.end')}
        type="date"
        required
        {...form.getInputProps('end_on')}
      />
      <TextField
        label={t('field.limit')}
        description={t('hint.limit')}
        inputMode="numeric"
        required
        maxLength={30}
        {...form.getInputProps('annual_limit')}
      />
      <StatusField value={values.status} onChange={(status) => form.setFieldValue('status', status)} />
    </>
  );
}
