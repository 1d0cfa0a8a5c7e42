import { type DynamicModule, Module } from '@nestjs/common';
import { ApplicationModule } from './application/application.module.js';
import type { Engine } from './engine.js';
import { PortsModule } from './ports.module.js';

/** The use cases over an open engine, without any way in from the network. */
@Module({})
export class BareAppModule {
  static over(engine: Engine): DynamicModule {
    return { module: BareAppModule, imports: [PortsModule.of(engine), ApplicationModule] };
  }
}
