/** What the installation allows at the door. */
export interface SignInLimits {
  /** Refused sign-ins of one source within an hour, and at most so many at once. */
  readonly refusalsPerSourceHour: number;
}
