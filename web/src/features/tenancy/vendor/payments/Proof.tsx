import { IconDownload, IconFileTypePdf } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { address } from '../../../../api/address.ts';
import { send } from '../../../../api/client.ts';
import { download } from '../../../../api/download.ts';
import type { PaymentRow } from '../../../../api/vendorBilling.ts';
import { useErrorText } from '../../../../i18n/errorText.ts';
import { Button } from '../../../../ui/Button.tsx';
import { Link } from '../../../../ui/Link.tsx';
import { Muted } from '../../../../ui/layout.tsx';
import { Skeleton } from '../../../../ui/Skeleton.tsx';
import { ErrorState } from '../../../../ui/State.tsx';
import { showToast } from '../../../../ui/toast.ts';
import css from './payments.module.css';

const pathOf = (id: string): string => address('get', '/api/billing/payments/{id}/proof', { path: { id } });

/** What the institution sent: a picture is shown, a PDF is saved and opened by the reader's own program. */
export function Proof({ payment }: { payment: PaymentRow }) {
  const { t } = useTranslation('vendorBilling');
  const errorText = useErrorText();
  const { proof } = payment;
  const save = useMutation({
    mutationFn: () => download(pathOf(payment.id), proof?.name ?? 'proof'),
    onError: (error) => showToast(errorText(error), { tone: 'bad' }),
  });
  if (proof === null)
    return (
      <div className={css.paper}>
        <Muted>{t('payments.noProof')}</Muted>
      </div>
    );
  const picture = proof.type.startsWith('image/');
  return (
    <figure className={css.proof}>
      <div className={css.paper}>
        {picture ? (
          <Picture payment={payment} name={proof.name} />
        ) : (
          <IconFileTypePdf size={64} stroke={1.25} aria-hidden />
        )}
      </div>
      <figcaption className={css.caption}>
        <Link
          href={pathOf(payment.id)}
          target="_blank"
          rel="noopener"
          className={css.name}
          title={t('payments.openProof')}
        >
          {proof.name}
        </Link>
        <Button
          tone="secondary"
          icon={<IconDownload size={18} aria-hidden />}
          loading={save.isPending}
          onClick={() => save.mutate()}
        >
          {t('payments.saveProof')}
        </Button>
      </figcaption>
    </figure>
  );
}

/** Fetched as the person who is signed in: a plain address would carry neither tenant nor renewal of the session. */
function Picture({ payment, name }: { payment: PaymentRow; name: string }) {
  const { t } = useTranslation('vendorBilling');
  const { data, error, refetch } = useQuery({
    queryKey: ['vendor', 'proof', payment.id],
    queryFn: async () => (await send(pathOf(payment.id))).blob(),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  });
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (data === undefined) return;
    const made = URL.createObjectURL(data);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [data]);
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (url === null) return <Skeleton lines={10} />;
  return <img className={css.picture} src={url} alt={t('payments.proofAlt', { name })} />;
}
