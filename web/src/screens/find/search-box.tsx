/** The search box in the header of every screen. */
export const SearchBox = () => null;
