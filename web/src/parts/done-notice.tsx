import { useEffect, useRef } from 'react';
import type { Outcome } from '../api/acts.js';
import { OutcomeNotice } from './outcome-notice.js';

export interface Ended {
  readonly outcome: Outcome;
  readonly done: string;
}

/** The receipt takes the place of the form that is gone, and the focus with it. */
export const DoneNotice = ({ ended }: { readonly ended: Ended | null }) => {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (ended) place.current?.focus();
  }, [ended]);
  return (
    <div ref={place} tabIndex={-1} hidden={ended === null} style={{ outline: 'none' }}>
      {ended && <OutcomeNotice of={ended.outcome} done={ended.done} />}
    </div>
  );
};
