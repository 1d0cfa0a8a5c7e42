import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { FoundSchool } from '../application/school/found-school.js';
import { parseCatalogue } from '../domain/school/catalogue-rules.js';
import type { CommandId } from '../domain/shared/ids.js';
import { describeProblems, type Settings } from '../infrastructure/config/settings.js';
import { projectRoot } from '../infrastructure/files/project-root.js';
import type { DatabaseConnections } from '../infrastructure/postgres/connections.js';
import { appointPrincipal, successorIn } from './appoint-principal.js';
import { type CliCommand, WrongUsage } from './command.js';
import { settingsFor } from './command-settings.js';
import { type Founding, foundingExample, foundingOf, readFounding } from './founding-file.js';
import { openDatabase } from './open-database.js';
import { RecordedSchools } from './recorded-schools.js';
import type { Terminal } from './terminal.js';
import { withApplication } from './with-application.js';

const cataloguesDirectory = path.join(projectRoot(), 'catalogues');

export const command: CliCommand = {
  usage: 'school <action> [file]',
  summary: {
    vi: 'Lập trường từ một tệp (found <file>), in tệp mẫu (example), hoặc cử hiệu trưởng khi trường không còn ai (appoint-principal)',
    en: 'Founds a school from a file (found <file>), prints a sample file (example), or appoints a principal where none is left (appoint-principal)',
  },
  exitCodes: {
    0: 'xong / done',
    1: 'tệp sai hoặc bị từ chối / the file is wrong, or it was refused',
    2: 'thiết lập sai / the settings are wrong',
  },
  options: (added) =>
    added
      .option('--school <id>', 'mã trường / the school (appoint-principal)')
      .option('--staff-code <code>', 'mã cán bộ / who becomes principal (appoint-principal)')
      .option('--decision <no>', 'số quyết định / number of the decision (appoint-principal)')
      .option('--from <day>', 'từ ngày, YYYY-MM-DD / first day (appoint-principal)'),
  run: async (terminal, given, action, file) => {
    if (action === 'example') {
      terminal.result(foundingExample, [JSON.stringify(foundingExample, null, 2)]);
      return 0;
    }
    const successor = action === 'appoint-principal' ? successorIn(given) : null;
    if (successor === null && (action !== 'found' || file === undefined)) {
      throw new WrongUsage('found <file> | example | appoint-principal --school …');
    }
    const loaded = settingsFor(given);
    if (!loaded.ok) {
      terminal.result({ problems: loaded.problems }, [describeProblems(loaded.problems)]);
      return 2;
    }
    if (successor !== null) return appointPrincipal(terminal, loaded.settings, successor);
    const read = readFounding(await readFile(file ?? '', 'utf8'));
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
    return await withApplication(settings, connections, async (app) =>
      foundIn(app, terminal, founding),
    );
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

const foundIn = async (
  app: INestApplicationContext,
  terminal: Terminal,
  founding: Founding,
): Promise<number> => {
  const commandId = randomUUID() as CommandId;
  const done = await app.get(FoundSchool).found(founding.schoolId, commandId, founding.commands);
  if (!done.ok) return refuse(terminal, [done.error.type]);
  const { schoolId, people } = founding;
  const shown = people.map(({ staffCode, personId }) => ({ staffCode, personId }));
  terminal.result({ schoolId, people: shown }, [
    `school: ${schoolId}`,
    ...shown.map(({ staffCode, personId }) => `  ${staffCode}  ${personId}`),
    '',
    `luuvet account invite --school ${schoolId} --staff-code <code>`,
  ]);
  return 0;
};
