import type { Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import type { Page, PageRequest } from '../../application/ports/read-models.js';
import { InputIsInvalid } from '../input-problem.js';
import { limits } from '../limits/limits.js';
import { LogIndexScalar } from '../scalars/scalars.js';
import { Sized } from './sized-field.js';

@ObjectType({ description: 'Trang hiện tại (Relay). / Where a page stands (Relay).' })
export class PageInfo {
  @Field(() => Boolean, {
    description:
      'Còn nữa, hoặc có thể còn: trang có thể ngắn hơn số yêu cầu, thậm chí rỗng. / There is more, or ' +
      'may be: a page can be shorter than asked for, even empty, and still not be the last one.',
  })
  hasNextPage!: boolean;

  @Field(() => Boolean)
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true })
  startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Truyền vào `after` để đi tiếp; có thể ở sau mục cuối của trang. / Pass it as `after` to go on; ' +
      'it may lie behind the last entry of the page.',
  })
  endCursor!: string | null;
}

export interface Connection<V> {
  readonly edges: readonly { readonly cursor: string; readonly node: V }[];
  readonly pageInfo: PageInfo;
}

/** A Relay connection of some node; its edge is named after the node. */
export const connectionOf = <V>(name: string, node: () => Type<V>): Type<Connection<V>> => {
  @ObjectType(`${name}Edge`)
  class Edge {
    @Field(() => String)
    cursor!: string;

    @Field(node)
    node!: V;
  }

  @ObjectType(`${name}Connection`)
  class ConnectionType implements Connection<V> {
    @Field(() => [Edge])
    @Sized({ paged: true, weight: 0 })
    edges!: readonly Edge[];

    @Field(() => PageInfo)
    @Sized({ weight: 0 })
    pageInfo!: PageInfo;
  }
  return ConnectionType;
};

@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description: `Số mục trên một trang, 1 đến ${limits.pageSizeMax}, mặc định ${limits.pageSizeDefault}. / Entries per page.`,
  })
  first?: number | null;

  @Field(() => String, {
    nullable: true,
    description: '`endCursor` của trang trước. / `endCursor` of the page before.',
  })
  after?: string | null;
}

@ArgsType()
export class WaitArgs {
  @Field(() => LogIndexScalar, {
    nullable: true,
    description:
      'Chờ (tối đa 5 giây) đến khi dữ liệu đọc đã có mục này. / Wait, at most 5 s, until the read ' +
      'models show that entry; pass the `logIndex` of your own receipt to see your own write.',
  })
  waitFor?: bigint | null;
}

@ArgsType()
export class WaitPageArgs extends PageArgs {
  @Field(() => LogIndexScalar, {
    nullable: true,
    description: 'Chờ đến khi dữ liệu đọc đã có mục này. / Wait until the read models show it.',
  })
  waitFor?: bigint | null;
}

const cursorForm = /^\d{1,19}$/;

/** Page sizes were judged with the cost of the whole query (limits/cost.ts). */
export const pageRequest = (
  { first, after }: PageArgs,
  direction: PageRequest['direction'] = 'forward',
): PageRequest => {
  if (after !== undefined && after !== null && !cursorForm.test(after)) {
    throw new InputIsInvalid([
      {
        path: 'after',
        problem: 'not-a-cursor',
        message: { vi: 'Con trỏ trang không hợp lệ.', en: 'This is not a cursor of a page.' },
      },
    ]);
  }
  return {
    size: first ?? limits.pageSizeDefault,
    after: after === undefined || after === null ? null : BigInt(after),
    direction,
  };
};

export const toConnection = <V>(page: Page<V>, { after }: PageRequest): Connection<V> => {
  const end = page.brokenOffAt ?? page.entries.at(-1)?.cursor;
  const edges = page.entries.map(({ cursor, row }) => ({ cursor: String(cursor), node: row }));
  return {
    edges,
    pageInfo: {
      hasNextPage: page.hasMore,
      hasPreviousPage: after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: end === undefined ? null : String(end),
    },
  };
};
