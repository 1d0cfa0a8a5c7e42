// refused by: no-restricted-imports
import { Saga } from '@nestjs/cqrs';
export const banned: unknown = Saga;
