// refused by: no-restricted-imports
import { EventBus } from '@nestjs/cqrs';
export const banned: unknown = EventBus;
