/**
 * A chat with a guardian, its first words already there. null without a mobile number.
 * @param telepon as it is kept, +62 and digits
 */
export function waLink(telepon: string | null, text: string): string | null {
  if (telepon === null || !/^\+628\d{7,12}$/.test(telepon)) return null;
  return `https://wa.me/${telepon.slice(1)}?text=${encodeURIComponent(text)}`;
}

interface About {
  wali: string;
  siswa: string;
  kelas: string;
  sekolah: string;
}

/** In Indonesian whatever language the page is in: it is the guardian who reads it. */
export const greeting = ({ wali, siswa, kelas, sekolah }: About): string =>
  `Yth. Bapak/Ibu ${wali}, kami dari ${sekolah} ingin menyampaikan hal mengenai ${siswa} (${kelas}).`;
