import { Context, Resolver } from '@nestjs/graphql';
import {
  AppointPersonCommand,
  EndAppointmentCommand,
  EstablishBoardCommand,
  RegisterPersonCommand,
} from '../../application/school/people.js';
import {
  AddKindsCommand,
  AdoptCatalogueCommand,
  OpenClassCommand,
  OpenSchoolYearCommand,
  OpenTeamCommand,
  SetCalendarCommand,
  SetClassLevelCommand,
} from '../../application/school/years-and-classes.js';
import { TakeOverOfficeCommand } from '../../application/school/take-over-office.js';
import type { AppointmentId, ClassId, PersonId, TeamId } from '../../application/vocabulary.js';
import type { RequestContext } from '../context/request-context.js';
import { carryOut, carryOutNew } from '../refusals/carry-out.js';
import { Write } from '../refusals/result-union.js';
import { Input } from '../shared/command-input.js';
import { SetCalendarInput } from './calendar.inputs.js';
import { AddKindsInput, AdoptCatalogueInput, catalogueOf, kindOf } from './catalogue.inputs.js';
import {
  AppointPersonInput,
  EndAppointmentInput,
  EstablishBoardInput,
  OpenClassInput,
  OpenSchoolYearInput,
  OpenTeamInput,
  RegisterPersonInput,
  SetClassLevelInput,
  TakeOverOfficeInput,
} from './school.inputs.js';
import {
  AddKindsResult,
  AdoptCatalogueResult,
  AppointPersonResult,
  EndAppointmentResult,
  EstablishBoardResult,
  OpenClassResult,
  OpenSchoolYearResult,
  OpenTeamResult,
  RegisterPersonResult,
  SetCalendarResult,
  SetClassLevelResult,
  TakeOverOfficeResult,
} from './school.results.js';

@Resolver()
export class SchoolMutations {
  @Write(AdoptCatalogueResult, {
    vi: 'Ban hành một phiên bản danh mục hồ sơ.',
    en: 'Adopts a version of the catalogue of kinds of records.',
  })
  adoptCatalogue(
    @Input(AdoptCatalogueInput) input: AdoptCatalogueInput,
    @Context() context: RequestContext,
  ) {
    return carryOut(context, input, (header, { catalogue, ...body }) => {
      return new AdoptCatalogueCommand(header, { ...body, catalogue: catalogueOf(catalogue) });
    });
  }

  @Write(AddKindsResult, {
    vi: 'Thêm loại hồ sơ riêng của trường, dùng bên cạnh mọi danh mục từ đó.',
    en: 'Adds kinds of records of the school’s own, beside every catalogue from then on.',
  })
  addKinds(@Input(AddKindsInput) input: AddKindsInput, @Context() context: RequestContext) {
    return carryOut(context, input, (header, { kinds, ...body }) => {
      return new AddKindsCommand(header, { ...body, kinds: kinds.map(kindOf) });
    });
  }

  @Write(OpenSchoolYearResult, { vi: 'Mở năm học.', en: 'Opens a school year.' })
  openSchoolYear(
    @Input(OpenSchoolYearInput) input: OpenSchoolYearInput,
    @Context() context: RequestContext,
  ) {
    return carryOut(context, input, (header, body) => new OpenSchoolYearCommand(header, body));
  }

  @Write(SetCalendarResult, {
    vi: 'Đặt lịch năm học; thay cả lịch đã đặt trước đó.',
    en: 'Sets the calendar of a school year, in place of the one before.',
  })
  setCalendar(
    @Input(SetCalendarInput) input: SetCalendarInput,
    @Context() context: RequestContext,
  ) {
    return carryOut(context, input, (header, body) => new SetCalendarCommand(header, body));
  }

  @Write(OpenClassResult, {
    vi: 'Mở lớp; `createdId` là mã lớp.',
    en: 'Opens a class; `createdId` is the class’s id.',
  })
  openClass(@Input(OpenClassInput) input: OpenClassInput, @Context() context: RequestContext) {
    return carryOutNew(context, 'class', input, (header, body, id) => {
      return new OpenClassCommand(header, { ...body, classId: id as ClassId });
    });
  }

  @Write(SetClassLevelResult, {
    vi: 'Ghi hoặc sửa khối, nhóm tuổi của lớp đang mở; bản ghi đã có vẫn giữ nguyên.',
    en: 'Sets or puts right the level of an open class; what was recorded stays.',
  })
  setClassLevel(
    @Input(SetClassLevelInput) input: SetClassLevelInput,
    @Context() context: RequestContext,
  ) {
    return carryOut(context, input, (header, { level, ...body }) => {
      return new SetClassLevelCommand(header, { ...body, level: level ?? null });
    });
  }

  @Write(OpenTeamResult, {
    vi: 'Lập tổ; `createdId` là mã tổ.',
    en: 'Opens a team; `createdId` is the team’s id.',
  })
  openTeam(@Input(OpenTeamInput) input: OpenTeamInput, @Context() context: RequestContext) {
    return carryOutNew(context, 'team', input, (header, body, id) => {
      return new OpenTeamCommand(header, { ...body, teamId: id as TeamId });
    });
  }

  @Write(TakeOverOfficeResult, {
    vi: 'Người kế nhiệm nhận bàn giao; ghi lại nhật ký lúc đó có bao nhiêu mục.',
    en: 'The successor takes an office over; records how many entries the log held then.',
  })
  takeOverOffice(
    @Input(TakeOverOfficeInput) input: TakeOverOfficeInput,
    @Context() context: RequestContext,
  ) {
    return carryOut(context, input, (header, body) => new TakeOverOfficeCommand(header, body));
  }

  @Write(RegisterPersonResult, {
    vi: 'Thêm nhân sự; `createdId` là mã người.',
    en: 'Registers a member of staff; `createdId` is the person’s id.',
  })
  registerPerson(
    @Input(RegisterPersonInput) input: RegisterPersonInput,
    @Context() context: RequestContext,
  ) {
    return carryOutNew(context, 'person', input, (header, body, id) => {
      return new RegisterPersonCommand(header, { ...body, personId: id as PersonId });
    });
  }

  @Write(EstablishBoardResult, {
    vi: 'Thành lập ban quản trị.',
    en: 'Establishes the administration board.',
  })
  establishBoard(
    @Input(EstablishBoardInput) input: EstablishBoardInput,
    @Context() context: RequestContext,
  ) {
    return carryOut(context, input, (header, body) => new EstablishBoardCommand(header, body));
  }

  @Write(AppointPersonResult, {
    vi: 'Phân công nhiệm vụ; `createdId` là mã phân công.',
    en: 'Appoints a person to a role; `createdId` is the appointment’s id.',
  })
  appointPerson(
    @Input(AppointPersonInput) input: AppointPersonInput,
    @Context() context: RequestContext,
  ) {
    return carryOutNew(context, 'appointment', input, (header, body, id) => {
      return new AppointPersonCommand(header, { ...body, appointmentId: id as AppointmentId });
    });
  }

  @Write(EndAppointmentResult, { vi: 'Kết thúc nhiệm vụ.', en: 'Ends an appointment.' })
  endAppointment(
    @Input(EndAppointmentInput) input: EndAppointmentInput,
    @Context() context: RequestContext,
  ) {
    return carryOut(context, input, (header, body) => new EndAppointmentCommand(header, body));
  }
}
