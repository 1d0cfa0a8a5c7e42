// refused by: jsx-a11y/no-autofocus
export const Takes = () => <input autoFocus aria-label="…" />;
