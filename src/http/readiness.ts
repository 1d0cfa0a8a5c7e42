import { Injectable } from '@nestjs/common';

/** Whether new work may come in: false before everything runs and once the process is stopping. */
@Injectable()
export class Readiness {
  private ready = false;

  get isReady(): boolean {
    return this.ready;
  }

  open(): void {
    this.ready = true;
  }

  close(): void {
    this.ready = false;
  }
}
