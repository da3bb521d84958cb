import {
  IconClipboardList,
  IconFlask,
  IconPlugConnected,
  IconShieldHeart,
  type TablerIcon,
} from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me, ModuleCode } from '../../../api/types.ts';
import { hasPages, type NavSection, navigationFor } from '../../../app/navigation.ts';
import { typeWordsOf } from '../../../app/portal.ts';
import { isAdministrator, mayUse, useMe } from '../../../app/session.ts';
import { loadWords } from '../../../i18n/setup.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Card } from '../../../ui/Card.tsx';
import { KeyValue } from '../../../ui/KeyValue.tsx';
import { Link } from '../../../ui/Link.tsx';
import { CardGrid, Heading, Muted, Page } from '../../../ui/layout.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { EmptyState } from '../../../ui/State.tsx';
import { Hall } from '../login/Hall.tsx';
import css from './home.module.css';
import { NextSteps } from './NextSteps.tsx';
import { hidesData, isKnownModule, isScoped, restrictionRows } from './scope.ts';

const Dashboard = lazy(async () => {
  const [file] = await Promise.all([
    import('../../tenancy/vendor/dashboard/DashboardPage.tsx'),
    loadWords('vendor'),
  ]);
  return { default: file.DashboardPage };
});

/** Where everybody begins; Balai's own people with their figures. */
export function HomePage() {
  const me = useMe();
  return mayUse(me, { permission: 'dashboard:read' }) ? <Dashboard /> : <Start me={me} />;
}

const PortalStart = lazy(async () => {
  const [file] = await Promise.all([
    import('../../insurance/portal/PortalStart.tsx'),
    loadWords('insurancePortal', 'insurance'),
  ]);
  return { default: file.PortalStart };
});

const IntegrationsStart = lazy(async () => {
  const [file] = await Promise.all([
    import('../../integrations/start/IntegrationsStart.tsx'),
    loadWords('integrations', 'healthWorkers'),
  ]);
  return { default: file.IntegrationsStart };
});

const KedisiplinanStart = lazy(async () => {
  const [file] = await Promise.all([
    import('../../kedisiplinan/start/KedisiplinanStart.tsx'),
    loadWords('kedisiplinanFollowUps', 'kedisiplinanWords'),
  ]);
  return { default: file.KedisiplinanStart };
});

const ShutModules = lazy(() =>
  import('../../tenancy/standing/ShutModules.tsx').then((file) => ({ default: file.ShutModules })),
);

const waiting = (
  <Card>
    <Skeleton lines={6} />
  </Card>
);

/** The start of each portal: who one is here, what waits, what the institution has switched on. */
function Start({ me }: { me: Me }) {
  const { t } = useTranslation('account');
  const { date } = useFormats();
  const sections = navigationFor(me);
  const group = typeWordsOf(me.tenant.type);
  return (
    <Page>
      <div className={css.hero}>
        <p className={css.eyebrow}>
          <span>{t(`home.portal.${group}.${me.user_type}.label`)}</span>
          <span>{date(new Date())}</span>
        </p>
        <PageHeader
          title={t('home.greeting', { name: me.full_name })}
          description={t(`home.portal.${group}.${me.user_type}.text`, { tenant: me.tenant.name })}
        />
        <div className={css.art}>
          <Hall />
        </div>
      </div>
      {me.modules.includes('insurance') && (
        <Suspense fallback={waiting}>
          <PortalStart />
        </Suspense>
      )}
      {mayUse(me, { module: 'integrations', permission: 'integrations:read' }) && (
        <Suspense fallback={waiting}>
          <IntegrationsStart />
        </Suspense>
      )}
      {mayUse(me, { module: 'kedisiplinan' }) && (
        <Suspense fallback={waiting}>
          <KedisiplinanStart />
        </Suspense>
      )}
      <Scope me={me} />
      <NextSteps me={me} sections={sections} />
      {me.shut_modules.length > 0 && (
        <Suspense fallback={null}>
          <ShutModules />
        </Suspense>
      )}
      {(me.modules.length > 0 || me.shut_modules.length === 0) && <Modules me={me} sections={sections} />}
    </Page>
  );
}

/** What narrows this person's data, or that nothing links them to any. */
function Scope({ me }: { me: Me }) {
  const { t, i18n } = useTranslation('account');
  const { list, rupiah } = useFormats();
  const rows = restrictionRows(me.restrictions, rupiah);
  if (isScoped(me) && rows.length === 0) {
    return (
      <Banner tone="warn" title={t('home.noScope')}>
        {t(isAdministrator(me) ? 'home.noScopeAdmin' : 'home.noScopeHint', { tenant: me.tenant.name })}
      </Banner>
    );
  }
  if (rows.length === 0) return null;
  const label = (name: string): string =>
    i18n.exists(`home.restriction.${name}`, { ns: 'account' })
      ? t(`home.restriction.${name as 'CLIENT_CODE'}`)
      : name;
  return (
    <Card
      title={t(hidesData(rows) ? 'home.scope' : 'home.bounds')}
      description={t(hidesData(rows) ? 'home.scopeHint' : 'home.boundsHint')}
    >
      <KeyValue pairs={rows.map((row) => ({ label: label(row.name), value: list(row.values) }))} />
    </Card>
  );
}

function Modules({ me, sections }: { me: Me; sections: readonly NavSection[] }) {
  const { t } = useTranslation('account');
  if (me.modules.length === 0) {
    const words = me.permissions.includes('users:read') ? 'home.noModulesAdmin' : 'home.noModulesOther';
    return (
      <Card title={t('home.modules')}>
        <EmptyState title={t('home.noModules')}>{t(words, { tenant: me.tenant.name })}</EmptyState>
      </Card>
    );
  }
  return (
    <section className={css.section}>
      <Heading>{t('home.modules')}</Heading>
      <CardGrid min={300}>
        {me.modules.filter(isKnownModule).map((module) => (
          <ModuleCard key={module} module={module} section={sections.find((each) => each.group === module)} />
        ))}
      </CardGrid>
    </section>
  );
}

const moduleIcons: Readonly<Record<ModuleCode, TablerIcon>> = {
  insurance: IconShieldHeart,
  integrations: IconPlugConnected,
  kedisiplinan: IconClipboardList,
  praktikum: IconFlask,
};

interface ModuleProps {
  module: ModuleCode;
  section: NavSection | undefined;
}

function ModuleCard({ module, section }: ModuleProps) {
  const { t } = useTranslation('account');
  const { t: common } = useTranslation();
  const noPages = isAdministrator(useMe()) ? 'home.noPagesAdmin' : 'home.noPages';
  const Icon = moduleIcons[module];
  return (
    <Card
      title={
        <span className={css.moduleTitle}>
          <span className={css.icon}>
            <Icon size={20} stroke={1.75} aria-hidden />
          </span>
          {common(`nav.groups.${module}`)}
        </span>
      }
    >
      <p>{t(`home.module.${module}`)}</p>
      {section === undefined ? (
        <Muted>{t(hasPages(module) ? noPages : 'home.notYet')}</Muted>
      ) : (
        <ul className={css.links}>
          {section.entries.map((entry) => (
            <li key={entry.id}>
              <Link href={entry.href} className={css.link}>
                <entry.icon size={18} stroke={1.75} aria-hidden />
                {common(`nav.${entry.label}`)}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
