import { Badge, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.js';
import { AdoptDialog } from './adopt-dialog.js';
import { CatalogueHead } from './adopted-catalogue.js';
import { Differences } from './differences.js';
import type { Offer, OfferKind } from './offer-shape.js';

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
