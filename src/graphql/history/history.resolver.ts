import {
  Args,
  ArgsType,
  Context,
  Field,
  ID,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { HistoryQuery, type HistorySubject } from '../../application/queries/history-queries.js';
import type { ChangeView, HistoryView } from '../../application/queries/history-view.js';
import type { DossierId, PersonId, RecordId } from '../../application/vocabulary.js';
import type { RequestContext } from '../context/request-context.js';
import { Correction, Note, SeenValue, Witness } from '../correction/correction.types.js';
import { Dossier } from '../dossier/dossier.types.js';
import { InputIsInvalid } from '../input-problem.js';
import { Person } from '../person/person.types.js';
import { personOf } from '../shared/act.js';
import { cite } from '../shared/citation.js';
import { pageRequest, toConnection, WaitPageArgs } from '../shared/connection.js';
import { LocalizedText } from '../shared/localized-text.js';
import { partOfOwner, Sized } from '../shared/sized-field.js';
import { FieldChange, HistoryConnection, HistoryEntry, HistoryOrder } from './history.types.js';

@ArgsType()
export class HistoryArgs extends WaitPageArgs {
  @Field(() => ID, { nullable: true, description: 'Lịch sử một bản ghi. / Of one record.' })
  recordId?: RecordId | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Lịch sử cả hồ sơ. / Of a dossier with all its records.',
  })
  dossierId?: DossierId | null;

  @Field(() => String, { nullable: true, description: 'Chỉ về ô này. / About this field only.' })
  field?: string | null;

  @Field(() => ID, { nullable: true, description: 'Chỉ của người này. / By this person only.' })
  actor?: PersonId | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Chỉ những loại mục này. / Entries of these types only, such as `record.revised`.',
  })
  types?: readonly string[] | null;

  @Field(() => HistoryOrder, { defaultValue: HistoryOrder.OLDEST_FIRST })
  order!: HistoryOrder;
}

const subjectOf = ({ recordId, dossierId }: HistoryArgs): HistorySubject => {
  if (recordId && !dossierId) return { recordId };
  if (dossierId && !recordId) return { dossierId };
  throw new InputIsInvalid([
    {
      path: 'recordId',
      problem: 'one-of',
      message: {
        vi: 'Nêu đúng một trong hai: recordId hoặc dossierId.',
        en: 'Give exactly one of recordId and dossierId.',
      },
    },
  ]);
};

@Resolver(() => HistoryEntry)
export class HistoryResolver {
  @Query(() => HistoryConnection, {
    nullable: true,
    description:
      'Lịch sử của một bản ghi hoặc một hồ sơ; null nếu không có hoặc không được xem. / History of a ' +
      'record or a dossier; null when there is none for this caller.',
  })
  @Sized({ page: true, weight: 0 })
  async history(@Args() args: HistoryArgs, @Context() context: RequestContext) {
    const subject = subjectOf(args);
    const request = pageRequest(args, args.order);
    const narrow = {
      ...(args.field ? { field: args.field } : {}),
      ...(args.types ? { types: args.types } : {}),
      ...(args.actor ? { personId: args.actor } : {}),
    };
    const page = await context.ask(
      (reader) => new HistoryQuery(reader, subject, narrow, request),
      args.waitFor,
    );
    return page && toConnection(page, request);
  }

  @ResolveField(() => Person, {
    nullable: true,
    description: 'null: phần mềm lõi tự làm. / null: the engine itself.',
  })
  person(@Parent() { personId }: HistoryView): PersonId | null {
    return personOf(personId);
  }

  @ResolveField(() => Person, {
    nullable: true,
    description:
      'Làm thay ai, theo ủy quyền. / On whose behalf, under a delegation; null: in the own office.',
  })
  onBehalfOf(@Parent() { onBehalfOf }: HistoryView): PersonId | null {
    return onBehalfOf;
  }

  @ResolveField(() => [FieldChange], { description: 'Mục này đổi gì. / What it changed.' })
  @Sized({ ...partOfOwner, listMax: 80 })
  changes(@Parent() { changes }: HistoryView) {
    return changes;
  }

  @ResolveField(() => FieldChange, {
    nullable: true,
    description:
      'Mục này đề nghị hoặc chứng kiến điều gì mà chưa đổi. / What it proposes or witnesses without ' +
      'changing it yet.',
  })
  @Sized(partOfOwner)
  proposal(@Parent() { proposal }: HistoryView) {
    return proposal;
  }

  @ResolveField(() => [Note], { description: 'Vì sao. / Why.' })
  @Sized({ ...partOfOwner, listMax: 3 })
  notes(@Parent() { notes }: HistoryView) {
    return notes;
  }

  @ResolveField(() => [Witness])
  @Sized({ ...partOfOwner, listMax: 4 })
  witnesses(@Parent() { witnesses }: HistoryView) {
    return witnesses;
  }

  @ResolveField(() => Dossier, { nullable: true, description: 'Hồ sơ nào. / Of which child.' })
  dossier(@Parent() { dossierId }: HistoryView, @Context() { loaders }: RequestContext) {
    return loaders.dossiers.load(dossierId);
  }

  @ResolveField(() => Correction, { nullable: true })
  correction(@Parent() { correctionId }: HistoryView, @Context() { loaders }: RequestContext) {
    return correctionId && loaders.corrections.load(correctionId);
  }

  @ResolveField(() => LocalizedText, {
    nullable: true,
    description: '“mục 48.213 của trường …”. / How to cite it.',
  })
  @Sized({ weight: 0 })
  citation(@Parent() { logIndex }: HistoryView, @Context() { loaders }: RequestContext) {
    return cite(loaders, logIndex);
  }
}

@Resolver(() => FieldChange)
export class FieldChangeResolver {
  @ResolveField(() => Dossier, {
    nullable: true,
    description:
      'Trẻ có dòng chứa ô này trong sổ; null nếu không phải sổ, hoặc không được xem. / The child in ' +
      'whose row of a sheet the field stands; null otherwise, or when not for the caller.',
  })
  @Sized({ weight: 0.1 })
  rowOf(@Parent() { rowOf }: ChangeView, @Context() { loaders }: RequestContext) {
    return rowOf && loaders.dossiers.load(rowOf);
  }

  @ResolveField(() => SeenValue, {
    nullable: true,
    description: 'null: trước đó chưa có giá trị. / null: it had no value before.',
  })
  @Sized({ weight: 0 })
  from(@Parent() { from }: ChangeView) {
    return from;
  }

  @ResolveField(() => SeenValue)
  @Sized({ weight: 0 })
  to(@Parent() { to }: ChangeView) {
    return to;
  }
}
