/**
 * A file of a school's public log: `key`, `checkpoint` or a tile. Asked for without a session and
 * past every cache, as anybody else would; null when there is none, or no answer.
 */
export const readLogFile = async (
  schoolId: string,
  path: string,
): Promise<Uint8Array<ArrayBuffer> | null> => {
  try {
    const response = await fetch(`/log/${schoolId}/${path}`, {
      cache: 'no-store',
      credentials: 'omit',
    });
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
  } catch {
    return null;
  }
};
