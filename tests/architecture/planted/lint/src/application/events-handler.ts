// refused by: no-restricted-imports
import { EventsHandler } from '@nestjs/cqrs';
export const banned: unknown = EventsHandler;
