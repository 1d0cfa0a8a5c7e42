import { ActionIcon, Menu } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { EllipsisVertical } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.js';
import type { ShownClass } from './class-shape.js';
import type { ListedChild } from './list-filter.js';
import type { ChildAct } from './of-child.js';

interface ChildMenuProps {
  readonly child: ListedChild;
  readonly name: string;
  readonly shown: ShownClass;
  readonly isActive: boolean;
  readonly act: (chosen: ChildAct) => void;
}

/** What else can be done with a child of the list, by whoever may. */
export const ChildMenu = ({ child, name, shown, isActive, act }: ChildMenuProps) => {
  const { t } = useTranslation();
  const { may } = useSession();
  const isOpen = child.status === 'OPEN';
  const mayEnter = isOpen && may('ENTER_RECORD', shown.id);
  const mayMove = isOpen && may('MOVE_CHILD', shown.id);
  if (!mayEnter && !mayMove) return null;
  const of = { dossierId: child.id, name };
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <ActionIcon aria-label={t('schoolClass.menuOf', { name })} tabIndex={isActive ? 0 : -1}>
          <EllipsisVertical aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {mayEnter && (
          <Menu.Item
            renderRoot={(props) => (
              <Link {...props} to="/ban-ghi/moi" search={{ dossierId: child.id }} />
            )}
          >
            {t('schoolClass.enterRecord')}
          </Menu.Item>
        )}
        {mayMove && (
          <Menu.Item onClick={() => act({ is: 'place', ...of })}>
            {t('schoolClass.place.open')}
          </Menu.Item>
        )}
        {mayMove && (
          <Menu.Item onClick={() => act({ is: 'exit', ...of })}>
            {t('schoolClass.exit.open')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
};
