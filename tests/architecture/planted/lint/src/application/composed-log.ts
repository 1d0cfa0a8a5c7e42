// refused by: house/constant-log-text
declare const logger: { log(text: string): void };
export const say = (who: string): void => logger.log(`signed in: ${who}`);
