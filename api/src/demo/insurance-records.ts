import type { Records } from '../modules/insurance/index.ts';
import { addDays, type Drawing, drawing, FIRST, LAST, MIDDLE, words } from './draw.ts';

type Claim = Records['claims'][number];
type Status = Claim['status'];

/** Who of the institution files claims and decides them. */
export interface Staff {
  readonly provider: string;
  readonly agent: string;
  readonly admin: string;
}

export interface Moment {
  /** The day that it is where the institution is. */
  readonly today: string;
  readonly now: Date;
}

const ILLNESSES = words(
  'J06.9 A09 I10 E11.9 K29.7 M54.5 N39.0 R50.9 L30.9 H10.9 J45.9 A01.0 O80.0 S93.4 K35.8',
);
const REASONS = [
  'Kuitansi asli belum dilampirkan.',
  'Tanggal berobat tidak sama dengan resume medis.',
  'Tindakan ini tidak termasuk manfaat polis.',
] as const;

const CLIENTS: Records['clients'] = [
  { code: 'C789', name: 'PT Bahari Sejahtera', email: 'hrd@bahari.example' },
  { code: 'C123', name: 'CV Tirta Makassar', email: 'sdm@tirta.example' },
  { code: 'C456', name: 'Yayasan Pelita Timur', email: 'umum@pelita.example' },
  { code: 'C222', name: 'PT Samudra Logistik', email: 'personalia@samudra.example' },
  { code: 'C555', name: 'Koperasi Tani Mandiri', email: 'pengurus@tani.example' },
];
interface Contract {
  readonly number: string;
  readonly client: string;
  /** How many months ago it began; it runs for a year, `years` times. */
  readonly began: number;
  readonly years: number;
  readonly limit: number;
  readonly members: number;
}
const CONTRACTS: readonly Contract[] = [
  { number: 'POL123', client: 'C789', began: 7, years: 2, limit: 900_000_000, members: 400 },
  { number: 'POL124', client: 'C789', began: 4, years: 1, limit: 350_000_000, members: 200 },
  { number: 'POL125', client: 'C789', began: 10, years: 1, limit: 250_000_000, members: 100 },
  { number: 'POL126', client: 'C789', began: 1, years: 1, limit: 180_000_000, members: 60 },
  { number: 'POL127', client: 'C789', began: 16, years: 1, limit: 120_000_000, members: 40 },
  { number: 'POL200', client: 'C123', began: 9, years: 1, limit: 600_000_000, members: 260 },
  // Nearly used up: an approval of more than about a million meets the limit.
  { number: 'POL201', client: 'C123', began: 6, years: 1, limit: 10_000_000, members: 120 },
  { number: 'POL202', client: 'C123', began: 3, years: 1, limit: 200_000_000, members: 100 },
  { number: 'POL203', client: 'C123', began: 11, years: 1, limit: 150_000_000, members: 40 },
  { number: 'POL300', client: 'C456', began: 2, years: 1, limit: 400_000_000, members: 200 },
  // Ended two months ago.
  { number: 'POL301', client: 'C456', began: 14, years: 1, limit: 300_000_000, members: 60 },
  { number: 'POL302', client: 'C456', began: 8, years: 1, limit: 220_000_000, members: 100 },
  { number: 'POL303', client: 'C456', began: 5, years: 1, limit: 90_000_000, members: 40 },
  { number: 'POL400', client: 'C222', began: 7, years: 1, limit: 240_000_000, members: 60 },
  { number: 'POL401', client: 'C222', began: 5, years: 1, limit: 100_000_000, members: 40 },
  { number: 'POL402', client: 'C222', began: 2, years: 1, limit: 80_000_000, members: 30 },
  { number: 'POL403', client: 'C222', began: 13, years: 1, limit: 90_000_000, members: 20 },
  { number: 'POL500', client: 'C555', began: 10, years: 1, limit: 150_000_000, members: 60 },
  { number: 'POL501', client: 'C555', began: 4, years: 1, limit: 70_000_000, members: 40 },
  { number: 'POL502', client: 'C555', began: 1, years: 1, limit: 60_000_000, members: 30 },
];

/**
 * The clients, policies, members and claims of the demo's administrator: the same at each filling but for the days,
 * which lie before `today`. M00001 is the demo's member, P001 its provider.
 */
export function demoRecords({ today, now }: Moment, staff: Staff): Records {
  const policies = CONTRACTS.map(({ number, client, began, years, limit }) => {
    const start_on = addMonths(today, -began);
    return {
      number,
      client_code: client,
      start_on,
      end_on: addDays(addMonths(start_on, 12 * years), -1),
      annual_limit: limit,
    };
  });
  const members = makeMembers();
  return {
    clients: CLIENTS,
    policies,
    members,
    claims: makeClaims({ today, now }, staff, members, policies),
  };
}

function makeMembers(): Records['members'] {
  const draw = drawing(7);
  const numbers = CONTRACTS.flatMap(({ number, members }) => Array.from({ length: members }, () => number));
  return numbers.map((policy_number, i) => {
    const name = draw.chance(60)
      ? `${draw.pick(FIRST)} ${draw.pick(LAST)}`
      : `${draw.pick(FIRST)} ${draw.pick(MIDDLE)} ${draw.pick(LAST)}`;
    const born = addDays('1962-01-01', draw.below(16_000));
    const [year, month, day] = born.split('-');
    return {
      number: `M${String(i + 1).padStart(5, '0')}`,
      name: i === 0 ? 'Siti Khadijah' : name,
      nik: `7371${String(1 + draw.below(14)).padStart(2, '0')}${day}${month}${year?.slice(2)}${String(i + 1).padStart(4, '0')}`,
      birth_date: born,
      policy_number,
      status: i > 0 && draw.chance(4) ? 'INACTIVE' : 'ACTIVE',
    };
  });
}

/** Oldest first; the older a claim, the further it has come. */
function makeClaims(
  { today, now }: Moment,
  staff: Staff,
  members: Records['members'],
  policies: Records['policies'],
): Claim[] {
  const draw = drawing(11);
  const left = new Map(policies.map(({ number, annual_limit }) => [number, annual_limit]));
  const claims: Claim[] = [];
  for (let back = 180; back >= 0; back--) {
    const count = back < 14 ? 3 : draw.chance(55) ? 1 : 2;
    for (let i = 0; i < count; i++) {
      const day = addDays(today, -back);
      const member = back % 30 === 12 && i === 0 ? members[0] : draw.pick(members);
      const policy = policies.find(({ number }) => number === member?.policy_number);
      if (!member || !policy || member.status === 'INACTIVE') continue;
      if (day < policy.start_on || day > policy.end_on) continue;
      const amount = draw.chance(12)
        ? 5_500_000 + draw.below(9_000) * 1_000
        : 150_000 + draw.below(2_400) * 1_000;
      const status = statusOf(back, draw);
      const uses = status === 'APPROVED' || status === 'PAID' ? amount : 0;
      const rest = (left.get(policy.number) ?? 0) - uses;
      if (rest < 0) continue;
      left.set(policy.number, rest);
      const provider_code = draw.pick(['P001', 'P001', 'P002', 'P003'] as const);
      claims.push(
        filed(
          { day, status, amount, provider_code, member_number: member.number, icd10: draw.pick(ILLNESSES) },
          staff,
          {
            now,
            reason: draw.pick(REASONS),
            hour: draw.below(9),
          },
        ),
      );
    }
  }
  return claims;
}

function statusOf(back: number, draw: Drawing): Status {
  if (back < 14) return draw.chance(85) ? 'SUBMITTED' : 'APPROVED';
  if (draw.chance(9)) return 'REJECTED';
  return back < 45 ? 'APPROVED' : 'PAID';
}

interface Made {
  readonly day: string;
  readonly status: Status;
  readonly amount: number;
  readonly provider_code: string;
  readonly member_number: string;
  readonly icd10: string;
}

/** A claim with the people and moments of its past. */
function filed(
  { day, status, ...claim }: Made,
  staff: Staff,
  { now, reason, hour }: { readonly now: Date; readonly reason: string; readonly hour: number },
): Claim {
  const at = (days: number) =>
    new Date(Math.min(Date.parse(`${addDays(day, days)}T01:30:00Z`) + hour * 3_600_000, now.getTime()));
  const decider = claim.amount > 5_000_000 ? staff.admin : staff.agent;
  const approved = status === 'APPROVED' || status === 'PAID';
  return {
    ...claim,
    treated_on: day,
    status,
    reason: status === 'REJECTED' ? reason : null,
    filed_by: claim.provider_code === 'P001' ? staff.provider : staff.agent,
    filed_at: at(0),
    approved_by: approved ? decider : null,
    approved_at: approved ? at(2) : null,
    rejected_by: status === 'REJECTED' ? decider : null,
    rejected_at: status === 'REJECTED' ? at(3) : null,
    paid_by: status === 'PAID' ? staff.admin : null,
    paid_at: status === 'PAID' ? at(20) : null,
  };
}

/** The same day of another month, the last one where that month is shorter. */
function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}
