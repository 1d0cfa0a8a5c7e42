// refused by: react-hooks/exhaustive-deps
import { useEffect } from 'react';

export const Title = ({ text }: { readonly text: string }) => {
  useEffect(() => {
    document.title = text;
  }, []);
  return null;
};
