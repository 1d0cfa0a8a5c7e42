import { access } from './access.js';
import { account } from './account.js';
import { calendar } from './calendar.js';
import { classDay } from './class-day.js';
import { common } from './common.js';
import { consents } from './consents.js';
import { correction } from './correction.js';
import { disposition } from './disposition.js';
import { dossier } from './dossier.js';
import { figures } from './figures.js';
import { files } from './files.js';
import { find } from './find.js';
import { grants } from './grants.js';
import { home } from './home.js';
import { imports } from './imports.js';
import { kinds } from './kinds.js';
import { leading } from './leading.js';
import { inspections } from './inspections.js';
import { locks } from './locks.js';
import { movements } from './movements.js';
import { people } from './people.js';
import { powers } from './powers.js';
import { deadlines } from './deadlines.js';
import { progress } from './progress.js';
import { records } from './records.js';
import { register } from './register.js';
import { reminders } from './reminders.js';
import { reports } from './reports.js';
import { roles } from './roles.js';
import { rules } from './rules.js';
import { schoolClass } from './school-class.js';
import { schoolReport } from './school-report.js';
import { shell } from './shell.js';
import { signIn } from './sign-in.js';
import { system } from './system.js';
import { timeline } from './timeline.js';
import { unitDossier } from './unit-dossier.js';

export const vi = {
  common,
  signIn,
  shell,
  home,
  figures,
  files,
  find,
  schoolClass,
  classDay,
  disposition,
  dossier,
  timeline,
  unitDossier,
  consents,
  correction,
  records,
  register,
  reminders,
  reports,
  deadlines,
  leading,
  rules,
  schoolReport,
  progress,
  inspections,
  locks,
  movements,
  imports,
  kinds,
  people,
  calendar,
  access,
  grants,
  account,
  system,
  powers,
  roles,
};
