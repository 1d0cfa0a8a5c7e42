/** The last day of all of somebody's offices; null without one, and no end while one has none. */
export const lastDayInOffice = (
  appointments: readonly { readonly to: string | null }[],
): string | 'no-end' | null => {
  if (appointments.some(({ to }) => to === null)) return 'no-end';
  return appointments.reduce<string | null>(
    (last, { to }) => (last === null || (to ?? '') > last ? to : last),
    null,
  );
};
