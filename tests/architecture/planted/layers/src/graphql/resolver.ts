// accepted
import { Resolver } from '@nestjs/graphql';
import { used } from '../application/use-case.js';
export const resolver: readonly unknown[] = [Resolver, used];
