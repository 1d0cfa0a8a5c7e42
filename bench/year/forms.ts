import type { FieldDefinition, FieldRule, FieldType } from '../../src/domain/shared/record-kind.js';
import type { Chance } from './chance.js';
import { addDays } from './days.js';

export interface FieldInput {
  readonly name: string;
  readonly value: string | number | boolean | null;
}

const sentences = [
  'Trẻ tham gia tích cực, biết nhường bạn.',
  'Cần nhắc trẻ rửa tay trước khi ăn.',
  'Hoàn thành tốt nhiệm vụ, trình bày rõ ràng.',
  'Tiến bộ so với tuần trước, cần luyện thêm ở nhà.',
  'Đã trao đổi với phụ huynh về việc đi học đúng giờ.',
  'Nội dung bám sát kế hoạch, có điều chỉnh theo thực tế lớp.',
  'Chuẩn bị đồ dùng đầy đủ, không gian học thoáng.',
  'Thống nhất nội dung sinh hoạt và phân công người phụ trách.',
] as const;

/** Values that the form of any kind takes, made from what its catalogue says of each field. */
export const filledIn = (
  fields: readonly FieldDefinition[],
  chance: Chance,
  today: string,
): readonly FieldInput[] =>
  fields
    .filter((field) => field.required || chance.happens(shareOf(field), field.name))
    .map(({ name, type }) => ({ name, value: valueOf(type, chance.of(name), today) }));

/** The same values, but for those that broke a rule between fields: they are as much as it leaves room for. */
export const keeping = (
  rules: readonly FieldRule[],
  inputs: readonly FieldInput[],
): readonly FieldInput[] => {
  const values = new Map(inputs.map(({ name, value }) => [name, value]));
  // Only left sides come down, so that after as many rounds as there are rules none of them moves.
  for (const _ of rules) for (const rule of rules) giveWay(rule, values);
  return inputs.map(({ name }) => ({ name, value: values.get(name) ?? null }));
};

const giveWay = (
  { left, is, right }: FieldRule,
  values: Map<string, FieldInput['value']>,
): void => {
  const than = values.get(right) ?? null;
  const said = left.filter((name) => (values.get(name) ?? null) !== null);
  if (is === 'not-before') {
    for (const name of said)
      if (String(values.get(name)) < String(than ?? '')) values.set(name, than);
    return;
  }
  const sum = said.reduce((all, name) => all + Number(values.get(name)), 0);
  if (than === null || sum <= Number(than)) return;
  for (const name of said) {
    values.set(name, Math.floor((Number(values.get(name)) * Number(than)) / sum));
  }
};

/** What is marked with yes and need not be is an exception: that a line of a register is voided. */
const shareOf = ({ type }: FieldDefinition): number => (type.is === 'boolean' ? 0.01 : 0.4);

export const valueOf = (type: FieldType, chance: Chance, today: string): FieldInput['value'] => {
  switch (type.is) {
    case 'text':
      return type.pattern === undefined
        ? textOf(type.lengthMax, chance)
        : fitting(type.pattern, chance);
    case 'date':
      return addDays(today, -chance.whole(0, 20, 'ago'));
    case 'integer':
      return chance.whole(Math.ceil(between(type, 0.3)), Math.floor(between(type, 0.6)), 'number');
    case 'boolean':
      return chance.happens(0.9, 'yes');
    case 'choice':
      return chance.oneOf(type.options, 'choice').code;
    case 'record':
      return null;
  }
};

const between = (
  { min, max }: { readonly min: number; readonly max: number },
  share: number,
): number => min + (Math.min(max, 2_000_000) - min) * share;

const textOf = (lengthMax: number, chance: Chance): string => {
  const text = chance.oneOf(sentences, 'sentence');
  return text.length <= lengthMax ? text : text.slice(0, lengthMax).trim();
};

/** Of the plain patterns of catalogues: sets of characters, each so many times, and themselves; of several the first. */
export const fitting = (pattern: string, chance: Chance): string => {
  const expression = new RegExp(pattern, 'u');
  const [first = pattern] = pattern.split('$|^');
  const body = first.replace(/^\^/, '').replace(/\$$/, '');
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const text = drawn(body, chance.of(attempt));
    if (expression.test(text)) return text;
  }
  throw new Error(`nothing fits ${pattern}`);
};

const part = /(\[[^\]]+\]|\\d|\\.|.)(\{\d+(?:,\d*)?\}|[+*?])?/gu;

const drawn = (body: string, chance: Chance): string =>
  [...body.matchAll(part)]
    .map(([, set = '', times], at) => {
      const many = timesOf(times, chance.of(at));
      return Array.from({ length: many }, (_, no) => characterOf(set, chance.of(at, no))).join('');
    })
    .join('');

const timesOf = (times: string | undefined, chance: Chance): number => {
  if (times === undefined || times === '+') return 1;
  if (times === '*' || times === '?') return chance.whole(0, 1, 'times');
  const [least = 1, most = least] = times.slice(1, -1).split(',').map(Number);
  return chance.whole(least, Math.max(least, most || least), 'times');
};

const characterOf = (set: string, chance: Chance): string => {
  if (set === '\\d') return String(chance.whole(0, 9, 'digit'));
  if (set.startsWith('\\')) return set.slice(1);
  if (!set.startsWith('[')) return set;
  const inside = set
    .slice(1, -1)
    .replace(/(.)-(.)/gu, (_, first: string, last: string) =>
      Array.from({ length: last.charCodeAt(0) - first.charCodeAt(0) + 1 }, (_each, at) =>
        String.fromCharCode(first.charCodeAt(0) + at),
      ).join(''),
    );
  return chance.oneOf([...inside], 'character');
};
