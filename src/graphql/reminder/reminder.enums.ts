import type { ReminderStage } from '../../application/ports/reminders.js';
import { enumOf } from '../shared/enums.js';

export const ReminderStageEnum = enumOf<ReminderStage>(
  'ReminderStage',
  { missed: 0, 'due-today': 0, soon: 0, waiting: 0 },
  {
    vi: 'Nhắc vì đã quá hạn, hết hạn hôm nay, sắp đến hạn, hoặc đã chờ từ 3 ngày',
    en: 'Why one is reminded: it was missed, is due today or soon, or has waited for 3 days',
  },
);
