import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, done, unwrapPage } from '../../../api/client.ts';
import type { Notice } from '../../../api/types.ts';
import { queryClient } from '../../../app/queries.ts';
import { urls } from '../../../app/urls.ts';
import { useErrorText } from '../../../i18n/errorText.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { Button, LinkButton } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import { Link } from '../../../ui/Link.tsx';
import { Page } from '../../../ui/layout.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Segments } from '../../../ui/Segments.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { EmptyState, ErrorState } from '../../../ui/State.tsx';
import { Pager } from '../../../ui/table/Pager.tsx';
import { showToast } from '../../../ui/toast.ts';
import { useUrlState } from '../../../ui/useUrlState.ts';
import css from './notices.module.css';

const SHOWN = 20;

function useNotices(unread: boolean, cursor: string | undefined) {
  return useQuery({
    queryKey: ['notices', 'list', { unread, cursor }],
    queryFn: () => {
      const query = {
        limit: SHOWN,
        ...(unread ? { unread } : {}),
        ...(cursor === undefined ? {} : { cursor }),
      };
      return unwrapPage(api.GET('/api/notices', { params: { query } }));
    },
  });
}

function useReading() {
  const errorText = useErrorText();
  return useMutation({
    mutationFn: (id: string | undefined) =>
      id === undefined
        ? done(api.POST('/api/notices/read-all'))
        : done(api.POST('/api/notices/{id}/read', { params: { path: { id } } })),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['notices'] }),
    onError: (error) => showToast(errorText(error), { tone: 'bad' }),
  });
}

export function NoticesPage() {
  const { t } = useTranslation('account');
  const { values, set } = useUrlState('show', 'cursor');
  const unread = values.show === 'unread';
  const { data, error, refetch } = useNotices(unread, values.cursor);
  const reading = useReading();
  const some = data?.rows.some((notice) => notice.read_at === null) ?? false;
  const actions = (
    <>
      <LinkButton href={urls.account('notices')}>{t('notices.preferences')}</LinkButton>
      <Button
        tone="secondary"
        blocked={!some && t('notices.readAllBlocked')}
        onClick={() => reading.mutate(undefined, { onSuccess: () => showToast(t('notices.allRead')) })}
      >
        {t('notices.readAll')}
      </Button>
    </>
  );
  return (
    <Page>
      <PageHeader title={t('notices.title')} description={t('notices.description')} actions={actions} />
      <Segments
        label={t('notices.show')}
        value={unread ? 'unread' : 'all'}
        options={[
          { value: 'all', label: t('notices.all') },
          { value: 'unread', label: t('notices.unread') },
        ]}
        onChange={(value) => set({ show: value === 'unread' ? value : undefined, cursor: undefined })}
      />
      <Card flush>
        {error && data === undefined && <ErrorState error={error} onRetry={() => void refetch()} />}
        {data === undefined && !error && (
          <div className={css.waiting}>
            <Skeleton lines={5} />
          </div>
        )}
        {data?.rows.length === 0 && (
          <EmptyState title={unread ? t('notices.noneUnread') : t('notices.none')}>
            {unread ? t('notices.noneUnreadHint') : t('notices.noneHint')}
          </EmptyState>
        )}
        <ul>
          {data?.rows.map((notice) => (
            <NoticeRow key={notice.id} notice={notice} onRead={() => reading.mutate(notice.id)} />
          ))}
        </ul>
        {data && <Pager page={data.page} note={null} />}
      </Card>
    </Page>
  );
}

function NoticeRow({ notice, onRead }: { notice: Notice; onRead: () => void }) {
  const { t } = useTranslation('account');
  const { relative, dateTime } = useFormats();
  const fresh = notice.read_at === null;
  // Only addresses of this application are followed.
  const link = notice.link?.startsWith('/') ? notice.link : null;
  return (
    <li className={css.row} data-fresh={fresh || undefined}>
      <div className={css.words}>
        <div className={css.title}>
          {notice.title} {fresh && <Chip tone="info">{t('notices.new')}</Chip>}
        </div>
        <div className={css.body}>{notice.body}</div>
        <time className={css.time} dateTime={notice.created_at} title={dateTime(notice.created_at)}>
          {relative(notice.created_at)}
        </time>
      </div>
      <div className={css.actions}>
        {link !== null && (
          <Link href={link} className={css.open} onClick={() => fresh && onRead()}>
            {t('notices.open')}
            <span className="visually-hidden">: {notice.title}</span>
          </Link>
        )}
        {fresh && (
          <Button tone="quiet" onClick={onRead}>
            {t('notices.markRead')}
            <span className="visually-hidden">: {notice.title}</span>
          </Button>
        )}
      </div>
    </li>
  );
}
