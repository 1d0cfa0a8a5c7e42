import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { addressFrom, type DossierAddress } from './dossier-address.js';

type Change = { readonly [K in keyof DossierAddress]: DossierAddress[K] | undefined };

/** What the address says of a dossier, and how to change it; undefined takes a part out. */
export const useDossierAddress = (): {
  readonly dossierId: string;
  readonly address: DossierAddress;
  readonly change: (part: Change) => void;
  /** As `change`, to something else: going back leads to what was looked at before. */
  readonly go: (part: Change) => void;
} => {
  const { dossierId } = useParams({ from: '/ho-so/$dossierId' });
  const address = useSearch({ from: '/ho-so/$dossierId' });
  const navigate = useNavigate({ from: '/ho-so/$dossierId' });
  const change = useCallback(
    (part: Change) => {
      void navigate({
        search: (before) => addressFrom({ ...before, ...part }),
        resetScroll: false,
        replace: true,
      });
    },
    [navigate],
  );
  const go = useCallback(
    (part: Change) => {
      void navigate({ search: (before) => addressFrom({ ...before, ...part }) });
    },
    [navigate],
  );
  return { dossierId, address, change, go };
};
