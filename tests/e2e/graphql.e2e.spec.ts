import 'reflect-metadata';
import { type GraphqlSchool, openGraphqlSchool } from '../support/graphql-school.js';

let school: GraphqlSchool;
beforeAll(async () => {
  school = await openGraphqlSchool();
});
afterAll(() => school?.close());

test('scratch', async () => {
  console.log(
    JSON.stringify(
      await school.ask(
        'principal',
        '{ me { person { id fullName { ... on ReadableValue { value } } } appointments { role class { name } } } school { name years { name } classes(schoolYear: "2025-2026") { name } catalogues { catalogueId kinds(only: ["child-profile"]) { fields { name } } } people(first: 3) { edges { node { staffCode fullName { ... on ReadableValue { value } } } } } } logHead { size root checkpoint } projections { name position logSize state } }',
      ),
      null,
      1,
    ),
  );
  const done = await school.give('registrar', 'openDossier', {
    classId: school.classes.A,
    admittedOn: '2025-09-05',
  });
  console.log(done);
  const rec = await school.give('registrar', 'registerRecord', {
    dossierId: done['createdId'],
    kind: 'child-profile',
    fields: [
      { name: 'pupilCode', value: 'P001' },
      { name: 'fullName', value: 'Nguyễn Văn An' },
    ],
  });
  console.log(JSON.stringify(rec));
}, 60000);
