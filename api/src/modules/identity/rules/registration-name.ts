// Aturan IDN-32: Nama lembaga dan nama orang pada pendaftaran tidak berisi tautan atau tanda kendali, karena dikirim dengan surel
// ke alamat yang belum terbukti.
// Sumber: TEN-9

/** TEN-9 · Whether what a stranger calls themselves could carry an invitation elsewhere in a mail of ours. */
export function carriesLink(name: string): boolean {
  return /:\/\/|www\.|[\p{Cc}\p{Cf}]|\.[a-z]{2,}\//iu.test(name);
}
