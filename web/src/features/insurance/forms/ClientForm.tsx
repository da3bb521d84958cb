import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../../../api/client.ts';
import type { ClientDetail } from '../../../api/insurance.ts';
import { queryClient } from '../../../app/queries.ts';
import { urls } from '../../../app/urls.ts';
import type { UseFormReturnType } from '../../../ui/form.ts';
import { Page } from '../../../ui/layout.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { clientQuery } from '../queries.ts';
import { type ClientDraft, clientChanges, clientDraft, clientFaults, newClient } from './draft.ts';
import { LoadedPage, RecordForm } from './RecordForm.tsx';
import { StatusField } from './StatusField.tsx';

const empty: ClientDraft = { code: '', name: '', email: '', phone: '', status: 'ACTIVE' };
const labels = {
  code: 'code',
  name: 'clientName',
  email: 'email',
  phone: 'phone',
  status: 'status',
} as const satisfies Record<keyof ClientDraft, string>;

export function NewClientPage() {
  const { t } = useTranslation('insurance');
  return (
    <Page>
      <PageHeader title={t('clients.create')} description={t('clients.newHint')} />
      <RecordForm<ClientDraft>
        name="insurance.client.new"
        began={empty}
        faultsOf={clientFaults}
        save={(draft, keyFor) => {
          const body = newClient(draft);
          const headers = { 'Idempotency-Key': keyFor(body) };
          return unwrap(api.POST('/api/insurance/clients', { body, headers }));
        }}
        saved={(draft) => t('clients.made', { name: draft.name.trim() })}
        submit={t('form.create')}
        back={urls.clients()}
        opens={(id) => urls.clients({ open: id })}
        fields={(form) => <Fields form={form} />}
      />
    </Page>
  );
}

export function EditClientPage() {
  const { t } = useTranslation('insurance');
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const query = useQuery(clientQuery(id));
  return (
    <LoadedPage
      query={query}
      waiting={t('clients.edit')}
      title={(client) => t('clients.editTitle', { name: client.name })}
    >
      {(client) => <Edit key={client.id} seen={client} />}
    </LoadedPage>
  );
}

function Edit({ seen }: { seen: ClientDetail }) {
  // What was there when the form opened: a version that comes meanwhile must be met as a conflict, not written over.
  const [client, setClient] = useState(seen);
  const { t } = useTranslation('insurance');
  const back = urls.clients({ open: client.id });
  return (
    <RecordForm<ClientDraft>
      name={`insurance.client.${client.id}`}
      began={clientDraft(client)}
      faultsOf={clientFaults}
      unchanged={(draft) => clientChanges(client, draft) === null}
      save={(draft) =>
        unwrap(
          api.PATCH('/api/insurance/clients/{id}', {
            params: { path: { id: client.id } },
            body: clientChanges(client, draft) ?? {},
          }),
        )
      }
      saved={(draft) => t('clients.saved', { name: draft.name.trim() })}
      submit={t('form.save')}
      back={back}
      opens={() => back}
      latest={async () => {
        const stored = await queryClient.fetchQuery({ ...clientQuery(client.id), staleTime: 0 });
        setClient(stored);
        return clientDraft(stored);
      }}
      labelOf={(field) => t(`field.${labels[field]}`)}
      fields={(form) => <Fields form={form} code={client.code} />}
    />
  );
}

function Fields({ form, code }: { form: UseFormReturnType<ClientDraft>; code?: string }) {
  const { t } = useTranslation('insurance');
  return (
    <>
      <TextField
        label={t('field.code')}
        description={t('hint.code')}
        required
        maxLength={4}
        autoCapitalize="characters"
        spellCheck={false}
        readOnly={code !== undefined}
        {...form.getInputProps('code')}
      />
      <TextField label={t('field.clientName')} required maxLength={150} {...form.getInputProps('name')} />
      <TextField
        label={t('field.email')}
        description={t('hint.email')}
        type="email"
        maxLength={200}
        {...form.getInputProps('email')}
      />
      <TextField
        label={t('field.phone')}
        description={t('hint.phone')}
        type="tel"
        maxLength={30}
        {...form.getInputProps('phone')}
      />
      <StatusField value={form.values.status} onChange={(status) => form.setFieldValue('status', status)} />
    </>
  );
}
