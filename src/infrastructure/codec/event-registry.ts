import { UnknownEvent } from '../../application/ports/event-codec.js';
import { eventVersions } from './event-types.js';
import type { StoredPayload, Upcaster } from './upcasters/upcaster.js';
import { upcasters } from './upcasters/upcasters.js';

/** Which stored events this engine can read, and how old versions become current ones. */
export interface EventRegistry {
  /** @throws UnknownEvent */
  currentVersion(type: string): number;
  isKnown(type: string, version: number): boolean;
  /** Every (type, version) that may lie in a store. */
  knownVersions(): readonly { readonly type: string; readonly version: number }[];
  /** The payload as the current version has it. @throws UnknownEvent */
  upcast(type: string, version: number, payload: StoredPayload): StoredPayload;
}

/** @throws RangeError when a step from an old version is missing, doubled or leads nowhere */
export function createEventRegistry(
  versions: ReadonlyMap<string, number> = eventVersions,
  steps: readonly Upcaster[] = upcasters,
): EventRegistry {
  const stepFrom = new Map<string, Upcaster>();
  for (const step of steps) {
    const name = `${step.type}@${step.from}`;
    if (stepFrom.has(name)) throw new RangeError(`two upcasters from ${name}`);
    if (!(step.from < (versions.get(step.type) ?? 0))) {
      throw new RangeError(`the upcaster from ${name} leads to no version`);
    }
    stepFrom.set(name, step);
  }
  const known = [...versions].flatMap(([type, current]) =>
    Array.from({ length: current }, (_, index) => ({ type, version: index + 1 })),
  );
  for (const { type, version } of known) {
    const isCurrent = version === versions.get(type);
    if (!isCurrent && !stepFrom.has(`${type}@${version}`)) {
      throw new RangeError(`no upcaster from ${type}@${version}`);
    }
  }

  const currentVersion = (type: string): number => {
    const version = versions.get(type);
    if (version === undefined) throw new UnknownEvent(`event type ${type} is not known`);
    return version;
  };
  const isKnown = (type: string, version: number): boolean =>
    Number.isInteger(version) && version >= 1 && version <= (versions.get(type) ?? 0);

  return {
    currentVersion,
    isKnown,
    knownVersions: () => known,
    upcast: (type, version, payload) => {
      const current = currentVersion(type);
      if (!isKnown(type, version)) {
        throw new UnknownEvent(`version ${version} of ${type} is not known, current is ${current}`);
      }
      let upcasted = payload;
      for (let from = version; from < current; from += 1) {
        upcasted = stepFrom.get(`${type}@${from}`)?.upcast(upcasted) ?? upcasted;
      }
      return upcasted;
    },
  };
}
