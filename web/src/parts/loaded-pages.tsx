import type { ReactNode } from 'react';
import type { Pages } from '../api/use-pages.js';
import { LoadFailed } from './load-failed.js';
import { MoreButton } from './more-button.js';
import { PageSkeleton } from './page-skeleton.js';

interface LoadedPagesProps {
  readonly pages: Pages<unknown, unknown>;
  /** What is there instead of an empty list. */
  readonly empty: ReactNode;
  readonly children: ReactNode;
}

/** A list as far as it was fetched, and the button that fetches on. */
export const LoadedPages = ({ pages, empty, children }: LoadedPagesProps) => {
  const { nodes, data, error, isLoading, hasMore, more, again } = pages;
  if (data === undefined && error === undefined) return <PageSkeleton />;
  return (
    <>
      {error && <LoadFailed error={error} again={again} />}
      {data !== undefined && nodes.length === 0 && !hasMore && empty}
      {nodes.length > 0 && children}
      {hasMore && <MoreButton more={more} isLoading={isLoading} />}
    </>
  );
};
