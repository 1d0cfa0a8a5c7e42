import { randomUUID } from 'node:crypto';
import {
  ConflictException,
  ForbiddenException,
  Injectable,
  NotFoundException,
} from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Account } from './account.entities.js';
import { AuditEntry, type FieldValues } from './audit-entry.entity.js';
import { ChildProfile } from './child-profile.entity.js';
import type { RegisterChildProfileInput, ReviseChildProfileInput } from './child-profile.inputs.js';

/** The row and one audit row for each change, in one transaction. */
@Injectable()
export class ChildProfilesService {
  constructor(private readonly source: DataSource) {}

  register(input: RegisterChildProfileInput, account: Account): Promise<ChildProfile> {
    return this.source.transaction(async (manager) => {
      const profiles = manager.getRepository(ChildProfile);
      const profile = profiles.create({ ...input, id: randomUUID(), schoolId: account.schoolId });
      requireClass(account, profile.classId);
      await profiles.insert(profile);
      await manager.getRepository(AuditEntry).insert({
        accountId: account.id,
        action: 'register',
        entity: 'child_profile',
        entityId: profile.id,
        before: null,
        after: { ...input },
      });
      return profile;
    });
  }

  revise(input: ReviseChildProfileInput, account: Account): Promise<ChildProfile> {
    const { id, version, ...fields } = input;
    return this.source.transaction(async (manager) => {
      const profiles = manager.getRepository(ChildProfile);
      const profile = await profiles.findOneBy({ id, schoolId: account.schoolId });
      if (!profile) throw new NotFoundException();
      requireClass(account, profile.classId);
      const { before, after } = difference(profile, fields);
      if (Object.keys(after).length === 0) return profile;
      // Holds also against somebody who read the same version: one of the two changes no row.
      const { affected } = await profiles.update({ id, version }, after);
      if (affected !== 1) throw new ConflictException();
      await manager.getRepository(AuditEntry).insert({
        accountId: account.id,
        action: 'revise',
        entity: 'child_profile',
        entityId: id,
        before,
        after,
      });
      return { ...profile, ...after, version: version + 1 };
    });
  }
}

const difference = (
  profile: ChildProfile,
  fields: Omit<ReviseChildProfileInput, 'id' | 'version'>,
): { readonly before: FieldValues; readonly after: FieldValues } => {
  const now = new Map<string, unknown>(Object.entries(profile));
  const changed = Object.entries(fields).filter(
    ([name, value]) => value !== undefined && value !== now.get(name),
  );
  return {
    before: Object.fromEntries(changed.map(([name]) => [name, now.get(name)])) as FieldValues,
    after: Object.fromEntries(changed) as FieldValues,
  };
};

/** A homeroom teacher enters the children of their class, the others those of the school. */
const requireClass = ({ appointments }: Account, classId: string): void => {
  const reaches = appointments.some(
    (appointment) => appointment.role !== 'homeroomTeacher' || appointment.classId === classId,
  );
  if (!reaches) throw new ForbiddenException();
};
