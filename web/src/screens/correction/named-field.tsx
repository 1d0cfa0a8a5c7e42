import { useLanguage } from '../../i18n/use-language.js';
import type { Bilingual } from '../../i18n/index.js';
import { type RecordValue, Value } from '../../parts/value.js';

interface NamedFieldProps {
  readonly of: {
    readonly label: Bilingual;
    readonly rowOf: { readonly name: RecordValue } | null;
  };
}

/** What the field is called; in a sheet also whose row it stands in. */
export const NamedField = ({ of: { label, rowOf } }: NamedFieldProps) => {
  const { said } = useLanguage();
  return (
    <>
      {said(label)}
      {rowOf && (
        <>
          , <Value of={rowOf.name} />
        </>
      )}
    </>
  );
};
