// refused by: jsx-a11y/click-events-have-key-events
export const MouseOnly = ({ go }: { readonly go: () => void }) => <div onClick={go}>…</div>;
