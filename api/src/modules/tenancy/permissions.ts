import type { PermissionDeclaration } from '../../platform/module.ts';

/** What only the vendor's people can hold. */
const ofVendor = [
  {
    name: 'tenants:read',
    words: { id: 'Melihat semua lembaga', en: 'See all institutions' },
    vendorOnly: true,
  },
  {
    name: 'tenants:write',
    words: { id: 'Membuat dan mengubah lembaga', en: 'Create and change institutions' },
    vendorOnly: true,
  },
  {
    name: 'tenants:status',
    words: { id: 'Menonaktifkan dan mengaktifkan lembaga', en: 'Switch institutions off and on' },
    vendorOnly: true,
  },
  {
    name: 'tenants:support',
    words: {
      id: 'Membantu di dalam lembaga yang mengizinkannya',
      en: 'Help inside an institution that allows it',
    },
    vendorOnly: true,
  },
  {
    name: 'dashboard:read',
    words: { id: 'Melihat dasbor vendor', en: 'See the vendor’s dashboard' },
    vendorOnly: true,
  },
  { name: 'plans:write', words: { id: 'Mengatur paket', en: 'Manage plans' }, vendorOnly: true },
  {
    name: 'billing:manage',
    words: { id: 'Mengelola tagihan semua lembaga', en: 'Manage the invoices of all institutions' },
    vendorOnly: true,
  },
  {
    name: 'payments:verify',
    words: { id: 'Memeriksa bukti pembayaran', en: 'Verify payments' },
    vendorOnly: true,
  },
] as const satisfies readonly PermissionDeclaration[];

const ofEveryone = [
  {
    name: 'tenant_profile:read',
    words: { id: 'Melihat profil lembaga', en: 'See the institution’s profile' },
  },
  {
    name: 'tenant_profile:write',
    words: { id: 'Mengubah profil lembaga', en: 'Change the institution’s profile' },
  },
  { name: 'modules:read', words: { id: 'Melihat modul lembaga', en: 'See the institution’s modules' } },
  {
    name: 'modules:write',
    words: { id: 'Mengaktifkan dan menonaktifkan modul', en: 'Switch modules on and off' },
  },
  { name: 'billing:read', words: { id: 'Melihat paket dan tagihan', en: 'See plans and invoices' } },
  {
    name: 'billing:pay',
    words: { id: 'Berlangganan dan mengirim bukti pembayaran', en: 'Subscribe and send proofs of payment' },
  },
] as const satisfies readonly PermissionDeclaration[];

export const permissions = [...ofVendor, ...ofEveryone];

export type TenancyPermission = (typeof permissions)[number]['name'];

const all: readonly TenancyPermission[] = permissions.map((permission) => permission.name);

/** Those of the vendor alone are given to nobody in another tenant, whatever stands here. */
export const matrix: Readonly<Record<string, readonly TenancyPermission[]>> = {
  SUPER_ADMIN: all,
  ADMIN: all,
  TPA_ADMIN: all,
};
