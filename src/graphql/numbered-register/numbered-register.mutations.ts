import { Context, Resolver } from '@nestjs/graphql';
import { CloseRegisterDayCommand } from '../../application/dossier/close-register-day.js';
import type { RequestContext } from '../context/request-context.js';
import { carryOut } from '../refusals/carry-out.js';
import { Write } from '../refusals/result-union.js';
import { Input } from '../shared/command-input.js';
import { CloseRegisterDayInput } from './numbered-register.inputs.js';
import { CloseRegisterDayResult } from './numbered-register.results.js';

@Resolver()
export class NumberedRegisterMutations {
  @Write(CloseRegisterDayResult, {
    vi: 'Chốt một ngày của sổ: ngày ấy không nhận thêm số, nội dung chỉ còn điều chỉnh được.',
    en: 'Closes a day of a register: it takes no more numbers, and what stands changes by corrections only.',
  })
  closeRegisterDay(
    @Input(CloseRegisterDayInput) input: CloseRegisterDayInput,
    @Context() context: RequestContext,
  ) {
    return carryOut(context, input, (header, body) => new CloseRegisterDayCommand(header, body));
  }
}
