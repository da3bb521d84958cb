/** What the records of the demo are drawn from, the same at each filling. */
export interface Drawing {
  below(limit: number): number;
  chance(percent: number): boolean;
  pick<T>(list: readonly [T, ...(readonly T[])] | readonly T[]): T;
}

/** Numbers that are the same at each filling (mulberry32). */
export function drawing(seed: number): Drawing {
  let state = seed;
  const below = (limit: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
  return {
    below,
    chance: (percent) => below(100) < percent,
    pick: (list) => list[below(list.length)] as (typeof list)[number],
  };
}

export function words(text: string): readonly string[] {
  return text.split(' ');
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

export const FIRST = words(
  'Aisyah Agus Andi Ayu Bambang Bayu Budi Citra Dewi Dian Eko Fajar Fitri Gita Hasan Hendra Indah Intan Joko Kartika Komang Lestari Made Maria Nabila Nur Putri Putu Ratna Reza Rina Rizky Siti Sri Suharti Teguh Tri Umar Wahyu Wayan Yohanes Yulia Yusuf Zahra',
);
export const MIDDLE = words(
  'Abdul Adi Amalia Anggraini Bagus Dwi Eka Galih Ika Jaya Kurnia Laksmi Mega Nirmala Oktavia Puspita Rahayu Satria Surya Tirta Utami Wibowo',
);
export const LAST = words(
  'Aminah Ardiansyah Firmansyah Ginting Gunawan Harahap Hidayat Kusuma Lubis Maharani Manurung Nasution Nugroho Palallo Permata Pratama Purnama Ramadhan Santoso Saputra Setiawan Siregar Simanjuntak Sudarma Suryani Tandi Wahyuni Widodo Yuliani',
);
