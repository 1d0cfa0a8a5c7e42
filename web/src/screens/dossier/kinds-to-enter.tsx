import { Badge, Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.js';
import { useLanguage } from '../../i18n/use-language.js';
import { LinkAnchor } from '../../parts/links.js';
import { countsForTeam, isOwnIfItMustBe, mayEnter } from '../../parts/may-enter.js';
import { Panel } from '../../parts/panel.js';
import type { Unit, UnitKind } from './unit-shape.js';

interface KindsToEnterProps {
  readonly kinds: readonly UnitKind[];
  readonly of: Unit;
}

/** What this person may enter here; nothing for whoever only reads. */
export const KindsToEnter = ({ kinds, of: unit }: KindsToEnterProps) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const session = useSession();
  const mine = kinds.filter(
    ({ owners, ...kind }) =>
      mayEnter(session, owners, null) &&
      countsForTeam(session, owners, unit.team?.id ?? null) &&
      isOwnIfItMustBe(session, kind, unit.id),
  );
  if (mine.length === 0) return null;
  return (
    <Panel title={t('unitDossier.enter')} className="not-printed">
      <Stack component="ul" gap={0} m={0} p={0} style={{ listStyle: 'none' }}>
        {mine.map(({ kind, label, tier }) => (
          <Group component="li" key={kind} justify="space-between" gap="sm" mih={44}>
            <LinkAnchor to="/ban-ghi/moi" search={{ dossierId: unit.id, kind }}>
              {said(label)}
            </LinkAnchor>
            {tier === 'INTERNAL' && (
              <Badge variant="light" color="gray">
                {t('unitDossier.internal')}
              </Badge>
            )}
          </Group>
        ))}
      </Stack>
    </Panel>
  );
};
