import { importTypeScript } from '../lib/import-typescript.mjs';

export const file = '.env.example';

export const produce = async () => {
  const module = new URL(
    '../../src/infrastructure/config/setting-documentation.ts',
    import.meta.url,
  );
  const { environmentExample } = await importTypeScript(module);
  return environmentExample();
};
