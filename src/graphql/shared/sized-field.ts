import { Extensions } from '@nestjs/graphql';
import { type FieldSize, sized } from '../limits/cost.js';

/** States how much a field or a resolver brings (see limits/cost.ts). */
export const Sized =
  (size: FieldSize) =>
  (target: object, key: string | symbol): void => {
    Extensions(sized(size))(target, key);
  };

/** An object that comes with its owner, without a look-up of its own. */
export const partOfOwner: FieldSize = { weight: 0.1 };
