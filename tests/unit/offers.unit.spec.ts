import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { catalogueDocument } from '../../src/graphql/system/catalogue-document.js';
import { catalogueOf, type CatalogueInput } from '../../src/graphql/school/catalogue.inputs.js';
import { RecordTierEnum, RoleEnum } from '../../src/graphql/shared/enums.js';
import {
  AttachmentTypeEnum,
  ChildrenWhenEnum,
  DossierAboutEnum,
  DueByEnum,
  DueFromEnum,
  FieldRelationEnum,
  RecordWindowEnum,
  RetentionFromEnum,
  RhythmEnum,
  SchoolReportPartEnum,
} from '../../src/graphql/school/catalogue.enums.js';
import { readCatalogue } from '../../src/demo/demo-school.js';
import { InstalledCatalogues } from '../../src/infrastructure/files/installed-catalogues.js';

describe('what is installed', () => {
  it('a file that is no catalogue is named to whoever operates it, and the others are offered', async () => {
    const directory = await mkdtemp(path.join(tmpdir(), 'luuvet-catalogues-'));
    const warned: unknown[] = [];
    const logger = { warn: (...said: unknown[]) => warned.push(said) };
    const kindergarten = await readCatalogue('vn-kindergarten.v1.json');
    await writeFile(path.join(directory, 'a.json'), 'not even JSON');
    await writeFile(path.join(directory, 'b.json'), JSON.stringify(kindergarten));
    await writeFile(path.join(directory, 'c.json'), '{"authorities":[]}');
    const found = new InstalledCatalogues(directory, logger);
    expect(await found.recordCatalogues()).toEqual([kindergarten]);
    expect(await found.authorityCatalogues()).toEqual([]);
    expect(JSON.stringify(warned)).toMatch(/a\.json.*c\.json/u);
    await rm(directory, { recursive: true });
  });

  it('a directory that is not there offers nothing', async () => {
    const logger = { warn: () => undefined };
    const found = new InstalledCatalogues('/nowhere/at/all', logger);
    expect(await found.recordCatalogues()).toEqual([]);
  });
});

describe('the document of an offered catalogue', () => {
  it.each(['vn-kindergarten.v1.json', 'vn-kindergarten.v3.json', 'vn-primary.v4.json'])(
    'of %s is, given back, that catalogue',
    async (file) => {
      const catalogue = await readCatalogue(file);
      const given: unknown = JSON.parse(catalogueDocument(catalogue), (key, value: unknown) => {
        // As GraphQL reads the names of its enums.
        if (key === 'tier') return RecordTierEnum[String(value)];
        if (key === 'every') return RhythmEnum[String(value)];
        if (key === 'window') return RecordWindowEnum[String(value)];
        if (key === 'about') return DossierAboutEnum[String(value)];
        if (key === 'by') return DueByEnum[String(value)];
        if (key === 'from') return { ...DueFromEnum, ...RetentionFromEnum }[String(value)];
        // Of a field it is the name of its type.
        if (key === 'is') return FieldRelationEnum[String(value)] ?? value;
        // Of a figure it is the name of a field.
        if (key === 'on') return SchoolReportPartEnum[String(value)] ?? value;
        if (key === 'children') return ChildrenWhenEnum[String(value)];
        if (key === 'types') return (value as string[]).map((name) => AttachmentTypeEnum[name]);
        if (['owners', 'readers', 'roles', 'acknowledgedBy'].includes(key)) {
          return (value as string[]).map((name) => RoleEnum[name]);
        }
        return value;
      });
      expect(catalogueOf(given as CatalogueInput)).toEqual(catalogue);
    },
  );
});
