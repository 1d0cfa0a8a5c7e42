import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { BareAppModule } from '../bare-app.module.js';
import { openEngine } from '../engine.js';
import { keysForDatabase } from '../infrastructure/config/keys-for-database.js';
import type { Settings } from '../infrastructure/config/settings.js';
import { StructuredLogger } from '../infrastructure/logging/structured-logger.js';
import type { DatabaseConnections } from '../infrastructure/postgres/connections.js';

/** The use cases over a running engine, without the API; stopped when the work is done. */
export const withApplication = async <T>(
  settings: Settings,
  connections: DatabaseConnections,
  work: (app: INestApplicationContext) => Promise<T>,
): Promise<T> => {
  const keys = await keysForDatabase(settings, connections);
  const logger = new StructuredLogger({ level: 'error', form: 'terminal' });
  const engine = await openEngine({ settings, keys, connections, logger });
  try {
    await engine.start();
    const app = await NestFactory.createApplicationContext(BareAppModule.over(engine), { logger });
    try {
      return await work(app);
    } finally {
      await app.close();
    }
  } finally {
    await engine.stop();
  }
};
