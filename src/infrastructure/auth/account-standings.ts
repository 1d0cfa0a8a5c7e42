import type { AccountStandings } from '../../application/ports/account-standings.js';

/** Until an access register says otherwise, every account that exists is open. */
export const everyAccountIsOpen: AccountStandings = { of: async () => 'open' };
