import { projections } from '../../projections/index.js';
import type { SchoolId } from '../../src/domain/shared/ids.js';
import { EnvelopeCodec } from '../../src/infrastructure/codec/event-codec.js';
import { openEventStore } from '../../src/infrastructure/event-store/open-event-store.js';
import { InMemoryKeyStore } from '../../src/infrastructure/keys/in-memory-key-store.js';
import { Rebuild } from '../../src/infrastructure/projections/rebuild.js';
import { decodeEntries } from '../../src/infrastructure/projections/decoded-entry.js';
import { openReadSide } from '../support/read-side.js';
import { admission, approval, correction, foundation } from '../support/sample-life.js';
import { StoredLife } from '../support/stored-life.js';
import { schoolId } from '../support/projection-spec.js';
import { execSync } from 'node:child_process';
import { layoutsOf } from '../../src/infrastructure/projections/generations.js';
import { RowBuffer } from '../../src/infrastructure/projections/row-buffer.js';
import { copyLine } from '../../src/infrastructure/projections/row-text.js';
import { readFileSync, writeFileSync } from 'node:fs';
import inspector from 'node:inspector/promises';

const quiet = { log: () => undefined, warn: () => undefined, error: () => undefined };
const children = Number(process.env.CHILDREN ?? 1500);
it('rate', async () => {
  const side = await openReadSide();
  const opened = openEventStore(side.database.connections, quiet);
  const codec = new EnvelopeCodec(new InMemoryKeyStore());
  const life = new StoredLife(opened.store, codec, schoolId as SchoolId);
  let size = await life.append(foundation());
  const numbers = Array.from({ length: children }, (_, i) => i);
  const extra = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`field${i}`, `giá trị ${i} của trẻ`]));
  const t0 = performance.now();
  const worker = async () => {
    for (let n = numbers.shift(); n !== undefined; n = numbers.shift()) {
      const events = [...admission(n), ...approval(n), ...correction(n)].map((e) => e.type === 'record.registered' ? { ...e, protectedBlocks: [...(e.protectedBlocks ?? []), { purpose: 'family', fields: extra }] } : e);
      size = await life.append(events);
    }
  };
  await Promise.all(Array.from({ length: 64 }, worker));
  while ((await opened.store.logSizes()).get(schoolId) !== size) await new Promise((r) => setTimeout(r, 20));
  console.log('appended', size, 'in', performance.now() - t0);
  const parts = side.parts({ store: opened.store, codec });
  const load = () => execSync('uptime').toString().trim().split('load')[1];
  const roleCpu = (role: string) => execSync(`pgrep -f '${role}' || true`).toString().split('\n').filter(Boolean).reduce((sum, pid) => { try { const args = readFileSync(`/proc/${pid}/cmdline`, 'utf8'); if (!args.includes(`${role} ${side.database.database}`)) return sum; const f = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' '); return sum + (Number(f[11]) + Number(f[12])) * 10; } catch { return sum; } }, 0);
  const pgCpu = () => ({ projector: roleCpu('luuvet_projector'), read: roleCpu('luuvet_read') });
  // read only
  const r0 = performance.now(); const rc = process.cpuUsage(); let bytes = 0;
  for (let from = 0n; from < size; from += 2000n) for (const e of await opened.store.readAll(schoolId, from, 2000)) bytes += e.bytes.length;
  let cpu = process.cpuUsage(rc);
  console.log('readAll', Math.round(Number(size) / (performance.now() - r0) * 1000), 'ev/s', 'cpu us/ev', (cpu.user + cpu.system) / Number(size), 'bytes', bytes / Number(size));
  const all = await opened.store.readAll(schoolId, 0n, 10000);
  const d0 = performance.now(); decodeEntries(codec, all); console.log('decode us', (performance.now() - d0) * 1000 / all.length);
  {
    const us = (label: string, n: number, work: () => unknown) => { const c = process.cpuUsage(); work(); const d = process.cpuUsage(c); console.log('phase', label, ((d.user + d.system) / n).toFixed(1)); };
    const every = [...await opened.store.readAll(schoolId, 0n, 20000)];
    for (let i = 0; i < 3; i += 1) {
      const fresh = every.map((e) => ({ ...e }));
      let decoded: ReturnType<typeof decodeEntries> = [];
      us('json.parse', every.length, () => { for (const e of every) JSON.parse(Buffer.from(e.bytes).toString('utf8')); });
      us('decode', every.length, () => { decoded = decodeEntries(codec, fresh); });
      const entries = decoded.flatMap((d) => 'entry' in d ? [d.entry] : []);
      for (const rules of projections) {
        const layouts = layoutsOf(rules, { projection: rules.name, version: 1, generation: 1 });
        const buffer = new RowBuffer(layouts, schoolId);
        for (const e of entries) for (const k of rules.reads?.(e) ?? []) buffer.want(k);
        await buffer.resolve(async () => []);
        us(`${rules.name} apply`, every.length, () => { for (const e of entries) buffer.apply(e, rules.apply(e, buffer)); });
        us(`${rules.name} copy`, every.length, () => { for (const ch of buffer.changes()) for (const r of ch.write) copyLine(ch.layout, r); });
      }
    }
  }
  if (process.env.PHASES) { await opened.close(); await side.close().catch(() => 0); return; }
  for (let round = 0; round < 3; round += 1) {
    const session = new inspector.Session();
    if (round === 1 && process.env.PROFILE) { session.connect(); await session.post('Profiler.enable'); await session.post('Profiler.start'); }
    const c = process.cpuUsage(); const p0 = pgCpu();
    const t = performance.now();
    const marks: string[] = [];
    await new Rebuild(parts).run({ onProgress: ({ applied, total }) => { if (applied === total) marks.push(`${Math.round(performance.now() - t)}`); } });
    const ms = performance.now() - t;
    cpu = process.cpuUsage(c);
    console.log('rebuild', Math.round(Number(size) / ms * 1000), 'ev/s node cpu us/ev', Math.round((cpu.user + cpu.system) / Number(size)), 'pg cpu us/ev', JSON.stringify(Object.entries(pgCpu()).map(([k, v]) => [k, Math.round((v - (p0 as any)[k]) * 1000 / Number(size))])), 'replayed at ms', marks.slice(0, 1), 'all', ms, load());
    if (round === 1 && process.env.PROFILE) { const { profile } = await session.post('Profiler.stop'); writeFileSync('/tmp/read-side/rebuild.cpuprofile', JSON.stringify(profile)); }
  }
  for (const only of projections) {
    const t = performance.now();
    await new Rebuild({ ...parts, projections: [only] }).run();
    console.log(only.name, Math.round(Number(size) / (performance.now() - t) * 1000), 'ev/s');
  }
  await opened.close();
  await side.close().catch((e) => console.log(String(e)));
}, 600000);
