import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Pagination } from '../../api/client.ts';
import { Button } from '../Button.tsx';
import { useUrlState } from '../useUrlState.ts';
import css from './DataTable.module.css';

interface Props {
  page: Pagination;
  note: ReactNode;
  /** Rows of the whole list. */
  total?: number | undefined;
}

/** Earlier and later pages, and how many rows there are; the cursor is in the address, so the back button works. */
export function Pager({ page, note, total }: Props) {
  const { t } = useTranslation();
  const { values, set } = useUrlState('cursor');
  const more = page.has_next || page.has_prev || values.cursor !== undefined;
  if (!more && note === null && total === undefined) return null;
  const go = (cursor: string | null): void => set({ cursor: cursor ?? undefined }, 'push');
  return (
    <div className={css.pager}>
      <span className={css.keys}>
        {total !== undefined && <strong className={css.total}>{t('table.total', { count: total })}</strong>}
        {note}
      </span>
      {more && (
        <nav aria-label={t('table.pages')} className={css.pages}>
          {(page.has_prev || values.cursor !== undefined) && (
            <Button
              tone="secondary"
              icon={<IconChevronLeft size={16} aria-hidden />}
              onClick={() => go(page.prev_cursor)}
            >
              {t('previous')}
            </Button>
          )}
          {page.has_next && (
            <Button
              tone="secondary"
              icon={<IconChevronRight size={16} aria-hidden />}
              onClick={() => go(page.next_cursor)}
            >
              {t('next')}
            </Button>
          )}
        </nav>
      )}
    </div>
  );
}
