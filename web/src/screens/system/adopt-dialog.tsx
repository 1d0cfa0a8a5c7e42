import { Alert, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VariablesOf } from '../../api/graphql.js';
import { useAct } from '../../api/use-act.js';
import { useScreen } from '../../api/use-screen.js';
import { ActDialog } from '../../parts/act-dialog.js';
import { LoadFailed } from '../../parts/load-failed.js';
import { DecisionInput } from '../../parts/decision-input.js';
import { Differences } from './differences.js';
import type { Offer, OfferKind } from './offer-shape.js';
import { AdoptAuthorities, AdoptCatalogue, OfferedDocuments } from './system.operations.js';

interface AdoptDialogProps {
  readonly kind: OfferKind;
  readonly offer: Offer;
  readonly onClose: () => void;
}

type Records = VariablesOf<typeof AdoptCatalogue>['input']['catalogue'];
type Authorities = VariablesOf<typeof AdoptAuthorities>['input']['catalogue'];

/** The catalogue is given back as the engine gave it, so what was read is what is adopted. */
export const AdoptDialog = ({ kind, offer, onClose }: AdoptDialogProps) => {
  const { t } = useTranslation();
  const records = useAct(AdoptCatalogue);
  const authorities = useAct(AdoptAuthorities);
  const acting = kind === 'catalogues' ? records : authorities;
  const [decisionNo, setDecisionNo] = useState('');
  const { document, error, again } = useDocument(kind, offer);
  const { catalogueId: id, catalogueVersion: version } = offer;
  const name = t('system.version', { id, version });
  const submit = () => {
    if (document === null) return;
    const about = { title: t('system.adoptConfirm', { name }), lines: [offer.legalBasis] };
    if (kind === 'catalogues') {
      const catalogue = JSON.parse(document) as Records;
      void records.act({ catalogue, decisionNo: decisionNo.trim() }, about);
    } else {
      const catalogue = JSON.parse(document) as Authorities;
      void authorities.act({ catalogue, decisionNo: decisionNo.trim() }, about);
    }
  };
  return (
    <ActDialog
      title={t('system.adoptTitle', { name })}
      about={t(kind === 'catalogues' ? 'system.adoptAbout' : 'system.adoptAuthoritiesAbout')}
      submitLabel={t('system.adopt')}
      done={t('system.isAdopted')}
      isReady={document !== null && decisionNo.trim() !== ''}
      acting={acting}
      submit={submit}
      onClose={onClose}
    >
      <Text>{offer.legalBasis}</Text>
      <Differences of={offer} />
      {offer.needsLegalReview && <Alert color="yellow" title={t('system.needsReviewMore')} />}
      {error && <LoadFailed error={error} again={again} />}
      <DecisionInput value={decisionNo} onChange={setDecisionNo} />
    </ActDialog>
  );
};

/** Kept once it is here: what was adopted is offered no more. */
const useDocument = (kind: OfferKind, { catalogueId, catalogueVersion }: Offer) => {
  const { data, error, again } = useScreen(OfferedDocuments, {}, { topics: [] });
  const found = data?.installation?.[kind].find(
    (one) => one.catalogueId === catalogueId && one.catalogueVersion === catalogueVersion,
  );
  return { document: found?.document ?? null, error, again };
};
