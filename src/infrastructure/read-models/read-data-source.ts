import { DataSource } from 'typeorm';
import { readEntities } from '../../../projections/index.js';
import type { DatabaseConnections } from '../postgres/connections.js';

/** The one way by which queries reach the read models: role `luuvet_read`, views of schema `read`. */
export const openReadDataSource = async (
  connections: DatabaseConnections,
  onIdleError: (error: Error) => void = () => undefined,
): Promise<DataSource> => {
  const source = new DataSource({
    type: 'postgres',
    extra: connections.forRole('read'),
    poolErrorHandler: onIdleError,
    entities: [...readEntities],
    // The tables belong to the projector; TypeORM only ever reads them.
    synchronize: false,
    installExtensions: false,
    logging: false,
  });
  return source.initialize();
};
