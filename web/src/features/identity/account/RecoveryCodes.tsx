import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../app/session.ts';
import { Button } from '../../../ui/Button.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { CopyButton } from '../../../ui/CopyButton.tsx';
import { FormActions, Muted, Row, Stack } from '../../../ui/layout.tsx';
import { showToast } from '../../../ui/toast.ts';
import css from './mfa.module.css';

function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

/** The codes, shown once: copy, download or print them, then say so. */
export function RecoveryCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  const { t } = useTranslation('account');
  const me = useMe();
  const [kept, setKept] = useState(false);
  const text = `${t('mfa.fileTitle', { name: me.username })}\n\n${codes.join('\n')}\n`;
  const finish = (): void => {
    showToast(t('mfa.enabled'));
    onDone();
  };
  return (
    <Stack>
      <Muted>{t('mfa.codes')}</Muted>
      <ol className={css.codes}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <Row>
        <CopyButton text={text} />
        <Button
          tone="secondary"
          icon={<IconDownload size={16} aria-hidden />}
          onClick={() => download('balai-kode-pemulihan.txt', text)}
        >
          {t('mfa.download')}
        </Button>
        <Button tone="secondary" icon={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
          {t('mfa.print')}
        </Button>
      </Row>
      <Checkbox
        label={t('mfa.kept')}
        checked={kept}
        onChange={(event) => setKept(event.currentTarget.checked)}
      />
      <FormActions>
        <Button onClick={finish} blocked={!kept && t('mfa.keptBlocked')}>
          {t('mfa.finish')}
        </Button>
      </FormActions>
    </Stack>
  );
}
