import { acknowledgeRecord } from './acknowledgement.decide.js';
import { attachFile, detachFile, receiveFile } from './attachment.decide.js';
import {
  closeCorrection,
  permitCorrection,
  refuseCorrection,
  requestCorrection,
  voidCorrection,
} from './correction.decide.js';
import type { RecordCommand } from './record.commands.js';
import type { Decision } from './record.guards.js';
import type { RecordState } from './record.state.js';
import { referenceRecord } from './reference.decide.js';
import {
  approveRecord,
  disposeRecord,
  registerRecord,
  returnRecord,
  reviseRecord,
  submitRecord,
} from './record-entry.decide.js';
import { applyCorrection, attestCorrection } from './witness.decide.js';

export const decide = (command: RecordCommand, state: RecordState): Decision => {
  switch (command.type) {
    case 'RegisterRecord':
      return registerRecord(command, state);
    case 'ReviseRecord':
      return reviseRecord(command, state);
    case 'SubmitRecord':
      return submitRecord(command, state);
    case 'ReturnRecord':
      return returnRecord(command, state);
    case 'ApproveRecord':
      return approveRecord(command, state);
    case 'ReceiveFile':
      return receiveFile(command, state);
    case 'AttachFile':
      return attachFile(command, state);
    case 'DetachFile':
      return detachFile(command, state);
    case 'AcknowledgeRecord':
      return acknowledgeRecord(command, state);
    case 'ReferenceRecord':
      return referenceRecord(command, state);
    case 'RequestCorrection':
      return requestCorrection(command, state);
    case 'PermitCorrection':
      return permitCorrection(command, state);
    case 'RefuseCorrection':
      return refuseCorrection(command, state);
    case 'AttestCorrection':
      return attestCorrection(command, state);
    case 'ApplyCorrection':
      return applyCorrection(command, state);
    case 'VoidCorrection':
      return voidCorrection(command, state);
    case 'CloseCorrection':
      return closeCorrection(command, state);
    case 'DisposeRecord':
      return disposeRecord(command, state);
  }
};
