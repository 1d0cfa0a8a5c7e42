import { Skeleton, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Where the page will be, so that nothing jumps when it comes. */
export const PageSkeleton = ({ rows = 6 }: { readonly rows?: number }) => {
  const { t } = useTranslation();
  return (
    <Stack gap="md" maw={1180} mx="auto" w="100%" aria-busy="true">
      <span className="visually-hidden" role="status">
        {t('common.loading')}
      </span>
      <Skeleton height={34} width="40%" />
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={56} />
      ))}
    </Stack>
  );
};
