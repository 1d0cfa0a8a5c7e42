import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { NestFactory } from '@nestjs/core';
import { FoundSchool } from '../application/school/found-school.js';
import { BareAppModule } from '../bare-app.module.js';
import { parseCatalogue } from '../domain/school/catalogue-rules.js';
import type { CommandId } from '../domain/shared/ids.js';
import { type Engine, openEngine } from '../engine.js';
import { keysForDatabase } from '../infrastructure/config/keys-for-database.js';
import { describeProblems, type Settings } from '../infrastructure/config/settings.js';
import { projectRoot } from '../infrastructure/files/project-root.js';
import { StructuredLogger } from '../infrastructure/logging/structured-logger.js';
import type { DatabaseConnections } from '../infrastructure/postgres/connections.js';
import { type CliCommand, WrongUsage } from './command.js';
import { settingsFor } from './command-settings.js';
import { type Founding, foundingExample, foundingOf, readFounding } from './founding-file.js';
import { openDatabase } from './open-database.js';
import { RecordedSchools } from './recorded-schools.js';
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
    2: 'thiết lập sai / the settings are wrong',
  },
  run: async (terminal, given, action, file) => {
    if (action === 'example') {
      terminal.result(foundingExample, [JSON.stringify(foundingExample, null, 2)]);
      return 0;
    }
    if (action !== 'found' || file === undefined) throw new WrongUsage('found <file> | example');
    const loaded = settingsFor(given);
    if (!loaded.ok) {
      terminal.result({ problems: loaded.problems }, [describeProblems(loaded.problems)]);
      return 2;
    }
    const read = readFounding(await readFile(file, 'utf8'));
    if (!read.ok) return refuse(terminal, read.problems);
    // Of a catalogue that is not there, `main` names the file.
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
  const database = await openDatabase(settings, terminal);
  try {
    const { connections } = database;
    if (await isTaken(connections, founding.code)) {
      return refuse(terminal, [
        `school.code: đã có trường mang mã ${founding.code} / a school has this code already`,
      ]);
    }
    const keys = await keysForDatabase(settings, connections);
    const logger = new StructuredLogger({ level: 'error', form: 'terminal' });
    const engine = await openEngine({ settings, keys, connections, logger });
    try {
      await engine.start();
      return await foundIn(engine, terminal, founding);
    } finally {
      await engine.stop();
    }
  } finally {
    await database.close();
  }
};

const isTaken = async (connections: DatabaseConnections, code: string): Promise<boolean> => {
  const schools = RecordedSchools.open(connections);
  try {
    return (await schools.withCode(code)) !== null;
  } finally {
    await schools.close();
  }
};

const foundIn = async (engine: Engine, terminal: Terminal, founding: Founding): Promise<number> => {
  const app = await NestFactory.createApplicationContext(BareAppModule.over(engine), {
    logger: new StructuredLogger({ level: 'error', form: 'terminal' }),
  });
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
};
