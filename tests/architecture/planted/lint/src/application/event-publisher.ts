// refused by: no-restricted-imports
import { EventPublisher } from '@nestjs/cqrs';
export const banned: unknown = EventPublisher;
