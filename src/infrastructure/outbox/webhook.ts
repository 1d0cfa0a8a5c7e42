import { createHmac } from 'node:crypto';
import type { Deliverer, Delivery, OutboxMessage } from '../../application/ports/outbox.js';
import { epochMs, type Instant } from '../../domain/shared/instant.js';

const timeoutMsDefault = 10_000;

export interface WebhookSettings {
  readonly url: string;
  readonly secret: Uint8Array;
  readonly timeoutMs?: number;
}

/**
 * POST to one address, signed as Standard Webhooks 1.0.0 says (`webhook-id`, `webhook-timestamp`,
 * `webhook-signature`). Any 2xx is taken for delivered, 410 for "no more of this". Redirects are not
 * followed: what is signed is for one address.
 */
export class Webhook implements Deliverer {
  constructor(private readonly settings: WebhookSettings) {}

  async deliver(message: OutboxMessage, at: Instant, signal: AbortSignal): Promise<Delivery> {
    const { url, timeoutMs = timeoutMsDefault } = this.settings;
    const timeout = AbortSignal.timeout(timeoutMs);
    try {
      const response = await fetch(url, {
        method: 'POST',
        redirect: 'manual',
        signal: AbortSignal.any([timeout, signal]),
        ...this.signed(message, at),
      });
      await response.body?.cancel();
      return deliveryOf(response.status);
    } catch {
      return { is: 'failed', problem: timeout.aborted ? 'TIMEOUT' : 'UNREACHABLE' };
    }
  }

  private signed(message: OutboxMessage, at: Instant) {
    const { messageId } = message;
    const body = bodyOf(message, at);
    const timestamp = String(Math.floor(epochMs(at) / 1000));
    const signature = createHmac('sha256', this.settings.secret)
      .update(`${messageId}.${timestamp}.${body}`)
      .digest('base64');
    return {
      body,
      headers: {
        'content-type': 'application/json',
        'webhook-id': messageId,
        'webhook-timestamp': timestamp,
        'webhook-signature': `v1,${signature}`,
      },
    };
  }
}

/** Ids and numbers: whoever gets it learns nothing about a child. */
const bodyOf = ({ schoolId, personId, day, counts }: OutboxMessage, at: Instant): string =>
  JSON.stringify({
    type: 'reminders.told',
    timestamp: at,
    ['data']: { schoolId, personId, day, counts },
  });

const deliveryOf = (status: number): Delivery => {
  if (status >= 200 && status < 300) return { is: 'delivered' };
  return { is: status === 410 ? 'useless' : 'failed', problem: `HTTP_${status}` };
};
