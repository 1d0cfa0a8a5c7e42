import {
  BadgeCheck,
  ChartColumn,
  ClipboardCheck,
  CalendarX,
  FilePen,
  FileUp,
  House,
  KeyRound,
  ListChecks,
  Lock,
  type LucideIcon,
  School,
  ScrollText,
  ServerCog,
  ShieldCheck,
  UsersRound,
  Users,
} from 'lucide-react';
import type { Session } from '../api/session.js';

export interface Place {
  readonly to: string;
  readonly key:
    | 'shell.home'
    | 'shell.classes'
    | 'shell.corrections'
    | 'shell.approvals'
    | 'shell.violations'
    | 'shell.locks'
    | 'shell.progress'
    | 'shell.reports'
    | 'shell.imports'
    | 'shell.schoolDossier'
    | 'shell.people'
    | 'shell.accounts'
    | 'shell.grants'
    | 'shell.inspections'
    | 'shell.accessLog'
    | 'shell.system';
  readonly icon: LucideIcon;
}

/** The places in which this person has something to do; each screen says itself what is allowed. */
export const placesOf = ({ may, me }: Session): readonly Place[] => {
  const isInspector = me.accountKind === 'INSPECTOR';
  const places: readonly (Place & { readonly when: boolean })[] = [
    { to: '/', key: 'shell.home', icon: House, when: true },
    { to: '/lop', key: 'shell.classes', icon: Users, when: isInspector || may('READ_RECORDS') },
    {
      to: '/tien-do',
      key: 'shell.progress',
      icon: ListChecks,
      when: isInspector || may('READ_RECORDS'),
    },
    {
      to: '/bao-cao',
      key: 'shell.reports',
      icon: ChartColumn,
      when: isInspector || may('READ_RECORDS'),
    },
    {
      to: '/dieu-chinh',
      key: 'shell.corrections',
      icon: FilePen,
      when: isInspector || may('READ_RECORDS'),
    },
    { to: '/phe-duyet', key: 'shell.approvals', icon: BadgeCheck, when: may('APPROVE_RECORD') },
    {
      to: '/ke-hoach-chua-ky',
      key: 'shell.violations',
      icon: CalendarX,
      when: may('READ_VIOLATIONS'),
    },
    { to: '/khoa-so', key: 'shell.locks', icon: Lock, when: isInspector || may('READ_RECORDS') },
    {
      to: '/nhap-danh-sach',
      key: 'shell.imports',
      icon: FileUp,
      when: may(['IMPORT_REGISTER', 'APPOINT_PEOPLE']),
    },
    { to: '/nha-truong', key: 'shell.schoolDossier', icon: School, when: true },
    { to: '/nhan-su', key: 'shell.people', icon: UsersRound, when: !isInspector },
    {
      to: '/tai-khoan',
      key: 'shell.accounts',
      icon: KeyRound,
      when: may(['MANAGE_ACCOUNTS', 'REVIEW_ACCOUNTS']),
    },
    { to: '/quyen-xem', key: 'shell.grants', icon: ShieldCheck, when: may('GRANT_TO_AUTHORITY') },
    {
      to: '/thanh-tra',
      key: 'shell.inspections',
      icon: ClipboardCheck,
      when: isInspector || may('READ_CONCLUSIONS'),
    },
    { to: '/so-truy-cap', key: 'shell.accessLog', icon: ScrollText, when: may('READ_ACCESS_LOG') },
    // Whoever keeps the accounts answers for the engine as well, and nobody can lend that.
    { to: '/he-thong', key: 'shell.system', icon: ServerCog, when: may('MANAGE_ACCOUNTS') },
  ];
  return places.filter(({ when }) => when);
};
