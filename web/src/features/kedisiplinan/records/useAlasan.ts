import { useTranslation } from 'react-i18next';
import { alasanPemicu } from '../../../../../api/src/modules/kedisiplinan/rules/alasan.ts';
import type { Hasil } from '../../../api/kedisiplinan.ts';

type Pemicu = NonNullable<Hasil['keputusan']>['pemicu'][number];

/** Why a follow-up comes, in the words of the rules. */
export function useAlasan(): (pemicu: Pemicu) => string {
  const { i18n } = useTranslation();
  const locale = i18n.language === 'en' ? 'en' : 'id';
  return ({ kondisi, surat, nilai, batas, sampai, sanksi }) => {
    const range = sampai === undefined ? {} : { sampai };
    const words = alasanPemicu({ kondisi, surat, nilai, batas, ...range })[locale];
    return sanksi === undefined ? words : `${words}: ${sanksi}`;
  };
}
