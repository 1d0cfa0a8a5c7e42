import { Injectable } from '@nestjs/common';
import type { FileId } from '../../domain/shared/ids.js';

/** What ends an upload, one after the other for each file: to attach it and to give it up. */
@Injectable()
export class OneAtATime {
  private readonly ends = new Map<FileId, Promise<unknown>>();

  async do<T>(fileId: FileId, work: () => Promise<T>): Promise<T> {
    const before = this.ends.get(fileId) ?? Promise.resolve();
    const doing = before.then(work);
    const ended = doing.catch(() => undefined);
    this.ends.set(fileId, ended);
    try {
      return await doing;
    } finally {
      if (this.ends.get(fileId) === ended) this.ends.delete(fileId);
    }
  }
}
