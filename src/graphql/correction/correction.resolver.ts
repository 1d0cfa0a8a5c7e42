import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  CorrectionsQuery,
  type CorrectionView,
} from '../../application/queries/correction-queries.js';
import type {
  NoteView,
  SeenValue as SeenValueView,
  WitnessView,
} from '../../application/queries/history-view.js';
import type { RequestContext } from '../context/request-context.js';
import { Dossier } from '../dossier/dossier.types.js';
import { Record } from '../record/record.types.js';
import { pageRequest, toConnection, WaitPageArgs } from '../shared/connection.js';
import { CorrectionStatusEnum } from '../shared/enums.js';
import { LocalizedText } from '../shared/localized-text.js';
import { partOfOwner, Sized } from '../shared/sized-field.js';
import { ReadableValue, RecordValue, showHash, showValue } from '../shared/values.js';
import {
  Correction,
  CorrectionConnection,
  Note,
  SeenValue,
  Voiding,
  Witness,
} from './correction.types.js';

@Resolver(() => Correction)
export class CorrectionResolver {
  @Query(() => CorrectionConnection, {
    description:
      'Đề nghị điều chỉnh, cũ nhất trước; không nêu trạng thái thì là những đề nghị còn chờ. / ' +
      'Corrections, oldest request first; without a status those that wait for somebody.',
  })
  @Sized({ page: true, weight: 0 })
  async corrections(
    @Args('status', { type: () => CorrectionStatusEnum, nullable: true })
    status: CorrectionView['status'] | null,
    @Args() args: WaitPageArgs,
    @Context() context: RequestContext,
  ) {
    const request = pageRequest(args);
    const page = await context.ask(
      (reader) => new CorrectionsQuery(reader, status ?? null, request),
      args.waitFor,
    );
    return toConnection(page, request);
  }

  @ResolveField(() => Record, { nullable: true })
  record(@Parent() { recordId }: CorrectionView, @Context() { loaders }: RequestContext) {
    return loaders.records.load(recordId);
  }

  @ResolveField(() => Dossier, {
    nullable: true,
    description:
      'Trẻ có dòng chứa ô này trong sổ; null nếu không phải sổ, hoặc không được xem. / The child in ' +
      'whose row of a sheet the field stands; null otherwise, or when not for the caller.',
  })
  rowOf(@Parent() { rowOf }: CorrectionView, @Context() { loaders }: RequestContext) {
    return rowOf && loaders.dossiers.load(rowOf);
  }

  @ResolveField(() => SeenValue, {
    description: 'Giá trị có hiệu lực khi đề nghị. / The value in force at the request.',
  })
  @Sized(partOfOwner)
  current(@Parent() { current }: CorrectionView) {
    return current;
  }

  @ResolveField(() => SeenValue, { description: 'Giá trị đề nghị. / The proposed value.' })
  @Sized(partOfOwner)
  proposed(@Parent() { proposed }: CorrectionView) {
    return proposed;
  }

  @ResolveField(() => [Witness])
  @Sized({ ...partOfOwner, listMax: 4 })
  witnesses(@Parent() { witnesses }: CorrectionView) {
    return witnesses;
  }

  @ResolveField(() => [Note], {
    description: 'Lý do của người đề nghị, rồi lý do từ chối. / Why, then why it was refused.',
  })
  @Sized({ ...partOfOwner, listMax: 2 })
  notes(@Parent() { notes }: CorrectionView) {
    return notes;
  }

  @ResolveField(() => RecordValue, {
    nullable: true,
    description: 'Minh chứng, mỗi dòng một mục. / Evidence, one to a line.',
  })
  @Sized({ weight: 0 })
  evidence(@Parent() { evidence }: CorrectionView, @Context() { loaders }: RequestContext) {
    return evidence && showValue(loaders, evidence);
  }

  @ResolveField(() => RecordValue, {
    nullable: true,
    description: 'Bản in đã cấp lại, mỗi dòng một mục. / Printouts issued again, one to a line.',
  })
  @Sized({ weight: 0 })
  reissuedDocuments(
    @Parent() { reissuedDocuments }: CorrectionView,
    @Context() { loaders }: RequestContext,
  ) {
    return reissuedDocuments && showValue(loaders, reissuedDocuments);
  }

  @ResolveField(() => Voiding, { nullable: true })
  @Sized(partOfOwner)
  voided(@Parent() { voided }: CorrectionView) {
    return voided && { ...voided, act: voided };
  }
}

@Resolver(() => Witness)
export class WitnessResolver {
  @ResolveField()
  act(@Parent() witness: WitnessView) {
    return witness;
  }

  @ResolveField()
  sawOldHash(@Parent() { sawOldHash }: WitnessView, @Context() { loaders }: RequestContext) {
    return showHash(loaders, sawOldHash);
  }

  @ResolveField()
  sawNewHash(@Parent() { sawNewHash }: WitnessView, @Context() { loaders }: RequestContext) {
    return showHash(loaders, sawNewHash);
  }
}

@Resolver(() => Note)
export class NoteResolver {
  @ResolveField(() => RecordValue)
  @Sized({ weight: 0 })
  value(@Parent() { value }: NoteView, @Context() { loaders }: RequestContext) {
    return showValue(loaders, value);
  }
}

@Resolver(() => SeenValue)
export class SeenValueResolver {
  @ResolveField()
  hash(@Parent() { hash }: SeenValueView, @Context() { loaders }: RequestContext) {
    return showHash(loaders, hash);
  }

  @ResolveField(() => RecordValue)
  @Sized({ weight: 0 })
  value(@Parent() { value }: SeenValueView, @Context() { loaders }: RequestContext) {
    return showValue(loaders, value);
  }

  @ResolveField(() => LocalizedText, {
    nullable: true,
    description:
      'Của ô lựa chọn: lời của giá trị đã chọn, trên cùng điều kiện với giá trị. / Of a choice, the ' +
      'words for the value, on the terms of the value; null of any other.',
  })
  @Sized({ weight: 0 })
  async label(@Parent() of: SeenValueView, @Context() { loaders }: RequestContext) {
    if (of.options.length === 0) return null;
    const shown = await showValue(loaders, of.value);
    if (!(shown instanceof ReadableValue)) return null;
    return of.options.find(({ code }) => code === shown.value)?.label ?? null;
  }
}
