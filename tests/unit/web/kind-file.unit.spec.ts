import { catalogueInput } from '../../support/catalogue-inputs.js';
import { readCatalogueSource } from '../../support/catalogue-sources.js';
import { kindsIn, namesIn } from '../../../web/src/screens/kinds/kind-file.js';

const catalogues = ['vn-kindergarten', 'vn-primary'] as const;

describe('a file of kinds', () => {
  it.each(catalogues)('says in the words of the API what it says: each of %s', (name) => {
    const { catalogue } = readCatalogueSource(name);
    const { kinds } = catalogueInput(catalogue);
    expect(kindsIn(JSON.stringify(catalogue))).toEqual(kinds);
    expect(kindsIn(JSON.stringify(catalogue.kinds))).toEqual(kinds);
    // What is in those words already stays as it is.
    expect(kindsIn(JSON.stringify(kinds))).toEqual(kinds);
  });

  it('is one kind as well, and named by what it calls itself', () => {
    const [kind] = readCatalogueSource('vn-kindergarten').catalogue.kinds;
    const [read] = kindsIn(JSON.stringify(kind)) ?? [];
    expect(namesIn(read ?? {})).toEqual({
      name: kind?.label.vi,
      fields: kind?.fields.map(({ label }) => label.vi),
    });
    expect(namesIn({ kind: 'x', fields: [null, 3], label: 'y' })).toEqual({
      name: 'x',
      fields: ['', ''],
    });
  });

  it.each(['', '{', '3', 'null', '[]', '{"kinds":[]}', '[{"name":"x"}]', '{"kinds":[3]}'])(
    'is not %j',
    (text) => {
      expect(kindsIn(text)).toBeNull();
    },
  );
});
