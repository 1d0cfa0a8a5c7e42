import { useTranslation } from 'react-i18next';

/** Whatever a person of the school can be appointed to; inspectors come by a grant. */
export const appointableRoles = [
  'PRINCIPAL',
  'VICE_PRINCIPAL',
  'BOARD_MEMBER',
  'HOMEROOM_TEACHER',
  'TEACHER',
  'SUBJECT_TEAM_LEAD',
  'SUBJECT_TEAM_DEPUTY',
  'OFFICE_TEAM_LEAD',
  'YOUTH_UNION_LEAD',
  'REGISTRAR',
  'HUMAN_RESOURCES',
  'ACCOUNTANT',
  'HEALTH_WORKER',
  'SYSTEM_ADMINISTRATOR',
] as const;
export type AppointableRole = (typeof appointableRoles)[number];

export const isAppointable = (role: unknown): role is AppointableRole =>
  appointableRoles.some((one) => one === role);

export interface Office {
  readonly role: string;
  readonly subject?: string | null;
  readonly task?: string | null;
  readonly class?: { readonly name: string } | null;
  readonly team?: { readonly name: string } | null;
}

/** An office in words: `giáo viên chủ nhiệm, lớp Lá 1`. */
export const useOfficeText = (): ((office: Office) => string) => {
  const { t } = useTranslation();
  return ({ role, class: ofClass, team, subject, task }) =>
    [
      t(`roles.${role as AppointableRole}`),
      ofClass && t('people.ofClass', { name: ofClass.name }),
      team && t('people.ofTeam', { name: team.name }),
      subject && t('people.teaching', { subject }),
      task,
    ]
      .filter((part) => part !== null && part !== undefined && part !== '')
      .join(', ');
};

interface Term {
  readonly from: string;
  readonly to: string | null;
}

export const isInForce = ({ from, to }: Term, on: string): boolean =>
  from <= on && (to === null || on <= to);

/** Whether a day lies in an appointment's time, before it or after it. */
export const whenOf = (term: Term, on: string): 'today' | 'coming' | 'past' => {
  if (isInForce(term, on)) return 'today';
  return on < term.from ? 'coming' : 'past';
};
