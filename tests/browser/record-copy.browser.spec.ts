import { readFile } from 'node:fs/promises';
import {
  accessibilityProblems,
  complaintsOf,
  type ConsoleTest,
  openConsole,
} from '../support/console.js';
import { mediaRecordOf } from '../support/media-of-child.js';
import { childrenOf } from '../support/school-steps.js';
import { done } from '../support/served-school.js';

describe('the copy of an approved record', () => {
  let console_: ConsoleTest;
  let recordId: string;
  beforeAll(async () => {
    console_ = await openConsole();
    const [child] = await childrenOf(console_.school, 'Lá 1');
    recordId = await mediaRecordOf(console_.school, child?.dossierId ?? '');
  });
  afterAll(() => console_.close());

  it('is offered once it is approved, opens without the school, and who took it is shown (rows 64, 84)', async () => {
    const page = await console_.signedIn('homeroomTeacher');
    const place = `${console_.school.url}/ban-ghi/${recordId}`;
    await page.goto(place);
    await page.getByRole('heading', { name: 'Tệp đính kèm' }).waitFor();
    const button = page.getByRole('link', { name: 'Tải bản đã duyệt' });
    expect(await button.count()).toBe(0);
    await done(console_.school, 'homeroomTeacher', 'submitRecord', { recordId });
    await button.waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    const downloading = page.waitForEvent('download');
    await button.click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe(`ban-sao-${recordId}.html`);
    const html = await readFile(await download.path(), 'utf8');
    expect(html).toContain('Hội thu');
    await page.getByText('Đã tải về').waitFor();
    expect(complaintsOf(page)).toEqual([]);

    const paper = await page.context().newPage();
    await paper.setContent(html);
    await paper.getByRole('heading', { name: 'Ảnh, phim hoạt động của trẻ' }).waitFor();
    expect(await accessibilityProblems(paper)).toEqual([]);
  });
});
