import { XlsxRegisterReader } from '../../src/infrastructure/register/xlsx-register-reader.js';
import { childrenXlsx, childNumber } from '../support/xlsx-fixtures.js';
const reader = new XlsxRegisterReader();
test('x', async () => {
  const b = await childrenXlsx(Array.from({length:4999},(_, i)=>childNumber(i)));
  for (let i=0;i<4;i++) {
    const t = performance.now(); const c = process.cpuUsage();
    const r = await reader.read(b, { named: null, usualNames: [] });
    const d = process.cpuUsage(c);
    console.log(b.length, performance.now()-t, d.user/1000, d.system/1000, r.ok ? [r.value.sheet, r.value.rows.length] : r.error);
  }
});
