// Fetched only when a form was interrupted or a session went elsewhere.
export default {
  draft: {
    restored: 'Isian Anda yang belum tersimpan sudah dikembalikan.',
    partly: 'Kata sandi dan NIK tidak ikut disimpan; tulis lagi bila diperlukan.',
    startOver: 'Mulai dari awal',
  },
  elsewhere: {
    title: 'Anda sudah pindah lembaga',
    text: 'Di tab lain Anda pindah dari {{name}}. Halaman ini masih milik {{name}}, jadi tidak ada lagi yang tersimpan dari sini. Yang sudah Anda ketik tetap ada bila Anda kembali ke lembaga itu di tab ini.',
    go: 'Buka lembaga yang baru',
  },
};
