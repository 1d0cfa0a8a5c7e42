import type { CloseRegisterDayCommand } from '../../application/dossier/close-register-day.js';
import { resultOf } from '../refusals/result-union.js';

export const CloseRegisterDayResult = resultOf<CloseRegisterDayCommand>()(
  'CloseRegisterDayResult',
  [
    'RoleIsNotAllowed',
    'KindIsNotInCatalogue',
    'KindIsNotNumbered',
    'DossierIsDisposed',
    'DateIsInvalid',
    'DayIsClosed',
  ],
);
