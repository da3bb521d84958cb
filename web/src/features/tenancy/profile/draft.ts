import { phoneOf } from '../../../app/phone.ts';
import type { Profile, ProfileChange } from './queries.ts';

/** The form of an institution's details: nothing is empty text there. */
export interface Details {
  name: string;
  legal_name: string;
  tax_number: string;
  address: string;
  contact_email: string;
  contact_phone: string;
  time_zone: string;
  locale: 'id' | 'en';
}

export const detailsOf = (profile: Profile): Details => ({
  name: profile.name,
  legal_name: profile.legal_name ?? '',
  tax_number: profile.tax_number ?? '',
  address: profile.address ?? '',
  contact_email: profile.contact_email ?? '',
  contact_phone: profile.contact_phone ?? '',
  time_zone: profile.time_zone,
  locale: profile.locale,
});

/** The digits of an NPWP, which is written with dots and dashes. */
export const taxNumberOf = (typed: string): string => typed.replace(/[\s.-]/g, '');

export const taxNumberFault = (typed: string): boolean =>
  taxNumberOf(typed) !== '' && !/^\d{15,16}$/.test(taxNumberOf(typed));

/** What the API is told: the fields that differ; emptied ones as null. */
export function changeOf(profile: Profile, details: Details): ProfileChange {
  const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
  const wanted = {
    name: details.name.trim(),
    legal_name: orNull(details.legal_name),
    tax_number: orNull(taxNumberOf(details.tax_number)),
    address: orNull(details.address),
    contact_email: orNull(details.contact_email),
    contact_phone: orNull(phoneOf(details.contact_phone)),
    time_zone: details.time_zone,
    locale: details.locale,
  };
  const differs = Object.entries(wanted).filter(
    ([field, value]) => profile[field as keyof typeof wanted] !== value,
  );
  return Object.fromEntries(differs) as ProfileChange;
}
