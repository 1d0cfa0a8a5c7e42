/** One thing that must work before the engine can serve. */
export interface HealthProbe {
  readonly name: string;
  /** Null when all is well, otherwise a short reason without personal data. */
  check(): Promise<string | null>;
}
