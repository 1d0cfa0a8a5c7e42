import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { NestFactory } from '@nestjs/core';
import { FoundSchool } from '../application/school/found-school.js';
import { BareAppModule } from '../bare-app.module.js';
import { parseCatalogue } from '../domain/school/catalogue-rules.js';
import type { CommandId } from '../domain/shared/ids.js';
import { openEngine } from '../engine.js';
import { installationKeys } from '../infrastructure/config/installation-keys.js';
import {
  describeProblems,
  loadSettings,
  type Settings,
} from '../infrastructure/config/settings.js';
import { projectRoot } from '../infrastructure/files/project-root.js';
import { StructuredLogger } from '../infrastructure/logging/structured-logger.js';
import type { CliCommand } from './command.js';
import { type Founding, foundingExample, foundingOf, readFounding } from './founding-file.js';
import { openDatabase } from './open-database.js';
import type { Terminal } from './terminal.js';

const cataloguesDirectory = path.join(projectRoot(), 'catalogues');

export const command: CliCommand = {
  usage: 'school <action> [file]',
  summary: {
    vi: 'Lập trường từ một tệp (found <file>), hoặc in tệp mẫu (example)',
    en: 'Founds a school from a file (found <file>), or prints a sample file (example)',
  },
  exitCodes: {
    0: 'xong / done',
    1: 'tệp sai hoặc bị từ chối / the file is wrong or was refused',
    2: 'thiết đặt sai / the settings are wrong',
  },
  run: async (terminal, _given, action, file) => {
    if (action === 'example') {
      terminal.result(foundingExample, [JSON.stringify(foundingExample, null, 2)]);
      return 0;
    }
    if (action !== 'found' || file === undefined)
      return refuse(terminal, ['found <file> | example']);
    const loaded = loadSettings(process.env, 'development');
    if (!loaded.ok) {
      terminal.result({ problems: loaded.problems }, [describeProblems(loaded.problems)]);
      return 2;
    }
    const read = readFounding(await readFile(file, 'utf8'));
    if (!read.ok) return refuse(terminal, read.problems);
    const text = await readFile(path.join(cataloguesDirectory, read.file.catalogue), 'utf8');
    const catalogue = parseCatalogue(JSON.parse(text));
    if (!catalogue.ok) return refuse(terminal, [catalogue.error.problem]);
    return found(terminal, loaded.settings, foundingOf(read.file, catalogue.value));
  },
};

const refuse = (terminal: Terminal, problems: readonly string[]): number => {
  terminal.result({ problems }, ['Sai / wrong:', ...problems.map((problem) => `  ${problem}`)]);
  return 1;
};

const found = async (
  terminal: Terminal,
  settings: Settings,
  founding: Founding,
): Promise<number> => {
  const logger = new StructuredLogger({ level: 'error', form: 'terminal' });
  const database = await openDatabase(settings, terminal);
  const { connections } = database;
  const engine = await openEngine({
    settings,
    keys: installationKeys(settings),
    connections,
    logger,
  });
  try {
    await engine.start();
    const app = await NestFactory.createApplicationContext(BareAppModule.over(engine), { logger });
    const commandId = randomUUID() as CommandId;
    const done = await app.get(FoundSchool).found(founding.schoolId, commandId, founding.commands);
    await app.close();
    if (!done.ok) return refuse(terminal, [done.error.type]);
    const { schoolId, people } = founding;
    const shown = people.map(({ staffCode, personId }) => ({ staffCode, personId }));
    terminal.result({ schoolId, people: shown }, [
      `school: ${schoolId}`,
      ...shown.map(({ staffCode, personId }) => `  ${staffCode}  ${personId}`),
      '',
      `luuvet token issue --school ${schoolId} --person <id>`,
    ]);
    return 0;
  } finally {
    await engine.stop();
    await database.close();
  }
};
