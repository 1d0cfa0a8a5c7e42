import { Badge, Button, Group, List, Paper, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResultOf } from '../../api/graphql.js';
import { useSession } from '../../api/session.js';
import type { Bilingual } from '../../i18n/index.js';
import { useLanguage } from '../../i18n/use-language.js';
import { AdoptDialog } from './adopt-dialog.js';
import { CatalogueHead } from './adopted-catalogue.js';
import type { OffersOfInstallation } from './system.operations.js';

type Offered = NonNullable<ResultOf<typeof OffersOfInstallation>['installation']>;
export type OfferKind = 'catalogues' | 'authorities';
export type Offer = Offered[OfferKind][number];

interface OffersProps {
  readonly kind: OfferKind;
  readonly offers: readonly Offer[];
}

const powerFor = { catalogues: 'ADOPT_CATALOGUE', authorities: 'GRANT_TO_AUTHORITY' } as const;

/** What is installed and not adopted; of what somebody adopts the dialog stays, the card goes. */
export const Offers = ({ kind, offers }: OffersProps) => {
  const { t } = useTranslation();
  const { may } = useSession();
  const [adopting, setAdopting] = useState<Offer | null>(null);
  return (
    <>
      {offers.length === 0 && <Text c="dimmed">{t('system.nothingNew')}</Text>}
      {offers.map((offer) => (
        <OfferCard
          key={`${offer.catalogueId}/${offer.catalogueVersion}`}
          offer={offer}
          adopt={may(powerFor[kind]) ? () => setAdopting(offer) : null}
        />
      ))}
      {adopting && <AdoptDialog kind={kind} offer={adopting} onClose={() => setAdopting(null)} />}
    </>
  );
};

interface OfferCardProps {
  readonly offer: Offer;
  /** Null for whoever may not. */
  readonly adopt: (() => void) | null;
}

const OfferCard = ({ offer, adopt }: OfferCardProps) => {
  const { t } = useTranslation();
  const { catalogueId: id, catalogueVersion: version, adoptedVersion } = offer;
  const label = t('system.version', { id, version });
  return (
    <Paper withBorder p="md" component="article" aria-label={label}>
      <Stack gap="xs">
        <CatalogueHead
          of={offer}
          badge={
            <Badge variant="light" color="ink">
              {t(adoptedVersion === null ? 'system.other' : 'system.newer')}
            </Badge>
          }
        />
        <Differences of={offer} />
        {adopt && (
          <Group className="not-printed">
            <Button variant="light" onClick={adopt} aria-label={`${t('system.adopt')}: ${label}`}>
              {t('system.adopt')}
            </Button>
          </Group>
        )}
      </Stack>
    </Paper>
  );
};

/** What would be different from what the school has. */
export const Differences = ({ of }: { readonly of: Offer }) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const { adoptedVersion, differences, differencesTotal } = of;
  const more = differencesTotal - differences.length;
  return (
    <div>
      <Text fw={600}>
        {adoptedVersion === null
          ? t('system.holds')
          : t('system.differs', { version: adoptedVersion })}
      </Text>
      {differencesTotal === 0 && <Text>{t('system.sameMembers')}</Text>}
      <List spacing={4}>
        {differences.map((one) => (
          <List.Item key={one.code}>
            {adoptedVersion !== null && `${t(`system.change.${one.change}`)}: `}
            {said(one.label)}
            <Fields is="fieldsAdded" fields={one.fieldsAdded} total={one.fieldsAddedTotal} />
            <Fields is="fieldsLeftOut" fields={one.fieldsLeftOut} total={one.fieldsLeftOutTotal} />
          </List.Item>
        ))}
      </List>
      {more > 0 && <Text size="sm">{t('system.more', { count: more })}</Text>}
    </div>
  );
};

interface FieldsProps {
  readonly is: 'fieldsAdded' | 'fieldsLeftOut';
  readonly fields: readonly Bilingual[];
  readonly total: number;
}

const Fields = ({ is, fields, total }: FieldsProps) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  if (total === 0) return null;
  const more = total - fields.length;
  return (
    <Text size="sm">
      {t(`system.${is}`, { fields: fields.map(said).join(', ') })}
      {more > 0 && `, ${t('system.more', { count: more })}`}
    </Text>
  );
};
