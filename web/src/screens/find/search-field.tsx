import { TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { Search as SearchIcon } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHits } from './hits.js';
import { SearchList } from './search-list.js';
import styles from './search.module.css';
import { useCombobox } from './use-combobox.js';
import { useSearch } from './use-search.js';
import { useWhatWasTyped } from './what-was-typed.js';

const eachAtMost = 6;

/** A combobox: focus stays in the input, the marked result is told to screen readers. */
export const SearchField = ({ onLeave }: { readonly onLeave: () => void }) => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const list = useId();
  const [, typeForAll] = useWhatWasTyped();
  const [asked, setAsked] = useState('');
  const search = useSearch(asked, eachAtMost);
  const groups = useHits()(search.found);
  const hits = groups.flatMap((group) => group.hits);
  const box = useCombobox({
    count: hits.length,
    isSettled: search.isSettled,
    onLeave: () => {
      setAsked('');
      onLeave();
    },
    onPick: (at) => {
      const hit = hits[at];
      if (!hit) typeForAll(box.typed);
      void navigate({ to: hit?.to ?? '/tim' });
    },
  });
  const { typed, isShown, marked } = box;
  return (
    <div className={styles['field']} onBlur={(event) => leavesField(event) && box.close()}>
      <TextInput
        role="combobox"
        aria-label={t('find.label')}
        placeholder={t('find.placeholder')}
        aria-expanded={isShown}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={isShown && marked !== null ? `${list}-${marked}` : undefined}
        aria-keyshortcuts="Control+K /"
        autoComplete="off"
        spellCheck={false}
        maxLength={100}
        leftSection={<SearchIcon size={18} aria-hidden />}
        value={typed}
        onFocus={box.show}
        onChange={({ currentTarget }) => {
          box.type(currentTarget.value);
          setAsked(currentTarget.value);
        }}
        onKeyDown={box.onKeyDown}
      />
      <SearchList
        id={list}
        isShown={isShown}
        search={search}
        groups={groups}
        marked={marked}
        onPick={box.pick}
      />
    </div>
  );
};

const leavesField = ({ currentTarget, relatedTarget }: React.FocusEvent): boolean =>
  !(relatedTarget instanceof Node && currentTarget.contains(relatedTarget));
