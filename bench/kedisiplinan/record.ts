import { newId } from '../../api/src/platform/clock/ids.ts';
import { tokenOf } from '../identity/context.ts';
import { median, percentile, timeEach } from '../measure.ts';
import { serve } from '../process.ts';
import type { Context, Measure } from './context.ts';

export const recordMeasures: readonly Measure[] = [{ name: 'record', run: measureRecord }];

/** The row alone, into the product's own table with its indexes and foreign keys. */
const BARE = `insert into kedisiplinan.pelanggaran (tenant_id, id, laporan_id, siswa_id, jenis_id, kelas_id, poin, kelompok,
    tanggal, pencatat_id, created_at, updated_at)
  select s.tenant_id, $1, $2, s.id, j.id, s.kelas_id, j.poin, j.frekuensi_kelompok, $5, $6, now(), now()
  from kedisiplinan.siswa s, kedisiplinan.jenis_pelanggaran j
  where s.tenant_id = $7 and s.id = $3 and j.tenant_id = $7 and j.id = $4`;

/**
 * One violation of one student over HTTP: sums, decision, trail and answer included; and a class at once. Beside it the
 * INSERT alone on an open connection, each committed by itself as well.
 */
async function measureRecord(context: Context): Promise<void> {
  const { ground, options, report, env, tenantId, operator, violations, end } = context;
  const token = await tokenOf(env, tenantId, operator);
  const client = await ground.connect();
  const { siswa, jenis } = await peopleAndKinds(context);
  const tanggal = end.toISOString().slice(0, 10);
  const product = await serve(ground, 'bench/serve/product.ts');
  const studentAt = (i: number) => siswa[(i * 7_919) % siswa.length] ?? '';
  const record = async (siswaIds: readonly string[], i: number) => {
    const kind = jenis[i % jenis.length] ?? '';
    const { status, text } = await product.http.send('POST', '/api/kedisiplinan/pelanggaran', {
      token,
      body: { siswa_ids: siswaIds, jenis_pelanggaran_ids: [kind], tanggal },
    });
    if (status !== 201 || text.includes('"tertunda":true'))
      throw new Error(`${status}: ${text.slice(0, 500)}`);
  };
  const one = (i: number) => record([studentAt(i)], i);
  const bare = (i: number) =>
    client.query({
      name: 'bare',
      text: BARE,
      values: [newId(), newId(), studentAt(i), jenis[i % jenis.length], tanggal, operator, tenantId],
    });
  const times = options.quick ? 50 : 1_000;
  try {
    await timeEach(one, 20);
    await timeEach(bare, 20);
    const samples: number[] = [];
    const hand: number[] = [];
    for (let round = 0; round < options.rounds; round++) {
      samples.push(...(await timeEach((i) => one(round * times + i), times)));
      hand.push(...(await timeEach((i) => bare(round * times + i), times)));
    }
    report.add({
      what: `recording with evaluation over HTTP, p50 among ${violations.toLocaleString('en-US')} violations`,
      figure: median(samples),
      unit: 'ms',
      baseline: { what: 'ms the bare INSERT on an open connection', figure: median(hand) },
      ratio: median(samples) / median(hand),
      note: `p95 ${percentile(samples, 0.95).toFixed(1)} against ${percentile(hand, 0.95).toFixed(2)} ms`,
    });
    const classes = await timeEach(
      (i) => record(siswa.slice(i * 36, i * 36 + 36), i),
      options.quick ? 3 : 30,
    );
    report.add({
      what: 'recording one kind for a class of 36 at once, p50',
      figure: median(classes),
      unit: 'ms',
      baseline: { what: 'ms for each student', figure: median(classes) / 36 },
    });
  } finally {
    await product.stop();
  }
}

/** Students class by class, and the kinds. */
async function peopleAndKinds({ ground, tenantId }: Context) {
  const client = await ground.connect();
  const ids = async (text: string) =>
    (await client.query<{ id: string }>(text, [tenantId])).rows.map(({ id }) => id);
  return {
    siswa: await ids('select id from kedisiplinan.siswa where tenant_id = $1 order by kelas_id, id'),
    jenis: await ids('select id from kedisiplinan.jenis_pelanggaran where tenant_id = $1 order by id'),
  };
}
