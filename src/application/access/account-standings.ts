import { Injectable } from '@nestjs/common';
import { accountOf } from '../../domain/access/access.state.js';
import type { AccountStatus } from '../../domain/shared/access.js';
import type { AccountId, SchoolId } from '../../domain/shared/ids.js';
import { AccessWrites } from './access-writes.js';

/** What the access register says of an account now, for whoever stands at the door. */
@Injectable()
export class AccountStandings {
  constructor(private readonly register: AccessWrites) {}

  async of(schoolId: SchoolId, accountId: AccountId): Promise<AccountStatus | 'unknown'> {
    return accountOf(await this.register.register(schoolId), accountId)?.status ?? 'unknown';
  }
}
