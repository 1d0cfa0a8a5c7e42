/**
 * A rest that can be cut short. A call to `ring` is never lost: if nobody rests, the next rest is
 * over at once. (`AbortSignal` would do, but makes an exception object per ring, and in Node.js 20
 * every combined signal stays reachable from the long-lived one.)
 */
export class WakeUp {
  private hasRung = false;
  private readonly resting = new Set<() => void>();

  ring(): void {
    this.hasRung = true;
    for (const getUp of this.resting) getUp();
  }

  /** Rings from before this moment no longer count. */
  hush(): void {
    this.hasRung = false;
  }

  /** Resolves after that time, or when it rings. */
  async rest(ms: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    await this.untilRung((getUp) => {
      timer = setTimeout(getUp, ms);
    });
    clearTimeout(timer);
  }

  /** Resolves when it rings; `orElse` is handed another way to end it. */
  untilRung(orElse: (getUp: () => void) => void = () => undefined): Promise<void> {
    if (this.hasRung) return Promise.resolve();
    return new Promise((resolve) => {
      const getUp = (): void => {
        this.resting.delete(getUp);
        resolve();
      };
      this.resting.add(getUp);
      orElse(getUp);
    });
  }
}
