/** Whose records there are, in the order in which they are shown. */
export const abouts = ['CHILD', 'CLASS', 'TEAM', 'STAFF', 'SCHOOL'] as const;
export type About = (typeof abouts)[number];

export const isAbout = (value: unknown): value is About => abouts.some((about) => about === value);
