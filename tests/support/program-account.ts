import { inDays } from './days.js';
import type { GraphqlSchool } from './graphql-school.js';

/** A program of that school with some powers of a registrar, and the token it was issued. */
export const openProgram = async (
  { give }: GraphqlSchool,
  powers: readonly string[],
): Promise<{ readonly accountId: string; readonly token: string; readonly tokenId: string }> => {
  const expiresAt = inDays(30);
  const opened = await give('principal', 'openServiceAccount', {
    name: 'Phần mềm mẫu',
    role: 'REGISTRAR',
    powers,
    expiresAt,
  });
  const accountId = String(opened['createdId']);
  const issued = await give('principal', 'issueServiceToken', { accountId, expiresAt });
  return { accountId, token: String(issued['token']), tokenId: String(issued['tokenId']) };
};
