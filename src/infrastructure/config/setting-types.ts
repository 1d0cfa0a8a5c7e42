import { isIP } from 'node:net';
import type { LocalizedText } from '../../domain/shared/record-kind.js';

/** What a text from the environment means, or what is wrong with it. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly wrong: LocalizedText };

export interface SettingType<T> {
  /** What a person should write, e.g. `0-65535`. */
  readonly form: LocalizedText;
  parse(text: string): Parsed<T>;
}

const parsed = <T>(value: T): Parsed<T> => ({ ok: true, value });
const wrong = (vi: string, en: string): Parsed<never> => ({ ok: false, wrong: { vi, en } });

export const text: SettingType<string> = {
  form: { vi: 'văn bản', en: 'text' },
  parse: parsed,
};

export const integer = (min: number, max: number): SettingType<number> => ({
  form: { vi: `số nguyên ${min}-${max}`, en: `integer ${min}-${max}` },
  parse: (written) => {
    const value = Number(written);
    if (/^\d+$/.test(written) && value >= min && value <= max) return parsed(value);
    return wrong(`phải là số nguyên từ ${min} đến ${max}`, `must be an integer ${min}-${max}`);
  },
});

export const oneOf = <Choice extends string>(...choices: Choice[]): SettingType<Choice> => ({
  form: { vi: choices.join(' | '), en: choices.join(' | ') },
  parse: (written) => {
    const choice = choices.find((candidate) => candidate === written);
    if (choice !== undefined) return parsed(choice);
    return wrong(
      `phải là một trong: ${choices.join(', ')}`,
      `must be one of ${choices.join(', ')}`,
    );
  },
});

/** A key or secret; shorter ones could be guessed. */
export const longSecret: SettingType<string> = {
  form: { vi: 'ít nhất 32 ký tự', en: 'at least 32 characters' },
  parse: (written) =>
    written.length >= 32
      ? parsed(written)
      : wrong('phải có ít nhất 32 ký tự', 'must have at least 32 characters'),
};

export const key256: SettingType<Uint8Array> = {
  form: { vi: '32 byte, base64', en: '32 bytes, base64' },
  parse: (written) => {
    const bytes = Buffer.from(written, 'base64');
    const complete = /^[A-Za-z0-9+/_-]{43}=?$/.test(written);
    return complete && bytes.length === 32
      ? parsed(new Uint8Array(bytes))
      : wrong('phải là 32 byte dạng base64', 'must be 32 bytes in base64');
  },
};

export const databaseUrl: SettingType<string> = {
  form: { vi: 'postgres://…', en: 'postgres://…' },
  parse: (written) =>
    URL.canParse(written) && /^postgres(ql)?:$/.test(new URL(written).protocol)
      ? parsed(written)
      : wrong(
          'phải có dạng postgres://người-dùng:mật-khẩu@máy:cổng/cơ-sở-dữ-liệu',
          'must be postgres://user:password@host:port/database',
        ),
};

export const webUrl: SettingType<string> = {
  form: { vi: 'http(s)://…', en: 'http(s)://…' },
  parse: (written) =>
    URL.canParse(written) && /^https?:$/.test(new URL(written).protocol)
      ? parsed(written.replace(/\/+$/, ''))
      : wrong('phải là một địa chỉ http(s)', 'must be an http(s) URL'),
};

/** Posted to as it is written, without name and password: no request is made to such an address. */
export const postUrl: SettingType<string> = {
  ...webUrl,
  parse: (written) => {
    const { username = '', password = '' } = URL.canParse(written) ? new URL(written) : {};
    if (username + password !== '') {
      return wrong('không được có tên và mật khẩu', 'must hold no name and password');
    }
    const address = webUrl.parse(written);
    return address.ok ? parsed(written) : address;
  },
};

/** As Standard Webhooks writes it: `whsec_` and 24 to 64 bytes in base64. */
export const webhookSecret: SettingType<Uint8Array> = {
  form: { vi: 'whsec_ và 24-64 byte, base64', en: 'whsec_ and 24-64 bytes, base64' },
  parse: (written) => {
    const [, encoded = ''] = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(written) ?? [];
    const bytes = Buffer.from(encoded, 'base64');
    return bytes.length >= 24 && bytes.length <= 64
      ? parsed(new Uint8Array(bytes))
      : wrong(
          'phải là whsec_ và 24 đến 64 byte dạng base64',
          'must be whsec_ and 24 to 64 bytes in base64',
        );
  },
};

const isNetwork = (written: string): boolean => {
  const [address = '', bits, ...more] = written.split('/');
  const family = isIP(address);
  if (family === 0 || more.length > 0) return false;
  return (
    bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128))
  );
};

/** As Express takes them for `trust proxy`. */
export const addresses: SettingType<string> = {
  form: { vi: 'loopback, 10.0.0.0/8, …', en: 'loopback, 10.0.0.0/8, …' },
  parse: (written) => {
    const all = written.split(',').map((one) => one.trim());
    return all.every((one) => one === 'loopback' || isNetwork(one))
      ? parsed(all.join(', '))
      : wrong(
          'phải là các địa chỉ mạng, cách nhau bằng dấu phẩy',
          'must be network addresses, separated by commas',
        );
  },
};

/** C2SP tlog-checkpoint: an origin is a URL without scheme, without spaces and plus signs. */
export const logOrigin: SettingType<string> = {
  form: { vi: 'tên miền[/đường dẫn]', en: 'domain[/path]' },
  parse: (written) =>
    /^[a-z0-9.-]+(:\d+)?(\/[A-Za-z0-9._~/-]*[A-Za-z0-9._~-])?$/.test(written)
      ? parsed(written)
      : wrong('phải là địa chỉ không có https://', 'must be a URL without its scheme'),
};
