import { useContext } from 'react';
import { TimeZoneContext } from '../i18n/useFormats.ts';
import { dayOf } from '../ui/dateRanges.ts';
import { wallOf } from './zone.ts';

/** The day it is where the institution is, YYYY-MM-DD, as the API counts it; the reader's own clock may be a day off. */
export function useToday(): string {
  const zone = useContext(TimeZoneContext);
  return zone === undefined ? dayOf(new Date()) : wallOf(Date.now(), zone).slice(0, 10);
}
