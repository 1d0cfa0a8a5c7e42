import { type DynamicModule, Module } from '@nestjs/common';
import { ApplicationModule } from './application/application.module.js';
import type { Engine } from './engine.js';
import { GraphqlModule } from './graphql/graphql.module.js';
import type { KnownOperations } from './graphql/persisted/known-operations.js';
import { HttpModule } from './http/http.module.js';
import type { RunMode } from './infrastructure/config/settings.js';
import { PortsModule } from './ports.module.js';

/** The composition root: use cases over an open engine, served over GraphQL and HTTP. */
@Module({})
export class AppModule {
  static over(engine: Engine, mode: RunMode, operations: KnownOperations): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PortsModule.of(engine),
        ApplicationModule,
        GraphqlModule.forMode(mode, operations),
        HttpModule,
      ],
    };
  }
}
