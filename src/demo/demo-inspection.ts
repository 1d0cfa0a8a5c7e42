import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Command, CommandBus } from '@nestjs/cqrs';
import {
  AdoptAuthoritiesCommand,
  GrantToAuthorityCommand,
  NameInspectorCommand,
} from '../application/access/grants.js';
import type { Authenticator, Principal } from '../application/ports/authenticator.js';
import type { Clock } from '../application/ports/clock.js';
import type { StepUpConfirmations } from '../application/ports/step-ups.js';
import type { StepUpIsRequired } from '../application/step-up.js';
import type { CommandHeader, WriteResult } from '../application/write-header.js';
import { parseAuthorities } from '../domain/access/authority-rules.js';
import type { AccountId, ChallengeId, CommandId, GrantId, PersonId } from '../domain/shared/ids.js';
import type { Instant } from '../domain/shared/instant.js';
import { invariant } from '../domain/shared/invariant.js';
import { projectRoot } from '../infrastructure/files/project-root.js';
import { uuidFrom } from '../infrastructure/uuid-source.js';
import { demoSchoolYear } from './demo-school.js';

interface Tools {
  readonly clock: Clock;
  readonly commandBus: CommandBus;
  readonly authenticator: Authenticator;
  readonly stepUps: StepUpConfirmations;
}

export const demoInspectorAccount = uuidFrom('luuvet-demo/account/inspector') as AccountId;
const grantId = uuidFrom('luuvet-demo/grant') as GrantId;
const authorityId = 'so-gddt-song-mai';
const grantDays = 90;

/** The principal lets the province's inspector look at the school year, health data left out. */
export const openSchoolToInspector = async (
  tools: Tools,
  principalToken: string,
  fullName: string,
): Promise<void> => {
  const principal = await tools.authenticator.authenticate(principalToken);
  invariant(principal !== null, 'the principal has just signed in');
  const validFrom = tools.clock.now();
  const validTo = new Date(Date.parse(validFrom) + grantDays * 86_400_000).toISOString() as Instant;
  const catalogue = await readAuthorities();
  const decide = decisionsOf(tools, principal);
  await decide('authorities', (header) => {
    return new AdoptAuthoritiesCommand(header, { catalogue, decisionNo: '05/QĐ-MẪU' });
  });
  await decide('grant', (header) => {
    return new GrantToAuthorityCommand(header, {
      grantId,
      authorityId,
      requestNo: '01/YC-MẪU',
      scope: { schoolYears: [demoSchoolYear], kinds: null, classIds: null },
      validFrom,
      validTo,
      includesSensitive: false,
      parentGrantId: null,
    });
  });
  await decide('inspector', (header) => {
    const personId = uuidFrom('luuvet-demo/person/inspector') as PersonId;
    const accountId = demoInspectorAccount;
    return new NameInspectorCommand(header, { grantId, accountId, personId, fullName });
  });
};

/** Legal acts of the sample principal: asked for, confirmed, given again. */
const decisionsOf =
  ({ commandBus, stepUps }: Tools, principal: Principal) =>
  async <R extends { readonly type: string }>(
    name: string,
    command: (header: CommandHeader) => Command<WriteResult<R>>,
  ): Promise<void> => {
    const commandId = uuidFrom(`luuvet-demo/${name}`) as CommandId;
    const header = { principal, commandId, occurredAt: null, awaitSealed: true };
    const give = (stepUp: ChallengeId | null): Promise<WriteResult<R>> =>
      commandBus.execute(command({ ...header, stepUp }));
    const first = await give(null);
    if (first.ok) return;
    const { error } = first;
    const challengeId =
      error.type === 'StepUpIsRequired' ? (error as StepUpIsRequired).challengeId : null;
    invariant(challengeId !== null && principal.sessionId !== null, `refused: ${error.type}`);
    await stepUps.confirm(principal.sessionId, [challengeId], 'totp');
    const second = await give(challengeId);
    invariant(second.ok, 'what was confirmed is carried out');
  };

const readAuthorities = async () => {
  const file = path.join(projectRoot(), 'catalogues', 'authorities.vn-2025.v1.json');
  const parsed = parseAuthorities(JSON.parse(await readFile(file, 'utf8')));
  invariant(parsed.ok, 'a catalogue of this repository is valid');
  return parsed.value;
};
