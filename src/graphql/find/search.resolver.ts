import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { SearchQuery } from '../../application/queries/search-queries.js';
import type { RequestContext } from '../context/request-context.js';
import { InputIsInvalid, type InputProblem } from '../input-problem.js';
import { limits } from '../limits/limits.js';
import { Sized } from '../shared/sized-field.js';
import { SearchArgs, SearchResult } from './search.types.js';

@Resolver(() => SearchResult)
export class SearchResolver {
  @Query(() => SearchResult, {
    description:
      'Tìm trẻ, lớp và nhân sự mà người hỏi được xem. / Finds children, classes and staff that the ' +
      'caller may see.',
  })
  // The names of a school are looked through each time.
  @Sized({ page: true, weight: 15 })
  search(@Args() { text, first, waitFor }: SearchArgs, @Context() context: RequestContext) {
    const size = first ?? limits.searchGroupDefault;
    const problems = [...tooLong(text), ...tooMany(size)];
    if (problems.length > 0) throw new InputIsInvalid(problems);
    return context.ask((reader) => new SearchQuery(reader, text, size), waitFor);
  }
}

const tooLong = (text: string): readonly InputProblem[] => {
  if ([...text].length <= limits.searchTextMax) return [];
  const message = {
    vi: `Nhiều nhất ${limits.searchTextMax} ký tự.`,
    en: `At most ${limits.searchTextMax} characters.`,
  };
  return [{ path: 'text', problem: 'too-long', message }];
};

const tooMany = (first: number): readonly InputProblem[] => {
  if (first >= 1 && first <= limits.searchGroupMax) return [];
  const message = {
    vi: `Mỗi nhóm có từ 1 đến ${limits.searchGroupMax} mục.`,
    en: `A group holds from 1 to ${limits.searchGroupMax} entries.`,
  };
  return [{ path: 'first', problem: 'group-size', message }];
};
