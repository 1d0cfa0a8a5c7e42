import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { LoggerService } from '@nestjs/common';
import type { Installation } from '../../application/ports/installation.js';
import type { AuthorityCatalogue } from '../../domain/access/authorities.js';
import { parseAuthorities } from '../../domain/access/authority-rules.js';
import { parseCatalogue } from '../../domain/school/catalogue-rules.js';
import type { RecordCatalogue } from '../../domain/shared/record-kind.js';
import { projectRoot } from './project-root.js';

/** More than these are no longer looked through by anybody. */
const filesMax = 50;

type Read =
  | { readonly is: 'records'; readonly catalogue: RecordCatalogue }
  | { readonly is: 'authorities'; readonly catalogue: AuthorityCatalogue };

/** The catalogues of a directory, read when somebody asks: a file put there is offered at once. */
export class InstalledCatalogues implements Installation {
  readonly version = installedVersion();

  constructor(
    private readonly directory: string,
    private readonly logger: Pick<LoggerService, 'warn'>,
  ) {}

  async recordCatalogues(): Promise<readonly RecordCatalogue[]> {
    return (await this.all()).flatMap((one) => (one.is === 'records' ? [one.catalogue] : []));
  }

  async authorityCatalogues(): Promise<readonly AuthorityCatalogue[]> {
    return (await this.all()).flatMap((one) => (one.is === 'authorities' ? [one.catalogue] : []));
  }

  private async all(): Promise<readonly Read[]> {
    const names = await readdir(this.directory).catch(() => []);
    const files = names.filter((name) => name.endsWith('.json')).toSorted();
    const read = await Promise.all(files.slice(0, filesMax).map((name) => this.read(name)));
    return read.filter((one) => one !== null);
  }

  private async read(name: string): Promise<Read | null> {
    const content = await readFile(path.join(this.directory, name), 'utf8')
      .then((text): unknown => JSON.parse(text))
      .catch(() => null);
    const records = parseCatalogue(content);
    if (records.ok) return { is: 'records', catalogue: records.value };
    const authorities = parseAuthorities(content);
    if (authorities.ok) return { is: 'authorities', catalogue: authorities.value };
    const problem =
      content !== null && typeof content === 'object' && 'authorities' in content
        ? authorities.error.problem
        : records.error.problem;
    this.logger.warn('a file is no catalogue and is not offered', { name, problem });
    return null;
  }
}

const installedVersion = (): string => {
  const manifest: unknown = JSON.parse(
    readFileSync(path.join(projectRoot(), 'package.json'), 'utf8'),
  );
  return String((manifest as { readonly version?: unknown }).version);
};
