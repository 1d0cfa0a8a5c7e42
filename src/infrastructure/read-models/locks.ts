import {
  lockEntity,
  lockUnlockEntity,
  unlockEntity,
} from '../../../projections/lock/lock.entity.js';
import { among, type Queries, type Read } from './queries.js';

export const lockQueries = (read: Read): Queries<'locksByIds' | 'locks' | 'unlocksOf'> => ({
  locksByIds: among(read, lockEntity, 'lockId'),
  locks: (schoolId, page) =>
    read(schoolId, (reader) => reader.page(reader.rows(lockEntity), 'proposedLogIndex', page)),
  unlocksOf: (schoolId, lockIds) =>
    read(schoolId, async (reader) => {
      const links = await reader.among(lockUnlockEntity, 'lockId', lockIds);
      const unlockIds = new Set(links.map(({ unlockId }) => unlockId));
      return reader.among(unlockEntity, 'unlockId', [...unlockIds]);
    }),
});
