import { Button, Stack } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { getRouteApi } from '@tanstack/react-router';
import { Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.js';
import { useScreen } from '../../api/use-screen.js';
import { today } from '../../format/moment.js';
import { useLanguage } from '../../i18n/use-language.js';
import { Empty } from '../../parts/empty.js';
import type { Definition } from '../../parts/form-values.js';
import { LinkButton } from '../../parts/links.js';
import { Loaded } from '../../parts/loaded.js';
import { mayEnter } from '../../parts/may-enter.js';
import { Page } from '../../parts/page.js';
import { RegisterDays } from './register-days.js';
import { nothingTyped, RegisterFilters } from './register-filters.js';
import { RegisterLines } from './register-lines.js';
import { FieldsOfRegister, NumberedKinds } from './register.operations.js';
import type { RegisterKind } from './register-shape.js';

const route = getRouteApi('/so-cong-van');

/** A register of the school: what was entered in a year, in the order of its numbers. */
export const RegisterScreen = () => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const { so } = route.useSearch();
  const screen = useScreen(NumberedKinds, {}, { topics: ['SCHOOL'] });
  const kinds = (screen.data?.school?.kindsInForce ?? []).filter(({ numbered }) => numbered);
  const kind = kinds.find((one) => one.kind === so) ?? kinds[0];
  return (
    <Page
      title={kind ? said(kind.label) : t('register.title')}
      screen={t('register.title')}
      about={t('register.about')}
      actions={kind && <Actions of={kind} />}
    >
      <Loaded screen={screen}>
        {() =>
          kind ? (
            <Register key={kind.kind} kind={kind} kinds={kinds} />
          ) : (
            <Empty title={t('register.none')} next={t('register.noneNext')} />
          )
        }
      </Loaded>
    </Page>
  );
};

const Actions = ({ of: { kind, owners } }: { readonly of: RegisterKind }) => {
  const { t } = useTranslation();
  const session = useSession();
  return (
    <>
      {mayEnter(session, owners, null) && (
        <LinkButton to="/ban-ghi/moi" search={{ dossierId: session.me.schoolId, kind }}>
          {t('register.enter')}
        </LinkButton>
      )}
      <Button
        variant="default"
        leftSection={<Printer size={18} aria-hidden />}
        onClick={() => window.print()}
      >
        {t('register.print')}
      </Button>
    </>
  );
};

interface RegisterProps {
  readonly kind: RegisterKind;
  readonly kinds: readonly RegisterKind[];
}

const Register = ({ kind, kinds }: RegisterProps) => {
  const { nam, chieu, tu } = route.useSearch();
  const [typed, setTyped] = useState(nothingTyped);
  const [holding] = useDebouncedValue(typed.holding.trim(), pauseMs);
  const form = useScreen(FieldsOfRegister, { kind: kind.kind }, { topics: ['SCHOOL'] });
  const year = nam ?? today().slice(0, 4);
  const topic = kind.topics?.find(({ code }) => code === chieu)?.code ?? null;
  const shown = { kind: kind.kind, year, topic, newestFirst: tu !== 'dau' };
  return (
    <Stack>
      <RegisterDays kind={kind} year={year} />
      <RegisterFilters kinds={kinds} kind={kind} of={shown} typed={typed} onType={setTyped} />
      <Loaded screen={form}>
        {({ school }) => (
          <RegisterLines
            of={{
              ...shown,
              number: numberOf(typed.number),
              from: typed.from || null,
              to: typed.to || null,
              holding: holding || null,
            }}
            fields={fieldsOf(school?.kindsInForce)}
          />
        )}
      </Loaded>
    </Stack>
  );
};

const fieldsOf = (
  kinds: readonly { readonly fields: readonly Definition[] }[] | undefined,
): readonly Definition[] => kinds?.[0]?.fields ?? [];

/** Until somebody has done typing. */
const pauseMs = 300;
const numberMax = 1_000_000;

/** Null until what is typed is a number that there can be. */
const numberOf = (typed: string): number | null => {
  const number = Number(typed);
  return Number.isInteger(number) && number > 0 && number <= numberMax ? number : null;
};
