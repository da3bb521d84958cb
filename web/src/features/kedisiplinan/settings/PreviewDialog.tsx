import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isApiError } from '../../../api/errors.ts';
import type { SettingsPreview } from '../../../api/rulesSettings.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { FormError } from '../../../ui/FormError.tsx';
import { FormActions, Heading, Muted, Stack } from '../../../ui/layout.tsx';
import { Modal } from '../../../ui/Modal.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { ErrorState } from '../../../ui/State.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { showToast } from '../../../ui/toast.ts';
import { refreshKedisiplinan } from '../queries.ts';
import { ChangesTable } from './ChangesTable.tsx';
import { ComparedCases } from './ComparedCases.tsx';
import { checkTyped } from './draft.ts';
import { Impact } from './Impact.tsx';
import { previewSettings, saveSettings } from './queries.ts';
import type { Settings } from './rules.ts';
import { useLocale } from './useLocale.ts';
import type { RulesForm } from './useRulesForm.ts';

interface Props {
  open: boolean;
  rules: RulesForm;
  onClose: () => void;
  /** On newer values what was typed does not hold. */
  onInvalid: () => void;
  onSaved: () => void;
}

/** What would change, cases at the borders, and the impact on a period; saved from here and nowhere else. */
export function PreviewDialog({ open, onClose, ...props }: Props) {
  const { t } = useTranslation('kedisiplinanSettings');
  return (
    <Modal open={open} onClose={onClose} title={t('preview.title')} size="lg">
      {open && <Comparison {...props} onClose={onClose} />}
    </Modal>
  );
}

type Inner = Omit<Props, 'open'>;

function Comparison(props: Inner) {
  const { rules, onClose } = props;
  const locale = useLocale();
  const [settings, setSettings] = useState(rules.settings);
  const [fresh, setFresh] = useState(false);
  const preview = useMutation({ mutationFn: (values: Settings) => previewSettings(values) });
  // biome-ignore lint/correctness/useExhaustiveDependencies: each set of values is compared once
  useEffect(() => {
    if (settings) preview.mutate(settings);
  }, [settings]);
  /** Somebody was quicker: what was typed is put onto what they stored, and compared anew. */
  const compareAgain = async (): Promise<void> => {
    const again = checkTyped(await rules.freshen(), locale).settings;
    if (again === null) return props.onInvalid();
    setFresh(true);
    setSettings(again);
    if (JSON.stringify(again) === JSON.stringify(settings)) preview.mutate(again);
  };
  if (preview.error && !preview.data)
    return <ErrorState error={preview.error} onRetry={() => settings && preview.mutate(settings)} />;
  if (!preview.data || !settings) return <Skeleton lines={10} />;
  return (
    <Shown
      {...props}
      settings={settings}
      preview={preview.data}
      fresh={fresh}
      onClose={onClose}
      onConflict={compareAgain}
    />
  );
}

interface ShownProps extends Inner {
  settings: Settings;
  preview: SettingsPreview;
  fresh: boolean;
  onConflict: () => Promise<void>;
}

function useSaving({ settings, preview, rules, onSaved, onClose, onConflict }: ShownProps) {
  const { t } = useTranslation('kedisiplinanSettings');
  return useMutation({
    mutationFn: (notes: string) => saveSettings(settings, preview.version, notes.trim()),
    onSuccess: async ({ changed }) => {
      await rules.settle();
      onSaved();
      onClose();
      showToast(t(changed.length > 0 ? 'form.saved' : 'form.savedSame'));
      await refreshKedisiplinan();
    },
    onError: async (error) => {
      if (isApiError(error, 'SETTINGS_CHANGED')) await onConflict();
    },
  });
}

function Shown(props: ShownProps) {
  const { settings, preview, fresh, onClose } = props;
  const { t } = useTranslation('kedisiplinanSettings');
  const { t: common } = useTranslation();
  const [notes, setNotes] = useState('');
  const save = useSaving(props);
  const { changes, cases } = preview;
  const large = changes.filter(({ significant }) => significant).length;
  return (
    <Stack gap={20}>
      {fresh && (
        <Banner tone="warn" title={t('preview.fresh')}>
          {t('preview.freshText')}
        </Banner>
      )}
      {large > 0 && (
        <Banner tone="warn" title={t('preview.largeTitle', { count: large })}>
          {t('preview.largeText')}
        </Banner>
      )}
      <Stack gap={8}>
        <Heading level={3}>{t('preview.values')}</Heading>
        {changes.length === 0 ? (
          <Muted>{t('form.savedSame')}</Muted>
        ) : (
          <ChangesTable changes={changes} label={t('preview.values')} />
        )}
      </Stack>
      <ComparedCases cases={cases} />
      <Impact key={preview.version} settings={settings} />
      <TextArea
        label={t('preview.notes')}
        description={t('preview.notesHint')}
        maxLength={500}
        value={notes}
        onChange={(event) => setNotes(event.currentTarget.value)}
      />
      {!isApiError(save.error, 'SETTINGS_CHANGED') && <FormError error={save.error} />}
      <FormActions note={t('notRetroactive')}>
        <Button tone="secondary" onClick={onClose}>
          {common('cancel')}
        </Button>
        <Button
          loading={save.isPending}
          blocked={changes.length === 0 && t('form.unchanged')}
          onClick={() => save.mutate(notes)}
        >
          {t('preview.confirm')}
        </Button>
      </FormActions>
    </Stack>
  );
}
