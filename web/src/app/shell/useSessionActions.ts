import { useRouter } from '@tanstack/react-router';
import { api, bare } from '../../api/client.ts';
import { useErrorText } from '../../i18n/errorText.ts';
import { showToast } from '../../ui/toast.ts';
import { rememberTenant } from '../lastTenant.ts';
import { signOut, startSession } from '../session.ts';
import { urls } from '../urls.ts';

/** Going elsewhere with one's session: another tenant, oneself again, out. */
export function useSessionActions() {
  const router = useRouter();
  const errorText = useErrorText();
  const begin = async (call: Promise<unknown>): Promise<void> => {
    try {
      await call;
      await startSession();
      router.history.push(urls.home());
      await router.invalidate();
    } catch (error) {
      showToast(errorText(error), { tone: 'bad' });
    }
  };
  return {
    switchTenant: (id: number) =>
      begin(bare(api.POST('/api/auth/tenant', { body: { tenant_id: id } })).then(() => rememberTenant(id))),
    endImpersonation: () => begin(bare(api.DELETE('/api/auth/impersonation'))),
    leave: async () => {
      await signOut();
      router.history.push(urls.login({ why: 'signed-out' }));
    },
  };
}
