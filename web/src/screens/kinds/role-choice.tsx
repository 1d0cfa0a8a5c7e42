import { Checkbox, SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Role } from './written-kind.js';

interface RoleChoiceProps {
  readonly label: string;
  readonly description: string;
  readonly roles: readonly Role[];
  readonly chosen: readonly Role[];
  readonly error: string | null;
  readonly onChange: (roles: readonly Role[]) => void;
}

/** Some of the offices of a school. */
export const RoleChoice = ({ roles, chosen, error, onChange, ...words }: RoleChoiceProps) => {
  const { t } = useTranslation();
  return (
    <div data-wrong={error === null ? undefined : true}>
      <Checkbox.Group
        {...words}
        size="md"
        value={[...chosen]}
        onChange={(values) => onChange(roles.filter((role) => values.includes(role)))}
        error={error}
      >
        <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }} spacing="sm" mt="xs">
          {roles.map((role) => (
            <Checkbox key={role} value={role} label={t(`roles.${role}`)} />
          ))}
        </SimpleGrid>
      </Checkbox.Group>
    </div>
  );
};
