import { readFileSync } from 'node:fs';
import { sheetsAmiss } from '../../../web/complete-styles.js';

const badge = { name: 'Badge.css', classes: new Set(['m_347db0ec', 'm_5add502a']) };
const table = { name: 'Table.css', classes: new Set(['m_b23fa0ef']) };
const amiss = (scripts: string, styles: string) => sheetsAmiss([badge, table], { scripts, styles });

describe('styles of the console', () => {
  it('are amiss when a component is used whose sheet is not delivered', () => {
    expect(amiss('const a={root:"m_5add502a"}', '.m_b23fa0ef{}')).toEqual({
      missing: ['Badge.css'],
      unused: ['Table.css'],
    });
  });

  it('are complete with the sheets of the components that are used', () => {
    const delivered = '.m_347db0ec{}.m_5add502a:hover{}';
    expect(amiss('const a={root:"m_5add502a"}', delivered)).toEqual({ missing: [], unused: [] });
  });

  it('stand in the order in which the library lets them overrule each other', () => {
    const whole = library('styles.css');
    const ours = readFileSync('web/src/app/mantine.css', 'utf8');
    const places = [...ours.matchAll(/"@mantine\/core\/(.+)"/g)].map(([, sheet = '']) =>
      whole.indexOf(library(sheet).trim()),
    );
    expect(places.length).toBeGreaterThan(3);
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
  });
});

const library = (file: string): string =>
  readFileSync(`node_modules/@mantine/core/${file}`, 'utf8');
