import type { ReactNode } from 'react';
import type { Screen } from '../api/use-screen.js';
import { LoadFailed } from './load-failed.js';
import { PageSkeleton } from './page-skeleton.js';

interface LoadedProps<Answer> {
  readonly screen: Screen<Answer>;
  readonly skeletonRows?: number;
  readonly children: (answer: Answer) => ReactNode;
}

/** Skeleton until the first answer; an error keeps what was shown before it. */
export const Loaded = <Answer,>({ screen, skeletonRows, children }: LoadedProps<Answer>) => {
  const { data, error, again } = screen;
  if (data === undefined && error === undefined) return <PageSkeleton rows={skeletonRows ?? 6} />;
  return (
    <>
      {error && <LoadFailed error={error} again={again} />}
      {data !== undefined && children(data)}
    </>
  );
};
