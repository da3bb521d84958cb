import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Mail } from '../../../api/types.ts';
import { urls } from '../../../app/urls.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { LinkButton } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Page } from '../../../ui/layout.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { EmptyState } from '../../../ui/State.tsx';
import { useUrlState } from '../../../ui/useUrlState.ts';
import { linksOf } from './links.ts';
import css from './mailbox.module.css';
import { mailboxQuery } from './query.ts';

/** What the demo would have sent. */
export function MailboxPage() {
  const { t } = useTranslation('account');
  const { t: auth } = useTranslation('auth');
  const { data, error } = useQuery({ ...mailboxQuery, refetchInterval: 5000 });
  const { values, set } = useUrlState('open');
  const open = data?.rows.find((mail) => mail.id === values.open);
  return (
    <main className={css.page}>
      <Page>
        <PageHeader
          title={t('mailbox.title')}
          description={t('mailbox.description')}
          actions={<LinkButton href={urls.login()}>{auth('forgot.toLogin')}</LinkButton>}
        />
        <Card flush>
          {error && data === undefined && (
            <EmptyState title={t('mailbox.off')}>{t('mailbox.offHint')}</EmptyState>
          )}
          {data === undefined && !error && (
            <div className={css.waiting}>
              <Skeleton lines={5} />
            </div>
          )}
          {data?.rows.length === 0 && (
            <EmptyState title={t('mailbox.none')}>{t('mailbox.noneHint')}</EmptyState>
          )}
          {data !== undefined && data.rows.length > 0 && (
            <div className={css.columns}>
              <MailList mails={data.rows} open={open} onOpen={(mail) => set({ open: mail.id }, 'push')} />
              <section aria-label={t('mailbox.message')} aria-live="polite" className={css.reader}>
                {open === undefined ? (
                  <p className={css.meta}>{t('mailbox.choose')}</p>
                ) : (
                  <Message mail={open} />
                )}
              </section>
            </div>
          )}
        </Card>
      </Page>
    </main>
  );
}

interface ListProps {
  mails: readonly Mail[];
  open: Mail | undefined;
  onOpen: (mail: Mail) => void;
}

function MailList({ mails, open, onOpen }: ListProps) {
  const { t } = useTranslation('account');
  const { relative } = useFormats();
  return (
    <ul aria-label={t('mailbox.list')} className={css.list}>
      {mails.map((mail) => (
        <li key={mail.id}>
          <button
            type="button"
            className={css.item}
            aria-current={mail.id === open?.id || undefined}
            onClick={() => onOpen(mail)}
          >
            <span className={css.subject}>{mail.subject}</span>
            <span className={css.meta}>{mail.to}</span>
            <span className={css.meta}>{relative(mail.created_at)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The text as it was written; its links are made to work. Its HTML is never put into the page. */
function Message({ mail }: { mail: Mail }) {
  const { t } = useTranslation('account');
  const { dateTime } = useFormats();
  return (
    <article>
      <h2 className={css.heading}>{mail.subject}</h2>
      <p className={css.meta}>
        {t('mailbox.to', { to: mail.to })} · {dateTime(mail.created_at)}
      </p>
      <div className={css.text}>
        {linksOf(mail.text).map((part) =>
          part.kind === 'link' ? (
            <a key={part.at} href={part.text}>
              {part.text}
            </a>
          ) : (
            <span key={part.at}>{part.text}</span>
          ),
        )}
      </div>
    </article>
  );
}
