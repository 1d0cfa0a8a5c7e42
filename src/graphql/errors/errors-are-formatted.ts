import { type ArgumentsHost, Catch } from '@nestjs/common';
import { BaseExceptionFilter } from '@nestjs/core';
import type { GqlContextType } from '@nestjs/graphql';

/**
 * Hands what a resolver threw on to `errorFormatter`, which alone decides what is a defect and
 * belongs into the log. Left to itself the framework logs each caller's mistake as an error with
 * a stack, and anybody could flood the log.
 */
@Catch()
export class ErrorsAreFormatted extends BaseExceptionFilter {
  override catch(error: unknown, host: ArgumentsHost): unknown {
    if (host.getType<GqlContextType>() === 'graphql') return error;
    return super.catch(error, host);
  }
}
