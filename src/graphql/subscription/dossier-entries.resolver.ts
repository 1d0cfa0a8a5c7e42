import { Args, Context, ID, Resolver, Subscription } from '@nestjs/graphql';
import { DossierEntries, type DossierEntry } from '../../application/queries/dossier-entries.js';
import type { DossierId } from '../../application/vocabulary.js';
import { HistoryEntry } from '../history/history.types.js';
import { LogIndexScalar } from '../scalars/scalars.js';
import { NoSuchDossier } from './no-such-dossier.js';
import type { SocketContext } from './socket-context.js';

@Resolver()
export class DossierEntriesResolver {
  constructor(private readonly entries: DossierEntries) {}

  @Subscription(() => HistoryEntry, {
    description:
      'Mọi mục của một hồ sơ, đủ và đúng thứ tự, từ mục nêu ra trở đi: những mục đã có, rồi những mục ' +
      'đang được ghi. / Every entry of a dossier and its records, complete and in order, from a number ' +
      'on: first what is there, then what is being written. Go on after a break with `fromLogIndex` = ' +
      'the last entry seen + 1.',
    resolve: ({ reader, entry }: DossierEntry, _: unknown, context: SocketContext) => {
      context.startAnew(reader);
      return entry;
    },
  })
  async dossierEntries(
    @Args('dossierId', { type: () => ID }) dossierId: DossierId,
    @Args('fromLogIndex', { type: () => LogIndexScalar, defaultValue: 0n }) fromLogIndex: bigint,
    @Context() { whoNow }: SocketContext,
  ): Promise<AsyncIterable<DossierEntry>> {
    const request = { whoNow, dossierId, from: fromLogIndex };
    const entries = await this.entries.follow(request);
    if (!entries) throw new NoSuchDossier();
    return entries;
  }
}
