/** The demo's tenants and accounts, as they are printed at the end of a start. One password for all. */
export const DEMO_PASSWORD = 'Balai-demo-2026';

export const demoAccounts: readonly (readonly [domain: string, what: string, accounts: string])[] = [
  ['balai.example', 'vendor', 'vendor@balai.example'],
  ['makmur.example', 'koperasi', 'admin@makmur.example, anggota@makmur.example'],
  ['sdmk.example', 'integrations', 'admin@sdmk.example, superuser@sdmk.example, petugas@sdmk.example'],
  [
    'smkn1.example',
    'kedisiplinan',
    'admin@smkn1.example, operator@smkn1.example, kepsek@smkn1.example, guru@smkn1.example, walikelas@smkn1.example, bk@smkn1.example',
  ],
  [
    'akbid.example',
    'praktikum',
    'admin@akbid.example, dosen1@akbid.example, dosen2@akbid.example, laboran@akbid.example, mhs1@akbid.example … mhs60@akbid.example',
  ],
  [
    'tpa.example',
    'insurance',
    'admin@tpa.example, agent@tpa.example, klien-c789@tpa.example, klien-c123@tpa.example, provider@tpa.example, member@tpa.example',
  ],
];

export function accountLines(): string[] {
  const lines = demoAccounts.map(
    ([domain, what, accounts]) => `  ${domain.padEnd(15)} ${what.padEnd(13)} ${accounts}`,
  );
  return [`Demo accounts (password of all: ${DEMO_PASSWORD}):`, ...lines];
}
