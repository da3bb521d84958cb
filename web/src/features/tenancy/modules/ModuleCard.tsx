import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMay, useMe } from '../../../app/session.ts';
import { urls } from '../../../app/urls.ts';
import { useErrorText } from '../../../i18n/errorText.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { LinkButton } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Switch } from '../../../ui/Checkbox.tsx';
import { type ChipTone, StatusChip } from '../../../ui/Chip.tsx';
import { Muted } from '../../../ui/layout.tsx';
import { showToast } from '../../../ui/toast.ts';
import { usePriceText } from '../billing/words.ts';
import { type ModuleState, moduleState } from './moduleState.ts';
import css from './modules.module.css';
import { chooseModule, type ModuleRow, type ModuleStatus } from './queries.ts';

const tones: Readonly<Record<ModuleState, ChipTone>> = {
  on: 'good',
  off: 'grey',
  read_only: 'warn',
  shut: 'bad',
  not_in_plan: 'grey',
};

/** One module: what it does, whether it is on and why not, and the one step that changes it. */
export function ModuleCard({ module }: { module: ModuleRow }) {
  const { t, i18n } = useTranslation('tenancy');
  const { dateShort } = useFormats();
  const state = moduleState(module);
  const name = useModuleName(module);
  const words = {
    on: t('modules.state.on'),
    off: t('modules.state.off'),
    read_only: t('modules.state.read_only'),
    shut: t('modules.state.shut'),
    not_in_plan: t('modules.state.not_in_plan'),
  };
  const known = i18n.exists(`modules.does.${module.code}`, { ns: 'tenancy' });
  return (
    <Card title={name} actions={<StatusChip status={state} tones={tones} words={words} />}>
      <p>{known ? t(`modules.does.${module.code as 'praktikum'}`) : module.description}</p>
      <PlansLine module={module} state={state} />
      {state === 'on' && module.start_date !== null && (
        <Muted>{t('modules.since', { date: dateShort(module.start_date) })}</Muted>
      )}
      <div className={css.foot}>
        <Step module={module} state={state} name={name} />
      </div>
    </Card>
  );
}

export function useModuleName({ code, name }: Pick<ModuleRow, 'code' | 'name'>): string {
  const { t, i18n } = useTranslation();
  return i18n.exists(`nav.groups.${code}`) ? t(`nav.groups.${code as 'praktikum'}`) : name;
}

/** Which plans hold it, and from which price on. */
function PlansLine({ module, state }: { module: ModuleRow; state: ModuleState }) {
  const { t } = useTranslation('tenancy');
  const { list } = useFormats();
  const priceText = usePriceText();
  const me = useMe();
  if (me.tenant.type === 'vendor') return null;
  const { plans } = module;
  const cheapest = plans.find(({ kind }) => kind === 'addon') ?? plans[0];
  if (cheapest === undefined) return state === 'not_in_plan' ? <Muted>{t('modules.inNoPlan')}</Muted> : null;
  return (
    <Muted>
      {t('modules.inPlan', { plans: list(plans.map((plan) => plan.name)) })}
      {state === 'not_in_plan' && ` ${t('modules.from', { price: priceText(cheapest) })}.`}
    </Muted>
  );
}

interface StepProps {
  module: ModuleRow;
  state: ModuleState;
  name: string;
}

function Step({ module, state, name }: StepProps) {
  const { t } = useTranslation('tenancy');
  const may = useMay();
  if (state === 'not_in_plan') {
    if (module.plans.length === 0) return null;
    return may('billing:pay') ? (
      <LinkButton href={urls.addPlan(module.code)}>
        <span aria-hidden>{t('modules.add')}</span>
        <span className="visually-hidden">{t('modules.addOf', { module: name })}</span>
      </LinkButton>
    ) : (
      <Muted>{t('modules.askAdmin')}</Muted>
    );
  }
  const pay = may('billing:read') ? (
    <LinkButton href={urls.billing()} tone={state === 'shut' ? 'primary' : 'secondary'}>
      {t('modules.pay')}
    </LinkButton>
  ) : (
    <Muted>{t('modules.askAdmin')}</Muted>
  );
  if (state === 'shut')
    return (
      <>
        <p>{t('modules.shut')}</p>
        {pay}
      </>
    );
  return (
    <>
      <OnOff module={module} name={name} />
      {state === 'read_only' && (
        <>
          <p>{t('modules.readOnly')}</p>
          {pay}
        </>
      )}
    </>
  );
}

function OnOff({ module, name }: { module: ModuleRow; name: string }) {
  const { t } = useTranslation('tenancy');
  const errorText = useErrorText();
  const may = useMay();
  const me = useMe();
  const failed = (error: unknown): void => {
    showToast(errorText(error), { tone: 'bad' });
  };
  const choose = useMutation({
    mutationFn: (status: ModuleStatus) => chooseModule(me.tenant.id, module, status),
    onSuccess: (_done, status) => {
      const back = status === 'aktif' ? 'nonaktif' : 'aktif';
      showToast(t(status === 'aktif' ? 'modules.on' : 'modules.off', { module: name }), {
        undo: () => void chooseModule(me.tenant.id, { ...module, choice: status }, back).catch(failed),
      });
    },
    onError: failed,
  });
  const mayChange = may('modules:write');
  return (
    <Switch
      label={t('modules.switch', { module: name })}
      checked={module.choice === 'aktif'}
      disabled={!mayChange}
      description={mayChange ? undefined : t('modules.mayNot')}
      onChange={(event) => choose.mutate(event.currentTarget.checked ? 'aktif' : 'nonaktif')}
    />
  );
}
