import type { Visit } from '../../application/sign-in/session-openings.js';
import { deviceCookie, sessionCookie } from './credential.js';

/** The part of a response that tells a browser what to keep. */
export interface HeaderSink {
  append(name: 'Set-Cookie' | 'Clear-Site-Data', value: string): unknown;
}

const attributes = 'Path=/; Secure; HttpOnly; SameSite=Strict';
/** As long as a browser keeps one at most. */
const deviceSeconds = 400 * 86_400;

/** Where somebody comes in: where from, and what their browser keeps of it. */
export class Door {
  constructor(
    readonly visit: Visit,
    private readonly response: HeaderSink,
  ) {}

  /** How long it holds is for the server to say; the browser drops it when it is closed. */
  keep(token: string): void {
    const { deviceId } = this.visit;
    this.setCookie(`${sessionCookie}=${token}; ${attributes}`);
    this.setCookie(`${deviceCookie}=${deviceId}; ${attributes}; Max-Age=${deviceSeconds}`);
  }

  forget(): void {
    this.setCookie(`${sessionCookie}=; ${attributes}; Max-Age=0`);
  }

  /**
   * The same for somebody who leaves: drafts go too. Nothing personal is in the cache, and emptying it
   * takes a browser seconds; the cookie that knows the device stays.
   */
  leave(): void {
    this.forget();
    this.response.append('Clear-Site-Data', '"storage"');
  }

  private setCookie(value: string): void {
    this.response.append('Set-Cookie', value);
  }
}
