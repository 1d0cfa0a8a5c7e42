import { codeOf, fieldNames, optionCodes } from '../../../web/src/screens/kinds/codes.js';
import { wrongIn } from '../../../web/src/screens/kinds/wrong-place.js';

const refused = (name: string, problem = '') => ({
  name,
  facts: { problem },
});

describe('the codes of what a school adds itself', () => {
  it('are made of its names, without marks', () => {
    expect(codeOf('Nhật ký vườn trường (Đợt 2)')).toBe('nhat-ky-vuon-truong-dot-2');
    expect(codeOf(' … ')).toBe('');
  });

  it('tell apart what is called the same, and never take a name that is taken', () => {
    expect(fieldNames(['Ngày', 'ngày', '3 tháng', '', 'Topic', 'valueOf'])).toEqual([
      'ngay',
      'ngay2',
      'n3Thang',
      'field',
      'topicField',
      'valueof',
    ]);
    expect(fieldNames(['constructor'])).toEqual(['constructorField']);
    expect(optionCodes(['Tốt', 'Tốt', '…'])).toEqual(['tot', 'tot2', 'khac']);
    expect(fieldNames(['Ngày', 'ngày', 'Ngày2'])).toEqual(['ngay', 'ngay2', 'ngay22']);
    expect(fieldNames(['Topic', 'Topic field'])).toEqual(['topicField', 'topicField2']);
    const long = 'a'.repeat(60);
    expect(optionCodes([long, long])).toEqual(['a'.repeat(50), `${'a'.repeat(49)}2`]);
  });
});

describe('what the engine finds wrong with a kind', () => {
  it.each([
    ['kinds[0].kind: is empty', 'vi', 'empty', ''],
    ['kinds[0].kind: has a wrong form', 'code', 'form', ''],
    ['kinds[0].label.en: is longer than 300', 'en', 'tooLong', '300'],
    ['kinds[0].owners: has 0 members, not 1 to 14', 'owners', 'none', ''],
    ['kinds[0].fields: is empty', 'fields', 'empty', ''],
    ['kinds[0].rowFields: has 6 members, not 1 to 5', 'fields', 'tooMany', '5'],
    ['kinds[0].rowFields[2].label.vi: is empty', 'fields[2].vi', 'empty', ''],
    ['kinds[0].fields[1].type: min is above max', 'fields[1].type', 'minAboveMax', ''],
    ['kinds[0].fields[1].type.options: tot occurs twice', 'fields[1].type', 'twice', ''],
    [
      'kinds[0].retention.years: is longer than the file is kept',
      'retentionYears',
      'longerThanFile',
      '',
    ],
    ['kinds: are larger than 44 KiB together', '', 'other', ''],
  ])('%s is shown at %j', (problem, place, nature, bound) => {
    const found = wrongIn(refused('CatalogueIsInvalid', problem));
    expect(found).toEqual({ place, problem: nature, bound });
  });

  it('is its code where that is taken, and no input where nobody may add kinds', () => {
    expect(wrongIn(refused('KindIsTaken'))).toMatchObject({ place: 'code', problem: 'taken' });
    expect(wrongIn(refused('RoleIsNotAllowed'))).toBeNull();
    expect(wrongIn(null)).toBeNull();
  });
});
