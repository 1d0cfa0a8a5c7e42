import type {
  AppraiseDispositionCommand,
  ApproveDispositionCommand,
  ProposeDispositionCommand,
  ServeDispositionNoticeCommand,
} from '../../application/dossier/disposition.js';
import type {
  GiveConsentCommand,
  WithdrawConsentCommand,
} from '../../application/dossier/consents.js';
import type { PlaceHoldCommand, ReleaseHoldCommand } from '../../application/dossier/holds.js';
import type {
  PlaceInClassCommand,
  RecordExitCommand,
} from '../../application/dossier/movements.js';
import type { RecordServiceEndCommand } from '../../application/dossier/service-end.js';
import type { OpenDossierCommand } from '../../application/dossier/open-dossier.js';
import type {
  ExecuteDispositionCommand,
  MakeFinalBackupCommand,
} from '../../application/dossier/purge.js';
import { resultOf } from '../refusals/result-union.js';

export const OpenDossierResult = resultOf<OpenDossierCommand>()('OpenDossierResult', [
  'RoleIsNotAllowed',
  'ClassNotFound',
  'NotInYourClass',
  'DossierAlreadyOpened',
  'DossierNotFound',
  'DossierIsNotOfChild',
  'ChildIsStillHere',
  'DossierIsContinued',
  'DateIsInvalid',
  'TextIsInvalid',
]);

export const PlaceInClassResult = resultOf<PlaceInClassCommand>()('PlaceInClassResult', [
  'RoleIsNotAllowed',
  'ClassNotFound',
  'DossierNotFound',
  'DossierIsDisposed',
  'NotInYourClass',
  'DossierIsNotOfChild',
  'ChildHasLeft',
  'DateIsInvalid',
]);

export const RecordExitResult = resultOf<RecordExitCommand>()('RecordExitResult', [
  'RoleIsNotAllowed',
  'CatalogueNotFound',
  'DossierNotFound',
  'DossierIsDisposed',
  'NotInYourClass',
  'DossierIsNotOfChild',
  'ChildHasLeft',
  'DateIsInvalid',
  'TextIsInvalid',
]);

export const RecordServiceEndResult = resultOf<RecordServiceEndCommand>()(
  'RecordServiceEndResult',
  [
    'RoleIsNotAllowed',
    'DossierNotFound',
    'DossierIsDisposed',
    'StaffRetentionIsUnknown',
    'PersonIsInOffice',
    'ServiceHasEnded',
    'DateIsInvalid',
    'TextIsInvalid',
  ],
);

export const PlaceHoldResult = resultOf<PlaceHoldCommand>()('PlaceHoldResult', [
  'DossierNotFound',
  'RoleIsNotAllowed',
  'DossierIsOfNoPerson',
  'DossierIsDisposed',
  'HoldExistsAlready',
  'TextIsInvalid',
]);

export const ReleaseHoldResult = resultOf<ReleaseHoldCommand>()('ReleaseHoldResult', [
  'StepUpIsRequired',
  'DossierNotFound',
  'RoleIsNotAllowed',
  'DutiesMustBeSeparate',
  'DossierIsDisposed',
  'HoldNotFound',
  'TextIsInvalid',
]);

export const GiveConsentResult = resultOf<GiveConsentCommand>()('GiveConsentResult', [
  'DossierNotFound',
  'RoleIsNotAllowed',
  'DossierIsNotOfChild',
  'DossierIsDisposed',
  'ChildHasLeft',
  'ConsentIsInForce',
  'DateIsInvalid',
  'TextIsInvalid',
]);

export const WithdrawConsentResult = resultOf<WithdrawConsentCommand>()('WithdrawConsentResult', [
  'StepUpIsRequired',
  'DossierNotFound',
  'RoleIsNotAllowed',
  'DossierIsNotOfChild',
  'DossierIsDisposed',
  'ConsentNotFound',
  'MediaAreHeld',
  'DateIsInvalid',
  'TextIsInvalid',
]);

export const ProposeDispositionResult = resultOf<ProposeDispositionCommand>()(
  'ProposeDispositionResult',
  [
    'DossierNotFound',
    'RoleIsNotAllowed',
    'DossierIsOfNoPerson',
    'FileSharesItsKeys',
    'DossierIsDisposed',
    'DispositionIsNotInStage',
    'TextIsInvalid',
  ],
);

export const AppraiseDispositionResult = resultOf<AppraiseDispositionCommand>()(
  'AppraiseDispositionResult',
  [
    'StepUpIsRequired',
    'DossierNotFound',
    'RoleIsNotAllowed',
    'DutiesMustBeSeparate',
    'DossierIsDisposed',
    'DispositionNotFound',
    'DispositionIsNotInStage',
    'CouncilIsInvalid',
    'TextIsInvalid',
  ],
);

export const ApproveDispositionResult = resultOf<ApproveDispositionCommand>()(
  'ApproveDispositionResult',
  [
    'StepUpIsRequired',
    'DossierNotFound',
    'RoleIsNotAllowed',
    'DutiesMustBeSeparate',
    'DossierIsDisposed',
    'DispositionNotFound',
    'DispositionIsNotInStage',
    'DeciderSatOnCouncil',
    'TextIsInvalid',
  ],
);

export const ServeDispositionNoticeResult = resultOf<ServeDispositionNoticeCommand>()(
  'ServeDispositionNoticeResult',
  [
    'DossierNotFound',
    'RoleIsNotAllowed',
    'DossierIsDisposed',
    'DispositionNotFound',
    'DispositionIsNotInStage',
    'DecisionHasLapsed',
    'DateIsInvalid',
  ],
);

export const MakeFinalBackupResult = resultOf<MakeFinalBackupCommand>()('MakeFinalBackupResult', [
  'StepUpIsRequired',
  'DossierNotFound',
  'RoleIsNotAllowed',
  'DossierIsDisposed',
  'DispositionNotFound',
  'DispositionIsNotInStage',
  'DecisionHasLapsed',
  'DateIsInvalid',
  'TextIsInvalid',
]);

export const ExecuteDispositionResult = resultOf<ExecuteDispositionCommand>()(
  'ExecuteDispositionResult',
  [
    'StepUpIsRequired',
    'DossierNotFound',
    'RoleIsNotAllowed',
    'DossierIsDisposed',
    'DispositionNotFound',
    'DispositionIsBlocked',
    'DecisionHasLapsed',
    'DeciderMustNotExecute',
  ],
);
