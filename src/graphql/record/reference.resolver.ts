import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RecordView, ReferenceView } from '../../application/queries/record-view.js';
import { ReferenceRecordCommand } from '../../application/record/reference.js';
import { referencesMax } from '../../application/vocabulary.js';
import type { RequestContext } from '../context/request-context.js';
import { carryOut } from '../refusals/carry-out.js';
import { Write } from '../refusals/result-union.js';
import { Act } from '../shared/act.js';
import { Input } from '../shared/command-input.js';
import { partOfOwner, Sized } from '../shared/sized-field.js';
import { RecordValue, showValue } from '../shared/values.js';
import { ReferenceRecordResult } from './record.results.js';
import { Record } from './record.types.js';
import { ExternalReference, ReferenceRecordInput } from './reference.types.js';

@Resolver()
export class ReferenceMutations {
  @Write(ReferenceRecordResult, {
    vi: 'Ghi số của bản ghi ở một hệ thống khác; số trước ở hệ thống đó vẫn còn trong lịch sử.',
    en: 'Notes under which number another system keeps a record; the one before stays in its history.',
  })
  referenceRecord(
    @Input(ReferenceRecordInput) input: ReferenceRecordInput,
    @Context() context: RequestContext,
  ) {
    return carryOut(context, input, (header, body) => new ReferenceRecordCommand(header, body));
  }
}

@Resolver(() => Record)
export class ReferencesOfRecordResolver {
  @ResolveField(() => [ExternalReference], {
    description: 'Số ở các hệ thống khác. / Under which numbers other systems keep it.',
  })
  @Sized({ ...partOfOwner, listMax: referencesMax, weight: 0.2 })
  references(@Parent() { references }: RecordView) {
    return references;
  }
}

@Resolver(() => ExternalReference)
export class ExternalReferenceResolver {
  @ResolveField(() => RecordValue, { description: 'Số, mã ở hệ thống đó. / The number there.' })
  @Sized({ weight: 0 })
  number(@Parent() { number }: ReferenceView, @Context() { loaders }: RequestContext) {
    return showValue(loaders, number);
  }

  @ResolveField(() => Act, { description: 'Ai ghi. / Who noted it.' })
  @Sized({ ...partOfOwner, weight: 0 })
  noted(@Parent() reference: ReferenceView) {
    return reference;
  }
}
