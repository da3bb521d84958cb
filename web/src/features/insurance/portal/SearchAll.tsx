import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../app/session.ts';
import { urls } from '../../../app/urls.ts';
import { Card } from '../../../ui/Card.tsx';
import { Link } from '../../../ui/Link.tsx';
import { Muted, Stack } from '../../../ui/layout.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { memberQueryOf } from '../filters.ts';
import { claimListQuery, clientListQuery, memberListQuery, policyListQuery } from '../queries.ts';
import css from './portal.module.css';

const FOUND = 5;
const TYPING_MS = 300;

interface Group {
  id: 'clients' | 'policies' | 'members' | 'claims';
  rows: { id: string; label: string; href: string }[];
  more: string | null;
  pending: boolean;
}

/** Clients, policies, members and claims at once, as far as one may see each. */
function useFound(text: string): Group[] {
  const may = useMay();
  const asks = (permission: string) => ({ enabled: text !== '' && may(permission) });
  const q = { q: text };
  const wanted = memberQueryOf(q);
  const byNik = 'nik' in wanted;
  const plain = (permission: string) => ({ enabled: text !== '' && !byNik && may(permission) });
  const clients = useQuery({ ...clientListQuery(q, undefined, FOUND), ...plain('clients:read') });
  const policies = useQuery({ ...policyListQuery(q, undefined, FOUND), ...plain('policies:read') });
  const members = useQuery({ ...memberListQuery(wanted, undefined, FOUND), ...asks('members:read') });
  const claims = useQuery({ ...claimListQuery(q, undefined, FOUND), ...plain('claims:read') });
  const groups: Group[] = [
    {
      id: 'members',
      rows: (members.data?.rows ?? []).map((row) => ({
        id: row.id,
        label: `${row.name} · ${row.number}`,
        href: urls.members({ open: row.id }),
      })),
      // A NIK stays out of addresses, which are kept.
      more: members.data?.page.has_next && !byNik ? urls.members(q) : null,
      pending: members.isFetching,
    },
    {
      id: 'claims',
      rows: (claims.data?.rows ?? []).map((row) => ({
        id: row.id,
        label: `${row.number} · ${row.member_name}`,
        href: urls.claims({ open: row.id }),
      })),
      more: claims.data?.page.has_next ? urls.claims(q) : null,
      pending: claims.isFetching,
    },
    {
      id: 'policies',
      rows: (policies.data?.rows ?? []).map((row) => ({
        id: row.id,
        label: `${row.number} · ${row.client_name}`,
        href: urls.policies({ open: row.id }),
      })),
      more: policies.data?.page.has_next ? urls.policies(q) : null,
      pending: policies.isFetching,
    },
    {
      id: 'clients',
      rows: (clients.data?.rows ?? []).map((row) => ({
        id: row.id,
        label: `${row.name} · ${row.code}`,
        href: urls.clients({ open: row.id }),
      })),
      more: clients.data?.page.has_next ? urls.clients(q) : null,
      pending: clients.isFetching,
    },
  ];
  return groups.map((group) =>
    byNik && group.id !== 'members' ? { ...group, rows: [], more: null } : group,
  );
}

export function SearchAll() {
  const { t } = useTranslation('insurancePortal');
  const [text, setText] = useState('');
  const [asked, setAsked] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text.trim()), TYPING_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <Card title={t('core.searchTitle')}>
      <Stack>
        <TextField
          label={t('core.search')}
          placeholder={t('core.searchHint')}
          type="search"
          autoComplete="off"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {asked !== '' && <Found text={asked} />}
      </Stack>
    </Card>
  );
}

function Found({ text }: { text: string }) {
  const { t } = useTranslation('insurancePortal');
  const { t: insurance } = useTranslation('insurance');
  const groups = useFound(text);
  const some = groups.filter((group) => group.rows.length > 0);
  if (some.length === 0)
    return groups.some((group) => group.pending) ? null : <Muted>{t('core.nothing', { text })}</Muted>;
  return (
    <div className={css.groups}>
      {some.map((group) => (
        <section key={group.id}>
          <h3>{insurance(`${group.id}.title`)}</h3>
          <ul>
            {group.rows.map((row) => (
              <li key={row.id}>
                <Link href={row.href}>{row.label}</Link>
              </li>
            ))}
            {group.more !== null && (
              <li>
                <Link href={group.more}>{t('core.more')}</Link>
              </li>
            )}
          </ul>
        </section>
      ))}
    </div>
  );
}
