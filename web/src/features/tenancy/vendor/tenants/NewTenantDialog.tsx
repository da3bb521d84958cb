import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../../../../api/client.ts';
import { type TenantType, tenantTypes } from '../../../../api/vendor.ts';
import { Button } from '../../../../ui/Button.tsx';
import { FormError } from '../../../../ui/FormError.tsx';
import { applyFieldErrors, focusFirstError } from '../../../../ui/fieldErrors.ts';
import { type UseFormReturnType, useForm } from '../../../../ui/form.ts';
import { FormActions, Stack } from '../../../../ui/layout.tsx';
import { Modal } from '../../../../ui/Modal.tsx';
import { Select } from '../../../../ui/Select.tsx';
import { TextField } from '../../../../ui/TextField.tsx';
import { showToast } from '../../../../ui/toast.ts';
import { refreshDesk } from '../queries.ts';

interface Draft {
  name: string;
  type: TenantType | null;
  domain: string;
}

const DOMAIN = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$/i;

/** A new institution, without a subscription yet; whoever makes it is its first administrator. */
export function NewTenantDialog({ onClose, onMade }: { onClose: () => void; onMade: (id: number) => void }) {
  const { t } = useTranslation('vendor');
  const { t: common } = useTranslation();
  const form = useTenantForm();
  const create = useMutation({
    mutationFn: ({ name, type, domain }: Draft) =>
      unwrap(
        api.POST('/api/tenants', {
          body: { name: name.trim(), type: type ?? 'umkm', domain: domain.trim().toLowerCase() },
        }),
      ),
    onSuccess: async (made) => {
      onClose();
      showToast(t('tenants.made', { name: made.name }));
      await refreshDesk();
      onMade(made.id);
    },
    onError: (error) => {
      if (applyFieldErrors(form, error)) focusFirstError();
    },
  });
  return (
    <Modal open onClose={onClose} title={t('tenants.create')}>
      <form noValidate onSubmit={form.onSubmit((draft) => create.mutate(draft), focusFirstError)}>
        <Stack>
          <Fields form={form} />
          <FormError error={create.error} />
          <FormActions note={t('tenants.createNote')}>
            <Button tone="secondary" onClick={onClose}>
              {common('cancel')}
            </Button>
            <Button type="submit" loading={create.isPending}>
              {t('tenants.createSubmit')}
            </Button>
          </FormActions>
        </Stack>
      </form>
    </Modal>
  );
}

function Fields({ form }: { form: UseFormReturnType<Draft> }) {
  const { t } = useTranslation('vendor');
  const { t: common } = useTranslation();
  return (
    <>
      <TextField
        label={t('tenants.column.name')}
        required
        maxLength={200}
        data-autofocus
        {...form.getInputProps('name')}
      />
      <Select
        label={t('tenants.column.type')}
        required
        options={tenantTypes.map((value) => ({
          value: value as TenantType,
          label: common(`tenantType.${value}`),
        }))}
        value={form.values.type}
        onChange={(type) => type !== null && form.setFieldValue('type', type)}
        error={form.errors.type}
      />
      <TextField
        label={t('tenants.column.domain')}
        description={t('tenants.domainHint')}
        required
        maxLength={253}
        autoCapitalize="none"
        spellCheck={false}
        {...form.getInputProps('domain')}
      />
    </>
  );
}

function useTenantForm(): UseFormReturnType<Draft> {
  const { t } = useTranslation('vendor');
  return useForm<Draft>({
    initialValues: { name: '', type: null, domain: '' },
    validate: {
      name: (name) => (name.trim() === '' ? t('tenants.fault.name') : null),
      type: (type) => (type === null ? t('tenants.fault.type') : null),
      domain: (domain) => (DOMAIN.test(domain.trim()) ? null : t('tenants.fault.domain')),
    },
  });
}
