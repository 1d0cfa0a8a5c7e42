// refused by: no-restricted-imports
import { AggregateRoot } from '@nestjs/cqrs';
export const banned: unknown = AggregateRoot;
