import { ActionIcon, Box, CloseButton } from '@mantine/core';
import { Search as SearchIcon } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchField } from './search-field.js';
import styles from './search.module.css';

/** The search box in the header of every screen; on a phone it opens over the header. */
export const SearchBox = () => {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  useShortcut(() => setOpen(true), box);
  useEffect(() => {
    if (isOpen) box.current?.querySelector('input')?.focus();
  }, [isOpen]);
  const close = () => {
    setOpen(false);
    if (opener.current?.offsetParent) opener.current.focus();
  };
  return (
    <>
      <ActionIcon
        ref={opener}
        hiddenFrom="sm"
        aria-label={t('find.open')}
        aria-expanded={isOpen}
        onClick={() => setOpen(true)}
        className={styles['opener']}
      >
        <SearchIcon aria-hidden />
      </ActionIcon>
      <Box ref={box} role="search" className={styles['box']} data-open={isOpen || undefined}>
        <SearchField onLeave={close} />
        <CloseButton
          hiddenFrom="sm"
          size={44}
          aria-label={t('common.close')}
          onClick={close}
          className={styles['close']}
        />
      </Box>
    </>
  );
};

/** Ctrl+K anywhere, "/" where nobody is typing. */
const useShortcut = (open: () => void, box: { readonly current: HTMLElement | null }): void => {
  const latest = useRef(open);
  latest.current = open;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isCommand = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k';
      const isSlash =
        event.key === '/' && !event.ctrlKey && !event.metaKey && !isTyping(event.target);
      if (!isCommand && !isSlash) return;
      event.preventDefault();
      latest.current();
      const input = box.current?.querySelector('input');
      input?.focus();
      input?.select();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [box]);
};

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));
