import { type GivenEvent, uuidOf } from './projection-spec.js';

/** The file of somebody on the staff, which begins with the end of the service. */
export const serviceEnded = (personId: string): readonly GivenEvent[] => {
  const streamId = `dossier-${personId}`;
  const begun = { dossierId: personId, subjectId: uuidOf('file'), about: 'staff' };
  const retention = {
    ruleId: 'staff-service-5y',
    cutOffOn: '2027-01-31',
    years: 5,
    keepThrough: '2032-12-31',
    legalBasis: 'TT 08/2025',
  };
  return [
    { streamId, type: 'dossier.begun', payload: begun },
    {
      streamId,
      type: 'dossier.service-ended',
      payload: { endedOn: '2027-01-31', decisionNo: '16/QĐ' },
    },
    { streamId, type: 'dossier.retention-started', payload: retention },
  ];
};
