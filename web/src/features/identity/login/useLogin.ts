import { useRouter } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { api, bare } from '../../../api/client.ts';
import { isApiError } from '../../../api/errors.ts';
import type { TenantChoice } from '../../../api/types.ts';
import { rememberTenant } from '../../../app/lastTenant.ts';
import { startSession } from '../../../app/session.ts';
import { safeNext } from '../../../app/urls.ts';
import { type Wait, waitAfter } from './wait.ts';

export interface Attempt {
  username: string;
  password: string;
  otp?: string;
  recovery_code?: string;
}

type Step = { name: 'credentials' } | { name: 'mfa' } | { name: 'tenant'; tenants: TenantChoice[] };

export interface Login {
  step: Step;
  error: unknown;
  /** What the page is waiting for, with the seconds that are left. */
  wait: Wait | null;
  busy: boolean;
  /** Sends what is known so far and what is new. */
  attempt: (more: Partial<Attempt>, tenantId?: number) => void;
  /** Gives up an automatic wait. */
  stop: () => void;
  startOver: () => void;
}

function tenantsOf(data: unknown): TenantChoice[] {
  return (data as { tenants?: TenantChoice[] } | null)?.tenants ?? [];
}

interface Known {
  attempt: Attempt;
  tenant?: number;
}

/** A code given now takes the place of the one of an earlier try, whichever kind that was. */
function extend({ attempt, tenant }: Known, more: Partial<Attempt>, tenantId: number | undefined): Known {
  const chosen = tenantId ?? tenant;
  const { username, password } = attempt;
  const base = 'otp' in more || 'recovery_code' in more ? { username, password } : attempt;
  return { attempt: { ...base, ...more }, ...(chosen === undefined ? {} : { tenant: chosen }) };
}

/** The steps of a login: password, second factor, tenant, and the waits that the server asks for. */
export function useLogin(next: string | undefined): Login {
  const router = useRouter();
  const [step, setStep] = useState<Step>({ name: 'credentials' });
  const [error, setError] = useState<unknown>(null);
  const [wait, setWait] = useState<Wait | null>(null);
  const [busy, setBusy] = useState(false);
  const known = useRef<Known>({ attempt: { username: '', password: '' } });

  const refused = (cause: unknown): void => {
    if (isApiError(cause, 'MFA_REQUIRED')) setStep({ name: 'mfa' });
    else if (isApiError(cause, 'TENANT_CHOICE')) setStep({ name: 'tenant', tenants: tenantsOf(cause.data) });
    else {
      setWait(waitAfter(cause, Math.random()));
      setError(cause);
    }
  };

  const send = async (): Promise<void> => {
    const { attempt, tenant } = known.current;
    setBusy(true);
    setError(null);
    setWait(null);
    try {
      const headers = tenant === undefined ? {} : { 'X-Tenant-ID': String(tenant) };
      await bare(api.POST('/api/auth/login', { headers, body: attempt }));
      if (tenant !== undefined) rememberTenant(tenant);
      await startSession();
      router.history.replace(safeNext(next));
    } catch (cause) {
      refused(cause);
    } finally {
      setBusy(false);
    }
  };

  useCountdown(wait, setWait, () => void send());

  return {
    step,
    error,
    wait,
    busy,
    attempt: (more, tenantId) => {
      known.current = extend(known.current, more, tenantId);
      void send();
    },
    stop: () => {
      setWait(null);
      setError(null);
    },
    startOver: () => {
      known.current = { attempt: { username: '', password: '' } };
      setStep({ name: 'credentials' });
      setError(null);
      setWait(null);
    },
  };
}

/** Counts a wait down second by second; at its end tries again, or lets the person do so. */
function useCountdown(wait: Wait | null, setWait: (wait: Wait | null) => void, again: () => void): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the wait itself starts the next second
  useEffect(() => {
    if (wait === null) return;
    const timer = setTimeout(() => {
      if (wait.seconds > 1) setWait({ ...wait, seconds: wait.seconds - 1 });
      else {
        setWait(null);
        if (wait.automatic) again();
      }
    }, 1000);
    return () => clearTimeout(timer);
  }, [wait]);
}
