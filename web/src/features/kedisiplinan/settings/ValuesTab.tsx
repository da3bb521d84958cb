import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RulesSettings } from '../../../api/rulesSettings.ts';
import { useMay } from '../../../app/session.ts';
import { DraftNote } from '../../../app/useDraft.tsx';
import { Banner } from '../../../ui/Banner.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Stack } from '../../../ui/layout.tsx';
import { CasesCard } from './Cases.tsx';
import { Help } from './help/Help.tsx';
import { ParameterField } from './ParameterField.tsx';
import { PreviewDialog } from './PreviewDialog.tsx';
import { ResetDialog } from './ResetDialog.tsx';
import { type Kategori, parameters, type Settings } from './rules.ts';
import { SaveBar } from './SaveBar.tsx';
import css from './settings.module.css';
import { useLocale } from './useLocale.ts';
import { type RulesForm, useRulesForm } from './useRulesForm.ts';

const kinds: readonly Kategori[] = [...new Set(parameters.map(({ kategori }) => kategori))];

/** The thresholds in cards of their kind, with what they lead to; changed through a preview only. */
export function ValuesTab({ now }: { now: RulesSettings }) {
  const mayWrite = useMay()('pengaturan_rules:write');
  const [open, setOpen] = useState<'preview' | 'reset' | null>(null);
  const [refused, setRefused] = useState(false);
  const [wasReset, setWasReset] = useState<Settings | null>(null);
  const rules = useRulesForm(now, open !== null);
  const root = useRef<HTMLDivElement>(null);
  const ask = (): void => {
    setRefused(rules.settings === null);
    if (rules.settings !== null) {
      setOpen('preview');
      return;
    }
    requestAnimationFrame(() =>
      root.current?.querySelector<HTMLElement>('[data-key][aria-invalid="true"]')?.focus(),
    );
  };
  return (
    <div ref={root}>
      <Stack gap={20}>
        <Notes now={now} rules={rules} readOnly={!mayWrite} />
        {wasReset && <ResetDone settings={wasReset} />}
        {kinds.map((kategori) => (
          <KindCard key={kategori} kategori={kategori} now={now} rules={rules} readOnly={!mayWrite} />
        ))}
        {mayWrite && <SaveBar rules={rules} refused={refused} onAsk={ask} onReset={() => setOpen('reset')} />}
        <CasesCard settings={rules.settings ?? rules.stored} stale={rules.settings === null} />
        <Help settings={rules.settings ?? rules.stored} />
      </Stack>
      {mayWrite && (
        <>
          <PreviewDialog
            open={open === 'preview'}
            rules={rules}
            onClose={() => setOpen(null)}
            onInvalid={() => {
              setOpen(null);
              setRefused(true);
            }}
            onSaved={() => setWasReset(null)}
          />
          <ResetDialog
            open={open === 'reset'}
            rules={rules}
            onClose={() => setOpen(null)}
            onDone={setWasReset}
          />
        </>
      )}
    </div>
  );
}

interface NotesProps {
  now: RulesSettings;
  rules: RulesForm;
  readOnly: boolean;
}

/** What is to be known before a value is changed. */
function Notes({ now, rules, readOnly }: NotesProps) {
  const { t } = useTranslation('kedisiplinanSettings');
  return (
    <>
      <Banner tone="info" title={t('notRetroactive')}>
        {t('notRetroactiveText')}
      </Banner>
      {now.bawaan && (
        <Banner tone="bad" title={t('broken')}>
          {t('brokenText')}
        </Banner>
      )}
      {readOnly ? <Banner tone="info">{t('readOnly')}</Banner> : <DraftNote draft={rules.draft} />}
      {rules.moved && (
        <Banner tone="warn" title={t('form.rebased')}>
          {t('form.rebasedText')}
        </Banner>
      )}
    </>
  );
}

interface CardProps extends NotesProps {
  kategori: Kategori;
}

function KindCard({ kategori, now, rules, readOnly }: CardProps) {
  const { t } = useTranslation('kedisiplinanSettings');
  const version = now.version === 0 ? t('versionNone') : t('version', { version: now.version });
  return (
    <Card
      title={t(`kategori.${kategori}`)}
      description={t(`kategori.${kategori}Hint`)}
      {...(kategori === kinds[0] ? { note: version } : {})}
    >
      <div className={css.fields}>
        {parameters
          .filter((parameter) => parameter.kategori === kategori)
          .map((parameter) => (
            <ParameterField
              key={parameter.key}
              parameter={parameter}
              stored={rules.stored[parameter.key]}
              setBy={setBy(now, parameter.key)}
              typed={rules.typed[parameter.key]}
              errors={rules.errors[parameter.key] ?? []}
              readOnly={readOnly}
              onType={(text) => rules.type(parameter.key, text)}
            />
          ))}
      </div>
    </Card>
  );
}

function setBy({ settings }: RulesSettings, key: string): { name: string; at: string } | null {
  const row = settings.find((one) => one.key === key);
  if (!row?.updated_by_name || !row.updated_at) return null;
  return { name: row.updated_by_name, at: row.updated_at };
}

function ResetDone({ settings }: { settings: Settings }) {
  const { t } = useTranslation('kedisiplinanSettings');
  const locale = useLocale();
  return (
    <Banner tone="good" title={t('reset.done')}>
      <ul className={css.list}>
        {parameters.map(({ key, label }) => (
          <li key={key}>
            {label[locale]}: <b>{settings[key]}</b>
          </li>
        ))}
      </ul>
    </Banner>
  );
}
