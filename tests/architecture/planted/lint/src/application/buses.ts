// accepted
import { CommandBus, QueryBus } from '@nestjs/cqrs';
export const allowed: readonly unknown[] = [CommandBus, QueryBus];
