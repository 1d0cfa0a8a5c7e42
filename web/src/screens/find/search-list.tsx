import { Paper, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { HitGroup } from './hits.js';
import styles from './search.module.css';
import type { Search } from './use-search.js';
import { useSummary } from './use-summary.js';

interface SearchListProps {
  readonly id: string;
  readonly isShown: boolean;
  readonly search: Search;
  readonly groups: readonly HitGroup[];
  readonly marked: number | null;
  /** The place of what was picked; behind the last result is the way to all of them. */
  readonly onPick: (at: number) => void;
}

/** What was found, in groups, below the input. */
export const SearchList = (props: SearchListProps) => {
  const { t } = useTranslation();
  const summaryOf = useSummary();
  const { id, isShown, search, groups, marked, onPick } = props;
  const count = groups.reduce((sum, { hits }) => sum + hits.length, 0);
  let place = 0;
  return (
    <>
      <span className="visually-hidden" role="status">
        {isShown && search.isSettled ? summaryOf(search, count) : ''}
      </span>
      <Paper withBorder shadow="md" className={styles['list']} data-shown={isShown || undefined}>
        {isShown && (
          <Text size="sm" c="dimmed" px="sm" pt="xs" aria-hidden>
            {summaryOf(search, count)}
          </Text>
        )}
        <div id={id} role="listbox" aria-label={t('find.results')}>
          {isShown &&
            groups.map(({ group, hits }) => (
              <div key={group} role="group" aria-labelledby={`${id}-${group}`}>
                <Text id={`${id}-${group}`} size="sm" fw={600} c="dimmed" px="sm" pt="xs">
                  {t(`find.groups.${group}`)}
                </Text>
                {hits.map((hit) => {
                  const at = place++;
                  return (
                    <Option
                      key={hit.key}
                      id={`${id}-${at}`}
                      isMarked={at === marked}
                      onPick={() => onPick(at)}
                    >
                      <Text span fw={600}>
                        {hit.name}
                      </Text>
                      <Text span size="sm" c="dimmed">
                        {hit.more}
                      </Text>
                    </Option>
                  );
                })}
              </div>
            ))}
          {isShown && (
            <Option id={`${id}-${count}`} isMarked={marked === count} onPick={() => onPick(count)}>
              <Text span>{t('find.all')}</Text>
            </Option>
          )}
        </div>
      </Paper>
    </>
  );
};

interface OptionProps {
  readonly id: string;
  readonly isMarked: boolean;
  readonly onPick: () => void;
  readonly children: React.ReactNode;
}

/** Picked with the pointer; by keyboard the input does it. */
const Option = ({ id, isMarked, onPick, children }: OptionProps) => (
  <div
    id={id}
    role="option"
    aria-selected={isMarked}
    tabIndex={-1}
    className={styles['option']}
    // The input keeps the focus.
    onMouseDown={(event) => event.preventDefault()}
    onClick={onPick}
    onKeyDown={(event) => event.key === 'Enter' && onPick()}
  >
    {children}
  </div>
);
