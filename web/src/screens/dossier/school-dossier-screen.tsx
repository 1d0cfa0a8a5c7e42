import { useSession } from '../../api/session.js';
import { UnitDossier } from './unit-dossier.js';

/** What is kept of the school itself. */
export const SchoolDossierScreen = () => {
  const { me } = useSession();
  return <UnitDossier dossierId={me.schoolId} />;
};
