import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { UserDetail } from '../../../api/identity.ts';
import { useMay, useMe } from '../../../app/session.ts';
import { urls } from '../../../app/urls.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { LinkButton } from '../../../ui/Button.tsx';
import { KeyValue } from '../../../ui/KeyValue.tsx';
import { Link } from '../../../ui/Link.tsx';
import { Heading, Muted, Row, Stack } from '../../../ui/layout.tsx';
import { useRestrictionWords } from '../../definitions/useRestrictionWords.ts';
import { rolesQuery } from '../../roles/queries.ts';
import { missingRestriction } from '../form/draft.ts';

/** What this person may do, and what narrows it. */
export function AccessTab({ user }: { user: UserDetail }) {
  const { t } = useTranslation('users');
  const may = useMay();
  return (
    <Stack gap={20}>
      <Stack gap={8}>
        <Heading level={3}>{t('column.roles')}</Heading>
        <Roles user={user} />
      </Stack>
      <Stack gap={8}>
        <Heading level={3}>{t('column.restrictions')}</Heading>
        <Restrictions user={user} />
      </Stack>
      {may('access:explain') && (
        <Row>
          <LinkButton href={urls.access({ user: user.id })}>{t('panel.explain')}</LinkButton>
        </Row>
      )}
    </Stack>
  );
}

function Roles({ user }: { user: UserDetail }) {
  const { t, i18n } = useTranslation('users');
  const may = useMay();
  const { data } = useQuery({ ...rolesQuery, enabled: may('roles:read') });
  const known = new Map(data?.map((role) => [role.id, role]));
  if (user.roles.length === 0) return <Muted>{t('panel.noRoles')}</Muted>;
  const words = (id: string): string => {
    const role = known.get(id);
    return (i18n.language === 'en' ? role?.description_en : role?.description_id) ?? '';
  };
  return (
    <ul>
      {user.roles.map((role) => (
        <li key={role.id}>
          {may('roles:read') ? <Link href={urls.role(role.id)}>{role.name}</Link> : role.name}
          <Muted>{words(role.id)}</Muted>
        </li>
      ))}
    </ul>
  );
}

function Restrictions({ user }: { user: UserDetail }) {
  const { t } = useTranslation('users');
  const me = useMe();
  const words = useRestrictionWords();
  const pairs = Object.entries(user.restrictions).map(([name, value]) => ({
    label: words.label(name),
    value: words.value(name, value),
  }));
  const missing = missingRestriction(user.user_type, Object.keys(user.restrictions), me.modules);
  return (
    <>
      {missing && (
        <Banner tone="warn">
          {t('restriction.missing', { names: missing.map(words.label).join(' / ') })}
        </Banner>
      )}
      {pairs.length === 0 ? <Muted>{t('panel.noRestrictions')}</Muted> : <KeyValue pairs={pairs} />}
    </>
  );
}
