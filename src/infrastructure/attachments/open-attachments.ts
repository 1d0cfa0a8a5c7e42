import path from 'node:path';
import type { KeyStore } from '../../application/ports/key-store.js';
import type { Uploads } from '../../application/ports/uploads.js';
import type { Settings } from '../config/settings.js';
import { DiskAttachmentStore } from './disk-attachment-store.js';
import { DiskUploads } from './disk-uploads.js';
import { EncryptedFiles } from './encrypted-files.js';

const mebibyte = 1024 * 1024;

type AttachmentSettings = Pick<Settings, 'varDirectory'> &
  Partial<
    Pick<
      Settings,
      'attachmentDirectory' | 'fileMebibytesMax' | 'videoMebibytesMax' | 'uploadKeptHours'
    >
  >;

/** Everything that keeps files of records. */
export const openAttachments = (
  settings: AttachmentSettings,
  keyStore: Pick<KeyStore, 'activeKey' | 'keys'>,
) => {
  const { fileMebibytesMax = 20, videoMebibytesMax = 200, uploadKeptHours = 24 } = settings;
  const directory = settings.attachmentDirectory ?? path.join(settings.varDirectory, 'attachments');
  const file = fileMebibytesMax * mebibyte;
  const sizeBytesMax: Uploads['sizeBytesMax'] = {
    ...{ pdf: file, image: file, word: file, excel: file },
    video: videoMebibytesMax * mebibyte,
  };
  const store = new DiskAttachmentStore(directory);
  const limits = { sizeBytesMax, keptHours: uploadKeptHours };
  return {
    attachmentStore: store,
    storedFiles: new EncryptedFiles(store, keyStore),
    uploads: new DiskUploads({ directory, store, keyStore, limits }),
  };
};
