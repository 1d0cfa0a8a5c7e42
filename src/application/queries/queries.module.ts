import { Module } from '@nestjs/common';
import { ApplicationModule } from '../application.module.js';
import { Changes } from './changes.js';
import { DossierEntries } from './dossier-entries.js';
import { queryProviders } from './query-providers.js';

/** The read side: who may see what, over the query bus. */
@Module({
  imports: [ApplicationModule],
  providers: [...queryProviders],
  exports: [Changes, DossierEntries],
})
export class QueriesModule {}
