import { Text } from '@mantine/core';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { momentText } from '../../format/moment.js';
import { numberText } from '../../format/number.js';
import type { Bilingual } from '../../i18n/index.js';
import { useLanguage } from '../../i18n/use-language.js';
import { MomentsOfRecord } from './dossier.operations.js';
import { useDossierAddress } from './use-dossier-address.js';

/** While somebody moves along, only where they stop is asked for: each look may be recorded. */
const restMs = 400;
const pagesMax = 20;

/** A handle over the entries of a record, from its first to now; arrow keys move it as well. */
export const MomentSlider = ({ recordId }: { readonly recordId: string }) => {
  const { t } = useTranslation();
  const { language, said } = useLanguage();
  const { address, change } = useDossierAddress();
  const points = usePoints(recordId);
  const label = useId();
  const [moved, setMoved] = useState<number | null>(null);
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(rest.current), []);
  const chosen = points.findIndex(({ logIndex }) => Number(logIndex) === address.at);
  const place = moved ?? (chosen < 0 ? points.length : chosen);
  const point = points[place];
  const words = point
    ? t('dossier.asOf.point', {
        number: numberText(point.logIndex, language),
        label: said(point.label),
        moment: momentText(point.recordedAt, language),
      })
    : t('dossier.asOf.now');
  const move = (to: number) => {
    setMoved(to);
    clearTimeout(rest.current);
    rest.current = setTimeout(() => {
      const at = points[to]?.logIndex;
      change({ at: at === undefined ? undefined : Number(at), day: undefined });
      setMoved(null);
    }, restMs);
  };
  return (
    <div className="not-printed">
      <Text id={label} size="sm" fw={600}>
        {t('dossier.asOf.slider')}
      </Text>
      <input
        className="moment-slider"
        type="range"
        min={0}
        max={points.length}
        step={1}
        value={place}
        aria-labelledby={label}
        aria-valuetext={words}
        disabled={points.length === 0}
        onChange={({ currentTarget }) => move(Number(currentTarget.value))}
      />
      {address.day === undefined && <Text size="sm">{words}</Text>}
    </div>
  );
};

interface Point {
  readonly logIndex: string;
  readonly recordedAt: string;
  readonly label: Bilingual;
}

/** The entries of a record, oldest first: when, and what happened; no values. */
const usePoints = (recordId: string): readonly Point[] => {
  const client = useClient();
  const [points, setPoints] = useState<readonly Point[]>([]);
  useEffect(() => {
    let isShown = true;
    const load = async (): Promise<readonly Point[]> => {
      const found: Point[] = [];
      const ask = (after: string | null) =>
        client.query(MomentsOfRecord, { recordId, after }).toPromise();
      let answer = await ask(null);
      for (let page = 1; answer.data?.history; page += 1) {
        const { edges, pageInfo } = answer.data.history;
        found.push(...edges.map(({ node }) => node));
        if (!pageInfo.hasNextPage || page === pagesMax) break;
        answer = await ask(pageInfo.endCursor);
      }
      return found;
    };
    void load().then((found) => {
      if (isShown) setPoints(found);
    });
    return () => {
      isShown = false;
    };
  }, [client, recordId]);
  return points;
};
