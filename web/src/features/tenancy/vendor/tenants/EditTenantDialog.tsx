import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../../../../api/client.ts';
import {
  type ChangedTenant,
  type TenantDetail,
  type TenantType,
  tenantTypes,
} from '../../../../api/vendor.ts';
import { phoneOf } from '../../../../app/phone.ts';
import { Button } from '../../../../ui/Button.tsx';
import { Diff } from '../../../../ui/Diff.tsx';
import { FormError } from '../../../../ui/FormError.tsx';
import { applyFieldErrors, focusFirstError } from '../../../../ui/fieldErrors.ts';
import { type UseFormReturnType, useForm } from '../../../../ui/form.ts';
import { FormActions, FormGrid, Stack } from '../../../../ui/layout.tsx';
import { Modal } from '../../../../ui/Modal.tsx';
import { Select } from '../../../../ui/Select.tsx';
import { TextField } from '../../../../ui/TextField.tsx';
import { showToast } from '../../../../ui/toast.ts';
import { refreshDesk } from '../queries.ts';
import { changedFields, draftOf, type TenantDraft, textFields } from './draft.ts';

type TenantForm = UseFormReturnType<TenantDraft>;

/** The vendor mends what an institution says of itself; old and new are shown before it is saved. */
export function EditTenantDialog({ tenant, onClose }: { tenant: TenantDetail; onClose: () => void }) {
  const { t } = useTranslation('vendor');
  const [review, setReview] = useState(false);
  const form = useForm<TenantDraft>({
    initialValues: draftOf(tenant),
    validate: { name: (name) => (name.trim() === '' ? t('tenants.fault.name') : null) },
  });
  const changes = changedFields(tenant, {
    ...form.values,
    contact_phone: phoneOf(form.values.contact_phone),
  });
  const save = useMutation({
    mutationFn: (body: ChangedTenant) =>
      unwrap(api.PATCH('/api/tenants/{id}', { params: { path: { id: tenant.id } }, body })),
    onSuccess: async (saved) => {
      onClose();
      showToast(t('tenants.saved', { name: saved.name }));
      await refreshDesk();
    },
    onError: (error) => {
      if (!applyFieldErrors(form, error)) return;
      setReview(false);
      focusFirstError();
    },
  });
  return (
    <Modal open onClose={onClose} size="md" title={t('tenants.editTitle', { name: tenant.name })}>
      {review ? (
        <Review
          tenant={tenant}
          changes={changes}
          busy={save.isPending}
          error={save.error}
          onBack={() => setReview(false)}
          onSave={() => save.mutate(changes)}
        />
      ) : (
        <form noValidate onSubmit={form.onSubmit(() => setReview(true), focusFirstError)}>
          <Stack>
            <Fields form={form} own={tenant.type === 'vendor'} />
            <FormActions>
              <Button type="submit" blocked={Object.keys(changes).length === 0 && t('tenants.unchanged')}>
                {t('tenants.review')}
              </Button>
            </FormActions>
          </Stack>
        </form>
      )}
    </Modal>
  );
}

function Fields({ form, own }: { form: TenantForm; own: boolean }) {
  const { t } = useTranslation('vendor');
  const { t: common } = useTranslation();
  return (
    <FormGrid>
      <TextField
        label={t('tenants.field.name')}
        required
        maxLength={200}
        data-autofocus
        {...form.getInputProps('name')}
      />
      {!own && (
        <Select
          label={t('tenants.field.type')}
          options={tenantTypes.map((value) => ({
            value: value as TenantType,
            label: common(`tenantType.${value}`),
          }))}
          value={form.values.type}
          onChange={(type) => type !== null && form.setFieldValue('type', type)}
          error={form.errors.type}
        />
      )}
      {textFields.map((field) => (
        <TextField key={field} label={t(`tenants.field.${field}`)} {...form.getInputProps(field)} />
      ))}
    </FormGrid>
  );
}

interface ReviewProps {
  tenant: TenantDetail;
  changes: ChangedTenant;
  busy: boolean;
  error: unknown;
  onBack: () => void;
  onSave: () => void;
}

function Review({ tenant, changes, busy, error, onBack, onSave }: ReviewProps) {
  const { t } = useTranslation('vendor');
  const { t: common } = useTranslation();
  const fields = ['name', 'type', ...textFields] as const;
  const wordOf = (field: (typeof fields)[number], from: ChangedTenant | TenantDetail): string | null => {
    const value = from[field] ?? null;
    return field === 'type' && from.type !== undefined ? common(`tenantType.${from.type}`) : value;
  };
  return (
    <Stack>
      <Diff
        changes={fields
          .filter((field) => field in changes)
          .map((field) => ({
            id: field,
            label: t(`tenants.field.${field}`),
            before: wordOf(field, tenant),
            after: wordOf(field, changes),
          }))}
      />
      <FormError error={error} />
      <FormActions note={t('tenants.editNote')}>
        <Button tone="secondary" onClick={onBack}>
          {common('back')}
        </Button>
        <Button loading={busy} onClick={onSave}>
          {common('save')}
        </Button>
      </FormActions>
    </Stack>
  );
}
