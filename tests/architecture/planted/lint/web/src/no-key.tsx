// refused by: react/jsx-key
export const Names = ({ names }: { readonly names: readonly string[] }) => (
  <ul>
    {names.map((name) => (
      <li>{name}</li>
    ))}
  </ul>
);
