// refused by: react/no-danger
export const Raw = ({ text }: { readonly text: string }) => (
  <p dangerouslySetInnerHTML={{ __html: text }} />
);
