import { Badge, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useValueText, Value } from '../../parts/value.js';
import { ChildMenu } from './child-menu.js';
import type { ShownClass } from './class-shape.js';
import { type ListedChild, type ProfileState, profileStateOf } from './list-filter.js';
import type { ChildAct } from './of-child.js';
import styles from './school-class.module.css';

interface ChildRowProps {
  readonly child: ListedChild;
  readonly place: number;
  readonly index: number;
  readonly isActive: boolean;
  readonly onFocus: (index: number) => void;
  readonly measure: (row: HTMLElement | null) => void;
  readonly shown: ShownClass;
  readonly act: (chosen: ChildAct) => void;
}

export const ChildRow = ({
  child,
  place,
  index,
  isActive,
  onFocus,
  measure,
  shown,
  act,
}: ChildRowProps) => {
  const { t } = useTranslation();
  const name = useListedName()(child);
  return (
    <div
      ref={measure}
      data-index={index}
      role="row"
      aria-rowindex={index + 2}
      className={styles['row']}
    >
      <span role="gridcell" className={styles['place']}>
        {place}
      </span>
      <span role="gridcell" className={styles['name']}>
        <Link
          to="/ho-so/$dossierId"
          params={{ dossierId: child.id }}
          tabIndex={isActive ? 0 : -1}
          onFocus={() => onFocus(index)}
          className={styles['link']}
        >
          {name}
        </Link>
        {child.status !== 'OPEN' && (
          <Badge variant="light" color="gray" ml="xs">
            {t(`schoolClass.status.${child.status}`)}
          </Badge>
        )}
      </span>
      <span role="gridcell" className={styles['code']}>
        {child.code && <Value of={child.code} />}
      </span>
      <span role="gridcell" className={styles['dateOfBirth']}>
        <DateOfBirth child={child} />
      </span>
      <span role="gridcell" className={styles['profile']}>
        <ProfileBadge state={profileStateOf(child)} />
      </span>
      <span role="gridcell" className={styles['corrections']}>
        {child.openCorrections > 0 && (
          <Badge variant="light" color="son">
            {t('schoolClass.openCorrections', { n: child.openCorrections })}
          </Badge>
        )}
      </span>
      <span role="gridcell" className={`${styles['more']} not-printed`}>
        <ChildMenu child={child} name={name} shown={shown} isActive={isActive} act={act} />
      </span>
    </div>
  );
};

/** The name of a child as text; one without a profile has none yet. */
export const useListedName = (): ((child: ListedChild) => string) => {
  const { t } = useTranslation();
  const textOf = useValueText();
  return ({ name }) => {
    const isNamed = name.__typename === 'ReadableValue' && name.value !== null;
    return (isNamed && textOf(name)) || t('records.unnamed');
  };
};

const DateOfBirth = ({ child: { record } }: Pick<ChildRowProps, 'child'>) => {
  const value = record?.fields[0]?.value;
  if (!value) return null;
  return (
    <Text span inherit>
      <Value of={value} type={{ is: 'DATE' }} />
    </Text>
  );
};

const colors = {
  none: 'gray',
  draft: 'gray',
  waiting: 'ink',
  approved: 'green',
  locked: 'dark',
} as const satisfies Record<ProfileState, string>;

const ProfileBadge = ({ state }: { readonly state: ProfileState }) => {
  const { t } = useTranslation();
  return (
    <Badge variant="light" color={colors[state]}>
      {t(`schoolClass.profile.${state}`)}
    </Badge>
  );
};
