import { useState } from 'react';
import { api, unwrap } from '../../../api/client.ts';
import { type ApiError, isApiError } from '../../../api/errors.ts';
import type { Answer } from '../../../api/shapes.ts';
import { language } from '../../../i18n/language.ts';
import { useUrlState } from '../../../ui/useUrlState.ts';
import { type CodeSent, type Kept, nothingTold, readKept, type Told, writeKept } from './kept.ts';

export const steps = ['institution', 'plan', 'owner', 'code'] as const;
export type Step = (typeof steps)[number];

export type Registered = Answer<'/api/vendor/tenants/verify', 'post'>;
/** The API's words at the fields they are about, by our names. */
export type Faults = Readonly<Partial<Record<keyof Told | 'password', string>>>;

/** The API's names of the fields, where each is asked for. */
const placeOf: Readonly<Record<string, { field: keyof Told | 'password'; step: Step }>> = {
  name: { field: 'name', step: 'institution' },
  type: { field: 'type', step: 'institution' },
  domain: { field: 'domain', step: 'institution' },
  primary_plan_id: { field: 'primary', step: 'plan' },
  addon_plan_ids: { field: 'addons', step: 'plan' },
  full_name: { field: 'full_name', step: 'owner' },
  email: { field: 'email', step: 'owner' },
  password: { field: 'password', step: 'owner' },
};

export interface Registration {
  step: Step;
  told: Told;
  sent: CodeSent | null;
  faults: Faults;
  done: Registered | null;
  tell: (more: Partial<Told>) => void;
  go: (step: Step) => void;
  /** Asks for the code; throws what no field of an earlier step is about. */
  ask: (password: string, told: Told) => Promise<void>;
  resend: () => Promise<void>;
  verify: (otp: string) => Promise<void>;
  startOver: () => void;
}

/** What the API says of its fields, where each is asked for. */
const placed = ({ fields }: ApiError) =>
  Object.entries(fields).flatMap(([name, texts]) => {
    const at = placeOf[name];
    return at ? [{ ...at, text: texts.join(' ') }] : [];
  });

const without = (faults: Faults, mended: readonly string[]): Faults =>
  Object.fromEntries(Object.entries(faults).filter(([name]) => !mended.includes(name)));

const spanOf = (sent: { resend_after: number; expires_at: string }) => ({
  expiresAt: Date.parse(sent.expires_at),
  resendAt: Date.now() + sent.resend_after * 1000,
});

/** A registration from the first field to the code; which step is open stands in the address. */
export function useRegistration(): Registration {
  const { values, set } = useUrlState('step');
  const [{ told, sent }, setKept] = useState(readKept);
  const [faults, setFaults] = useState<Faults>({});
  const [done, setDone] = useState<Registered | null>(null);
  const keep = (kept: Kept): void => {
    setKept(kept);
    writeKept(kept);
  };
  const go = (next: Step): void => set({ step: next === 'institution' ? undefined : next }, 'push');
  const place = (error: unknown): void => {
    if (!isApiError(error)) return;
    const found = placed(error);
    setFaults(Object.fromEntries(found.map(({ field, text }) => [field, text])));
    const first = steps.find((one) => found.some((fault) => fault.step === one));
    if (first && first !== 'owner') go(first);
  };
  return {
    step: openStep(values.step, told, sent),
    told,
    sent,
    faults,
    done,
    tell: (more) => {
      keep({ told: { ...told, ...more }, sent });
      setFaults((before) => without(before, Object.keys(more)));
    },
    go,
    ask: async (password, all) => {
      setFaults({});
      const answer = await askForCode(password, all).catch((error: unknown) => {
        keep({ told: all, sent: null });
        place(error);
        throw error;
      });
      keep({ told: all, sent: { id: answer.registration_id, email: all.email.trim(), ...spanOf(answer) } });
      go('code');
    },
    resend: async () => {
      if (sent === null) return;
      const body = { registration_id: sent.id };
      const answer = await unwrap(api.POST('/api/vendor/tenants/resend', { body }));
      keep({ told, sent: { ...sent, ...spanOf(answer) } });
    },
    verify: async (otp) => {
      if (sent === null) return;
      const body = { registration_id: sent.id, otp };
      const made = await unwrap(api.POST('/api/vendor/tenants/verify', { body })).catch((error: unknown) => {
        place(error);
        throw error;
      });
      setDone(made);
      writeKept(null);
    },
    startOver: () => {
      keep({ told: nothingTold, sent: null });
      set({ step: undefined });
    },
  };
}

/** Nobody stands at a step whose way there is missing, whatever the address says. */
function openStep(wanted: string | undefined, told: Told, sent: CodeSent | null): Step {
  const step = steps.find((one) => one === wanted) ?? 'institution';
  if (step === 'code' && sent !== null) return 'code';
  if (step === 'institution' || told.name === '' || told.type === null || told.domain === '')
    return 'institution';
  return step === 'plan' || told.primary === null ? 'plan' : 'owner';
}

function askForCode(password: string, told: Told) {
  const { name, type, domain, primary, addons, full_name, email } = told;
  if (type === null || primary === null) throw new Error('a step before this one was left out');
  return unwrap(
    api.POST('/api/vendor/tenants', {
      body: {
        name: name.trim(),
        type,
        domain,
        primary_plan_id: primary,
        addon_plan_ids: addons,
        full_name: full_name.trim(),
        email: email.trim(),
        password,
        locale: language(),
      },
    }),
  );
}
