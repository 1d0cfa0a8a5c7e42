import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { FieldView } from '../../application/queries/record-view.js';
import { catalogueLimits, recordsOfValue, rowOf } from '../../application/vocabulary.js';
import type { RequestContext } from '../context/request-context.js';
import { Dossier } from '../dossier/dossier.types.js';
import { Entry } from '../log/log.types.js';
import { FieldDefinition } from '../school/catalogue.types.js';
import { LocalizedText } from '../shared/localized-text.js';
import { partOfOwner, Sized } from '../shared/sized-field.js';
import { ReadableValue, RecordValue, showHash, showValue } from '../shared/values.js';
import { NamedRecord, Record, RecordField } from './record.types.js';

@Resolver(() => RecordField)
export class RecordFieldResolver {
  @ResolveField(() => String)
  name(@Parent() { definition }: FieldView) {
    return definition.name;
  }

  @ResolveField(() => LocalizedText)
  @Sized({ weight: 0 })
  label(@Parent() { definition }: FieldView) {
    return definition.label;
  }

  @ResolveField(() => Dossier, {
    nullable: true,
    description:
      'Trẻ có dòng chứa ô này trong sổ; null nếu không phải sổ, hoặc không được xem. / The child in whose ' +
      'row of a sheet the field stands; null otherwise, or when not for the caller.',
  })
  rowOf(@Parent() { definition }: FieldView, @Context() { loaders }: RequestContext) {
    const row = rowOf(definition.name);
    return row && loaders.dossiers.load(row.dossierId);
  }

  @ResolveField(() => FieldDefinition)
  @Sized(partOfOwner)
  definition(@Parent() { definition }: FieldView) {
    return definition;
  }

  @ResolveField(() => RecordValue)
  @Sized({ weight: 0 })
  value(@Parent() { value }: FieldView, @Context() { loaders }: RequestContext) {
    return showValue(loaders, value);
  }

  @ResolveField(() => LocalizedText, {
    nullable: true,
    description:
      'Của ô lựa chọn: lời của giá trị đã chọn; null với ô khác hoặc khi không được xem. / Of a choice, the ' +
      'words for its value; null of any other field, and when the value is not for the caller.',
  })
  @Sized({ weight: 0 })
  async words(@Parent() { definition, value }: FieldView, @Context() { loaders }: RequestContext) {
    if (definition.type.is !== 'choice') return null;
    const shown = await showValue(loaders, value);
    if (!(shown instanceof ReadableValue)) return null;
    return definition.type.options.find(({ code }) => code === shown.value)?.label ?? null;
  }

  @ResolveField(() => [NamedRecord], {
    description:
      'Của ô nêu bản ghi khác: từng bản ghi; rỗng với ô khác hoặc khi không được xem. / Of a field that names ' +
      'records, each of them; none of any other field, and when the value is not for the caller.',
  })
  @Sized({ weight: 0, listMax: catalogueLimits.recordsNamedMax })
  async records(
    @Parent() { definition, value }: FieldView,
    @Context() { loaders }: RequestContext,
  ) {
    if (definition.type.is !== 'record') return [];
    const shown = await showValue(loaders, value);
    if (!(shown instanceof ReadableValue)) return [];
    return recordsOfValue(shown.value).map((recordId) => ({ recordId }));
  }

  @ResolveField()
  hash(@Parent() { hash }: FieldView, @Context() { loaders }: RequestContext) {
    return showHash(loaders, hash);
  }

  @ResolveField(() => Entry, {
    nullable: true,
    description:
      'Mục đã ghi giá trị này; null nếu ô chưa từng được điền. / The entry that holds the value; null ' +
      'for a field that was never filled in.',
  })
  since(@Parent() { since }: FieldView, @Context() { loaders }: RequestContext) {
    return since && loaders.entries.load(since);
  }
}

@Resolver(() => NamedRecord)
export class NamedRecordResolver {
  @ResolveField(() => Record, {
    nullable: true,
    description: 'null nếu không được xem. / null when it is not for the caller.',
  })
  record(@Parent() { recordId }: NamedRecord, @Context() { loaders }: RequestContext) {
    return loaders.records.load(recordId);
  }
}
