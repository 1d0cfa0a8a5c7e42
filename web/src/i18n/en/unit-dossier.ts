import type { TextsLike } from '../texts.js';
import type { unitDossier as vi } from '../vi/unit-dossier.js';

export const unitDossier: TextsLike<typeof vi> = {
  title: 'Dossier',
  about: {
    CHILD: 'Dossier of a child',
    CLASS: 'Dossier of a class',
    TEAM: 'Dossier of a team',
    STAFF: 'Staff file',
    SCHOOL: 'Dossier of the school',
  },
  enter: 'Enter a new record',
  internal: 'internal, not required',
  show: 'Kind of record',
  allKinds: 'All kinds',
  nothing: 'Nothing was recorded yet',
  nothingNext:
    'A dossier begins with its first record. Who enters it, the catalogue of the school says.',
  ofPerson: 'Staff file',
  ofTeam: 'Dossier of the team {{name}}',
};
