import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  ReadReceiptsQuery,
  type ReadReceipt as Receipt,
} from '../../application/queries/acknowledgement-queries.js';
import type { RecordView } from '../../application/queries/record-view.js';
import { AcknowledgeRecordCommand } from '../../application/record/acknowledgement.js';
import type { PersonId, RecordId } from '../../application/vocabulary.js';
import type { RequestContext } from '../context/request-context.js';
import { Person } from '../person/person.types.js';
import { carryOut } from '../refusals/carry-out.js';
import { Write } from '../refusals/result-union.js';
import { Input } from '../shared/command-input.js';
import { pageRequest, toConnection, WaitPageArgs } from '../shared/connection.js';
import { Sized } from '../shared/sized-field.js';
import {
  Acknowledgement,
  AcknowledgeRecordInput,
  ReadReceipt,
  ReadReceiptConnection,
} from './acknowledgement.types.js';
import { AcknowledgeRecordResult } from './record.results.js';
import { Record } from './record.types.js';

@Resolver()
export class AcknowledgementMutations {
  @Write(AcknowledgeRecordResult, {
    vi: 'Xác nhận đã đọc bản đã duyệt, mỗi phiên bản một lần.',
    en: 'Says that the caller has read an approved record, once for each way that it reads.',
  })
  acknowledgeRecord(
    @Input(AcknowledgeRecordInput) input: AcknowledgeRecordInput,
    @Context() context: RequestContext,
  ) {
    return carryOut(context, input, (header, body) => new AcknowledgeRecordCommand(header, body));
  }
}

@Resolver(() => Record)
export class AcknowledgementOfRecordResolver {
  @ResolveField(() => Acknowledgement, {
    nullable: true,
    description:
      'null nếu không ai phải xác nhận, hoặc chưa duyệt xong. / null when nobody is asked, and until it is ' +
      'approved.',
  })
  @Sized({ weight: 0.2 })
  acknowledgement(@Parent() record: RecordView, @Context() { loaders }: RequestContext) {
    return loaders.acknowledgements.load(record);
  }
}

@Resolver(() => ReadReceipt)
export class ReadReceiptResolver {
  @Query(() => ReadReceiptConnection, {
    description:
      'Ai phải đọc bản ghi này và ai đã đọc, người chưa đọc trước; chỉ lãnh đạo thấy. / Who is asked to read ' +
      'a record and who did, those who did not first; for the leadership.',
  })
  @Sized({ page: true, weight: 0 })
  async readReceipts(
    @Args('recordId', { type: () => ID }) recordId: RecordId,
    @Args() args: WaitPageArgs,
    @Context() context: RequestContext,
  ) {
    const request = pageRequest(args);
    const page = await context.ask(
      (reader) => new ReadReceiptsQuery(reader, recordId, request),
      args.waitFor,
    );
    return toConnection(page, request);
  }

  @ResolveField(() => Person, { nullable: true })
  person(@Parent() { personId }: Receipt): PersonId {
    return personId;
  }
}
