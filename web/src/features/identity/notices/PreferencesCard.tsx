import { queryOptions, useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../../../api/client.ts';
import type { NoticePreferences } from '../../../api/types.ts';
import { queryClient } from '../../../app/queries.ts';
import { useErrorText } from '../../../i18n/errorText.ts';
import { Card } from '../../../ui/Card.tsx';
import { Switch } from '../../../ui/Checkbox.tsx';
import { Muted } from '../../../ui/layout.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { ErrorState } from '../../../ui/State.tsx';
import { showToast } from '../../../ui/toast.ts';
import css from './preferences.module.css';

const preferencesQuery = queryOptions({
  queryKey: ['notices', 'preferences'],
  queryFn: () => unwrap(api.GET('/api/notices/preferences')),
});

const channels = ['in_app', 'email'] as const;

/** "password_changed" becomes "Password changed" where a kind has no words of its own. */
const readable = (kind: string): string => {
  const text = kind.replace(/[._-]+/g, ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
};

/** Which kinds of news come by which channel; in force at once. */
export function PreferencesCard() {
  const { t } = useTranslation('account');
  const errorText = useErrorText();
  const { data, error, refetch } = useQuery(preferencesQuery);
  const save = useMutation({
    mutationFn: (body: NoticePreferences) => unwrap(api.PUT('/api/notices/preferences', { body })),
    onMutate: (next) => {
      const before = queryClient.getQueryData(preferencesQuery.queryKey);
      queryClient.setQueryData(preferencesQuery.queryKey, next);
      return before;
    },
    onError: (cause, _next, before) => {
      queryClient.setQueryData(preferencesQuery.queryKey, before);
      showToast(errorText(cause), { tone: 'bad' });
    },
    onSuccess: () => showToast(t('preferences.saved')),
  });
  const kinds = Object.entries(data ?? {});
  return (
    <Card title={t('preferences.title')} description={t('preferences.description')}>
      {error && data === undefined && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data === undefined && !error && <Skeleton />}
      {data !== undefined && kinds.length === 0 && <Muted>{t('preferences.none')}</Muted>}
      {data !== undefined && kinds.length > 0 && (
        <Choices preferences={data} onChange={(next) => save.mutate(next)} />
      )}
    </Card>
  );
}

interface ChoicesProps {
  preferences: NoticePreferences;
  onChange: (next: NoticePreferences) => void;
}

function Choices({ preferences, onChange }: ChoicesProps) {
  const { t, i18n } = useTranslation('account');
  const words = { in_app: t('preferences.inApp'), email: t('preferences.email') };
  const nameOf = (kind: string): string => {
    const key = `preferences.kinds.${kind}`;
    return i18n.exists(key, { ns: 'account' })
      ? i18n.t(key as 'preferences.kind', { ns: 'account' })
      : readable(kind);
  };
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th scope="col">{t('preferences.kind')}</th>
          {channels.map((channel) => (
            <th key={channel} scope="col">
              {words[channel]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Object.entries(preferences).map(([kind, choice]) => (
          <tr key={kind}>
            <th scope="row">{nameOf(kind)}</th>
            {channels.map((channel) => (
              <td key={channel}>
                <Switch
                  aria-label={t('preferences.channel', { kind: nameOf(kind), channel: words[channel] })}
                  checked={choice[channel]}
                  onChange={(event) =>
                    onChange({
                      ...preferences,
                      [kind]: { ...choice, [channel]: event.currentTarget.checked },
                    })
                  }
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
