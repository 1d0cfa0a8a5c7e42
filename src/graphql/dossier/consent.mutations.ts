import { Context, Resolver } from '@nestjs/graphql';
import { GiveConsentCommand, WithdrawConsentCommand } from '../../application/dossier/consents.js';
import type { ConsentId } from '../../application/vocabulary.js';
import type { RequestContext } from '../context/request-context.js';
import { carryOut, carryOutNew } from '../refusals/carry-out.js';
import { Write } from '../refusals/result-union.js';
import { Input } from '../shared/command-input.js';
import { GiveConsentInput, WithdrawConsentInput } from './consent.inputs.js';
import { GiveConsentResult, WithdrawConsentResult } from './dossier.results.js';

@Resolver()
export class ConsentMutations {
  @Write(GiveConsentResult, {
    vi: 'Ghi sự đồng ý của cha mẹ cho ảnh, phim của trẻ; `createdId` là mã.',
    en: 'Records a guardian’s consent to photos and films; `createdId` is its id.',
  })
  giveConsent(
    @Input(GiveConsentInput) input: GiveConsentInput,
    @Context() context: RequestContext,
  ) {
    return carryOutNew(context, 'consent', input, (header, body, id) => {
      return new GiveConsentCommand(header, { ...body, consentId: id as ConsentId });
    });
  }

  @Write(WithdrawConsentResult, {
    vi: 'Ghi việc rút đồng ý: khóa của ảnh, phim theo sự đồng ý ấy bị hủy, không ai mở lại được. Bị từ chối khi hồ sơ đang tạm dừng hủy.',
    en: 'Records that a consent was withdrawn: the keys of what was kept by it are destroyed for ever. Refused while the dossier is held.',
  })
  withdrawConsent(
    @Input(WithdrawConsentInput) input: WithdrawConsentInput,
    @Context() context: RequestContext,
  ) {
    return carryOut(context, input, (header, body) => new WithdrawConsentCommand(header, body));
  }
}
