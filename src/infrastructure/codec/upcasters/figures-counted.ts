import type { CanonicalValue } from '../canonical-json.js';
import type { Upcaster } from './upcaster.js';

/** Version 1 did not say of how many reports a sum was. */
export const figuresCountedFrom1: Upcaster = {
  type: 'record.figures-counted',
  from: 1,
  upcast: ({ figures, ...payload }) => ({
    ...payload,
    figures: Array.isArray(figures) ? figures.map(withoutReports) : [],
  }),
};

const withoutReports = (figure: CanonicalValue): CanonicalValue =>
  typeof figure === 'object' && figure !== null ? { ...figure, reports: null } : figure;
