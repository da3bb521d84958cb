import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { download } from '../../api/download.ts';
import type { UserQuery } from '../../api/identity.ts';
import { useErrorText } from '../../i18n/errorText.ts';
import { Button } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { showToast } from '../../ui/toast.ts';
import { exportPath } from './filters.ts';

/** The users that the list shows, as a file: same filters, same order. */
export function ExportMenu({ query, none }: { query: UserQuery; none: boolean }) {
  const { t } = useTranslation('users');
  const errorText = useErrorText();
  const save = useMutation({
    mutationFn: (format: 'csv' | 'xlsx') =>
      download(exportPath(format, query), `${t('export.file')}.${format}`),
    onSuccess: () => showToast(t('export.done')),
    onError: (error) => showToast(errorText(error), { tone: 'bad' }),
  });
  const button = (
    <Button
      tone="secondary"
      icon={<IconDownload size={16} aria-hidden />}
      loading={save.isPending}
      blocked={none && t('export.none')}
    >
      {t('export.action')}
    </Button>
  );
  if (none) return button;
  return (
    <Menu
      target={button}
      heading={t('export.what')}
      entries={[
        { id: 'xlsx', label: t('export.xlsx'), onSelect: () => save.mutate('xlsx') },
        { id: 'csv', label: t('export.csv'), onSelect: () => save.mutate('csv') },
      ]}
    />
  );
}
