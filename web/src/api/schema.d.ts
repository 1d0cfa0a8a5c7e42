/* eslint-disable */
/* prettier-ignore */

export type introspection_types = {
  AcceptInvitationInput: {
    kind: 'INPUT_OBJECT';
    name: 'AcceptInvitationInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'deviceId';
        type: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'keepAs';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'ENUM'; name: 'KeepAs'; ofType: null };
        };
        defaultValue: 'COOKIE';
      },
      {
        name: 'password';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'totpCode';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
        defaultValue: null;
      },
    ];
  };
  AcceptInvitationResult: {
    kind: 'UNION';
    name: 'AcceptInvitationResult';
    fields: {};
    possibleTypes:
      | 'FactorRefused'
      | 'InvitationAccepted'
      | 'InvitationIsNotValid'
      | 'PasswordIsRefused'
      | 'TooManyAttempts';
  };
  AccessLogEntry: {
    kind: 'OBJECT';
    name: 'AccessLogEntry';
    fields: {
      accountId: {
        name: 'accountId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
      };
      appointmentId: { name: 'appointmentId'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
      dossiers: {
        name: 'dossiers';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'OBJECT'; name: 'AccessedDossierFields'; ofType: null };
            };
          };
        };
      };
      logIndex: {
        name: 'logIndex';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'LogIndex'; ofType: null };
        };
      };
      operation: {
        name: 'operation';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      person: { name: 'person'; type: { kind: 'OBJECT'; name: 'Person'; ofType: null } };
      recordedAt: {
        name: 'recordedAt';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        };
      };
      requestNo: { name: 'requestNo'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      role: {
        name: 'role';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'ENUM'; name: 'ActingRole'; ofType: null };
        };
      };
    };
  };
  AccessLogEntryConnection: {
    kind: 'OBJECT';
    name: 'AccessLogEntryConnection';
    fields: {
      edges: {
        name: 'edges';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'OBJECT'; name: 'AccessLogEntryEdge'; ofType: null };
            };
          };
        };
      };
      pageInfo: {
        name: 'pageInfo';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'PageInfo'; ofType: null };
        };
      };
    };
  };
  AccessLogEntryEdge: {
    kind: 'OBJECT';
    name: 'AccessLogEntryEdge';
    fields: {
      cursor: {
        name: 'cursor';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      node: {
        name: 'node';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'AccessLogEntry'; ofType: null };
        };
      };
    };
  };
  AccessRegister: {
    kind: 'OBJECT';
    name: 'AccessRegister';
    fields: {
      accounts: {
        name: 'accounts';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'RegisteredAccountConnection'; ofType: null };
        };
      };
      asOf: {
        name: 'asOf';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        };
      };
      grants: {
        name: 'grants';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'OBJECT'; name: 'AuthorityGrant'; ofType: null };
            };
          };
        };
      };
      on: {
        name: 'on';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'LocalDate'; ofType: null };
        };
      };
      upToRevision: {
        name: 'upToRevision';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'ReviewedRevisions'; ofType: null };
        };
      };
    };
  };
  AccessedDossierFields: {
    kind: 'OBJECT';
    name: 'AccessedDossierFields';
    fields: {
      dossier: { name: 'dossier'; type: { kind: 'OBJECT'; name: 'Dossier'; ofType: null } };
      dossierId: {
        name: 'dossierId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
      };
      fields: {
        name: 'fields';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
            };
          };
        };
      };
    };
  };
  Account: {
    kind: 'OBJECT';
    name: 'Account';
    fields: {
      changes: {
        name: 'changes';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'OBJECT'; name: 'AccountChange'; ofType: null };
            };
          };
        };
      };
      grant: { name: 'grant'; type: { kind: 'OBJECT'; name: 'AuthorityGrant'; ofType: null } };
      id: {
        name: 'id';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
      };
      inspectorName: {
        name: 'inspectorName';
        type: { kind: 'UNION'; name: 'RecordValue'; ofType: null };
      };
      invitation: {
        name: 'invitation';
        type: { kind: 'OBJECT'; name: 'AccountInvitation'; ofType: null };
      };
      kind: {
        name: 'kind';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'ENUM'; name: 'AccountKind'; ofType: null };
        };
      };
      name: { name: 'name'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      office: { name: 'office'; type: { kind: 'OBJECT'; name: 'ServiceOffice'; ofType: null } };
      opened: {
        name: 'opened';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'Act'; ofType: null };
        };
      };
      person: { name: 'person'; type: { kind: 'OBJECT'; name: 'Person'; ofType: null } };
      status: {
        name: 'status';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'ENUM'; name: 'AccountStatus'; ofType: null };
        };
      };
      tokens: {
        name: 'tokens';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'OBJECT'; name: 'ServiceToken'; ofType: null };
            };
          };
        };
      };
    };
  };
  AccountChange: {
    kind: 'OBJECT';
    name: 'AccountChange';
    fields: {
      act: {
        name: 'act';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'Act'; ofType: null };
        };
      };
      reason: {
        name: 'reason';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'UNION'; name: 'RecordValue'; ofType: null };
        };
      };
      status: {
        name: 'status';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'ENUM'; name: 'AccountStatus'; ofType: null };
        };
      };
    };
  };
  AccountExists: {
    kind: 'OBJECT';
    name: 'AccountExists';
    fields: {
      accountId: {
        name: 'accountId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
      };
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
    };
  };
  AccountInvitation: {
    kind: 'OBJECT';
    name: 'AccountInvitation';
    fields: {
      act: {
        name: 'act';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'Act'; ofType: null };
        };
      };
      expiresAt: {
        name: 'expiresAt';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        };
      };
      purpose: {
        name: 'purpose';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'ENUM'; name: 'InvitationPurpose'; ofType: null };
        };
      };
    };
  };
  AccountIsNotInState: {
    kind: 'OBJECT';
    name: 'AccountIsNotInState';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      needed: {
        name: 'needed';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'ENUM'; name: 'AccountStatus'; ofType: null };
            };
          };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      status: {
        name: 'status';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'ENUM'; name: 'AccountStatus'; ofType: null };
        };
      };
    };
  };
  AccountIsOfAnotherKind: {
    kind: 'OBJECT';
    name: 'AccountIsOfAnotherKind';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      kind: {
        name: 'kind';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'ENUM'; name: 'AccountKind'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
    };
  };
  AccountIsOfThePrincipal: {
    kind: 'OBJECT';
    name: 'AccountIsOfThePrincipal';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
    };
  };
  AccountIsYourOwn: {
    kind: 'OBJECT';
    name: 'AccountIsYourOwn';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
    };
  };
  AccountKind: { name: 'AccountKind'; enumValues: 'INSPECTOR' | 'PERSON' | 'SERVICE' };
  AccountNotFound: {
    kind: 'OBJECT';
    name: 'AccountNotFound';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
    };
  };
  AccountReview: {
    kind: 'OBJECT';
    name: 'AccountReview';
    fields: {
      findings: { name: 'findings'; type: { kind: 'UNION'; name: 'RecordValue'; ofType: null } };
      findingsCount: {
        name: 'findingsCount';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null };
        };
      };
      id: {
        name: 'id';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
      };
      schoolYear: {
        name: 'schoolYear';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      signed: {
        name: 'signed';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'Act'; ofType: null };
        };
      };
      term: {
        name: 'term';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'ENUM'; name: 'AccountReviewTerm'; ofType: null };
        };
      };
      upToRevision: {
        name: 'upToRevision';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'ReviewedRevisions'; ofType: null };
        };
      };
    };
  };
  AccountReviewConnection: {
    kind: 'OBJECT';
    name: 'AccountReviewConnection';
    fields: {
      edges: {
        name: 'edges';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'OBJECT'; name: 'AccountReviewEdge'; ofType: null };
            };
          };
        };
      };
      pageInfo: {
        name: 'pageInfo';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'PageInfo'; ofType: null };
        };
      };
    };
  };
  AccountReviewEdge: {
    kind: 'OBJECT';
    name: 'AccountReviewEdge';
    fields: {
      cursor: {
        name: 'cursor';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      node: {
        name: 'node';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'AccountReview'; ofType: null };
        };
      };
    };
  };
  AccountReviewTerm: { name: 'AccountReviewTerm'; enumValues: 'FIRST' | 'SECOND' | 'SUMMER' };
  AccountStatus: { name: 'AccountStatus'; enumValues: 'CLOSED' | 'OPEN' | 'SUSPENDED' };
  Act: {
    kind: 'OBJECT';
    name: 'Act';
    fields: {
      appointmentId: { name: 'appointmentId'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
      citation: { name: 'citation'; type: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null } };
      claimedAt: {
        name: 'claimedAt';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        };
      };
      logIndex: {
        name: 'logIndex';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'LogIndex'; ofType: null };
        };
      };
      person: { name: 'person'; type: { kind: 'OBJECT'; name: 'Person'; ofType: null } };
      recordedAt: {
        name: 'recordedAt';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        };
      };
      role: {
        name: 'role';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'ENUM'; name: 'ActingRole'; ofType: null };
        };
      };
    };
  };
  ActingRole: {
    name: 'ActingRole';
    enumValues:
      | 'ACCOUNTANT'
      | 'BOARD_MEMBER'
      | 'ENGINE'
      | 'HEALTH_WORKER'
      | 'HOMEROOM_TEACHER'
      | 'HUMAN_RESOURCES'
      | 'INSPECTOR'
      | 'INSTALLATION'
      | 'NONE'
      | 'OFFICE_TEAM_LEAD'
      | 'PRINCIPAL'
      | 'REGISTRAR'
      | 'SUBJECT_TEAM_LEAD'
      | 'SYSTEM_ADMINISTRATOR'
      | 'TEACHER'
      | 'VICE_PRINCIPAL'
      | 'YOUTH_UNION_LEAD';
  };
  AdoptAuthoritiesInput: {
    kind: 'INPUT_OBJECT';
    name: 'AdoptAuthoritiesInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'awaitSealed';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null };
        };
        defaultValue: 'false';
      },
      {
        name: 'catalogue';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'INPUT_OBJECT'; name: 'AuthorityCatalogueInput'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'commandId';
        type: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'decisionNo';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'occurredAt';
        type: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        defaultValue: 'null';
      },
      { name: 'stepUp'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: 'null' },
    ];
  };
  AdoptAuthoritiesResult: {
    kind: 'UNION';
    name: 'AdoptAuthoritiesResult';
    fields: {};
    possibleTypes:
      | 'CatalogueIsInvalid'
      | 'CatalogueVersionExists'
      | 'CommandDone'
      | 'RoleIsNotAllowed'
      | 'StepUpIsRequired'
      | 'TextIsInvalid';
  };
  AdoptCatalogueInput: {
    kind: 'INPUT_OBJECT';
    name: 'AdoptCatalogueInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'awaitSealed';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null };
        };
        defaultValue: 'false';
      },
      {
        name: 'catalogue';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'INPUT_OBJECT'; name: 'CatalogueInput'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'commandId';
        type: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'decisionNo';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'occurredAt';
        type: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        defaultValue: 'null';
      },
      { name: 'stepUp'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: 'null' },
    ];
  };
  AdoptCatalogueResult: {
    kind: 'UNION';
    name: 'AdoptCatalogueResult';
    fields: {};
    possibleTypes:
      | 'CatalogueIsInvalid'
      | 'CatalogueVersionExists'
      | 'CommandDone'
      | 'RoleIsNotAllowed'
      | 'StepUpIsRequired'
      | 'TextIsInvalid';
  };
  AllowedActor: {
    name: 'AllowedActor';
    enumValues:
      | 'ACCOUNTANT'
      | 'BOARD_MEMBER'
      | 'ENGINE'
      | 'HEALTH_WORKER'
      | 'HOMEROOM_TEACHER'
      | 'HUMAN_RESOURCES'
      | 'INSPECTOR'
      | 'INSTALLATION'
      | 'NONE'
      | 'OFFICE_TEAM_LEAD'
      | 'PRINCIPAL'
      | 'REGISTRAR'
      | 'REQUESTER'
      | 'SUBJECT_TEAM_LEAD'
      | 'SYSTEM_ADMINISTRATOR'
      | 'TEACHER'
      | 'VICE_PRINCIPAL'
      | 'YOUTH_UNION_LEAD';
  };
  AppToSetUp: {
    kind: 'OBJECT';
    name: 'AppToSetUp';
    fields: {
      otpauthUri: {
        name: 'otpauthUri';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      signInName: {
        name: 'signInName';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      totpSecret: {
        name: 'totpSecret';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
    };
  };
  ApplyCorrectionInput: {
    kind: 'INPUT_OBJECT';
    name: 'ApplyCorrectionInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'awaitSealed';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null };
        };
        defaultValue: 'false';
      },
      {
        name: 'commandId';
        type: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'correctionId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'occurredAt';
        type: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'recordId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
        defaultValue: null;
      },
      { name: 'stepUp'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: 'null' },
    ];
  };
  ApplyCorrectionResult: {
    kind: 'UNION';
    name: 'ApplyCorrectionResult';
    fields: {};
    possibleTypes:
      | 'CommandDone'
      | 'CorrectionHasExpired'
      | 'CorrectionIsNotInState'
      | 'CorrectionNotFound'
      | 'DecisionHasLapsed'
      | 'DossierIsDisposed'
      | 'DutiesMustBeSeparate'
      | 'NotInYourClass'
      | 'RecordIsLocked'
      | 'RecordIsNotInState'
      | 'RecordNotFound'
      | 'RoleIsNotAllowed'
      | 'StepUpIsRequired'
      | 'ValueHasChanged'
      | 'WitnessesAreMissing';
  };
  AppointPersonInput: {
    kind: 'INPUT_OBJECT';
    name: 'AppointPersonInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'awaitSealed';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null };
        };
        defaultValue: 'false';
      },
      { name: 'classId'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: 'null' },
      {
        name: 'commandId';
        type: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'decisionNo';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'from';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'LocalDate'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'occurredAt';
        type: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'personId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'role';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'ENUM'; name: 'Role'; ofType: null };
        };
        defaultValue: null;
      },
      { name: 'stepUp'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: 'null' },
      {
        name: 'subject';
        type: { kind: 'SCALAR'; name: 'String'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'task';
        type: { kind: 'SCALAR'; name: 'String'; ofType: null };
        defaultValue: 'null';
      },
      { name: 'teamId'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: 'null' },
      {
        name: 'to';
        type: { kind: 'SCALAR'; name: 'LocalDate'; ofType: null };
        defaultValue: 'null';
      },
    ];
  };
  AppointPersonResult: {
    kind: 'UNION';
    name: 'AppointPersonResult';
    fields: {};
    possibleTypes:
      | 'AppointmentExists'
      | 'BoardIsNotEstablished'
      | 'ClassNotFound'
      | 'CommandDone'
      | 'DateIsInvalid'
      | 'InspectorsComeByGrant'
      | 'PersonNotFound'
      | 'PrincipalIsInOffice'
      | 'RoleIsNotAllowed'
      | 'StepUpIsRequired'
      | 'TeamIsOfOtherKind'
      | 'TeamNotFound'
      | 'TextIsInvalid';
  };
  Appointment: {
    kind: 'OBJECT';
    name: 'Appointment';
    fields: {
      class: { name: 'class'; type: { kind: 'OBJECT'; name: 'SchoolClass'; ofType: null } };
      decisionNo: {
        name: 'decisionNo';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      from: {
        name: 'from';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'LocalDate'; ofType: null };
        };
      };
      handOvers: {
        name: 'handOvers';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'OBJECT'; name: 'HandOver'; ofType: null };
            };
          };
        };
      };
      id: {
        name: 'id';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
      };
      role: {
        name: 'role';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'ENUM'; name: 'Role'; ofType: null };
        };
      };
      subject: { name: 'subject'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      task: { name: 'task'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      team: { name: 'team'; type: { kind: 'OBJECT'; name: 'Team'; ofType: null } };
      to: { name: 'to'; type: { kind: 'SCALAR'; name: 'LocalDate'; ofType: null } };
    };
  };
  AppointmentExists: {
    kind: 'OBJECT';
    name: 'AppointmentExists';
    fields: {
      appointmentId: {
        name: 'appointmentId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
      };
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
    };
  };
  AppointmentHasEnded: {
    kind: 'OBJECT';
    name: 'AppointmentHasEnded';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      to: {
        name: 'to';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'LocalDate'; ofType: null };
        };
      };
    };
  };
  AppointmentIsNotInForce: {
    kind: 'OBJECT';
    name: 'AppointmentIsNotInForce';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      from: {
        name: 'from';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'LocalDate'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      to: { name: 'to'; type: { kind: 'SCALAR'; name: 'LocalDate'; ofType: null } };
    };
  };
  AppointmentNotFound: {
    kind: 'OBJECT';
    name: 'AppointmentNotFound';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
    };
  };
  Appraisal: {
    kind: 'OBJECT';
    name: 'Appraisal';
    fields: {
      act: {
        name: 'act';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'Act'; ofType: null };
        };
      };
      council: {
        name: 'council';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'OBJECT'; name: 'Person'; ofType: null };
            };
          };
        };
      };
      minutesNo: {
        name: 'minutesNo';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      verdict: {
        name: 'verdict';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'ENUM'; name: 'AppraisalVerdict'; ofType: null };
        };
      };
    };
  };
  AppraisalVerdict: { name: 'AppraisalVerdict'; enumValues: 'DISPOSE' | 'KEEP' };
  AppraiseDispositionInput: {
    kind: 'INPUT_OBJECT';
    name: 'AppraiseDispositionInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'awaitSealed';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null };
        };
        defaultValue: 'false';
      },
      {
        name: 'commandId';
        type: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'council';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
            };
          };
        };
        defaultValue: null;
      },
      {
        name: 'dispositionId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'dossierId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'minutesNo';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'occurredAt';
        type: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        defaultValue: 'null';
      },
      { name: 'stepUp'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: 'null' },
      {
        name: 'verdict';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'ENUM'; name: 'AppraisalVerdict'; ofType: null };
        };
        defaultValue: null;
      },
    ];
  };
  AppraiseDispositionResult: {
    kind: 'UNION';
    name: 'AppraiseDispositionResult';
    fields: {};
    possibleTypes:
      | 'CommandDone'
      | 'CouncilIsInvalid'
      | 'DispositionIsNotInStage'
      | 'DispositionNotFound'
      | 'DossierIsDisposed'
      | 'DossierNotFound'
      | 'RoleIsNotAllowed'
      | 'StepUpIsRequired'
      | 'TextIsInvalid';
  };
  ApproveDispositionInput: {
    kind: 'INPUT_OBJECT';
    name: 'ApproveDispositionInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'awaitSealed';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null };
        };
        defaultValue: 'false';
      },
      {
        name: 'commandId';
        type: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'decisionNo';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'dispositionId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'dossierId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'occurredAt';
        type: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        defaultValue: 'null';
      },
      { name: 'stepUp'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: 'null' },
    ];
  };
  ApproveDispositionResult: {
    kind: 'UNION';
    name: 'ApproveDispositionResult';
    fields: {};
    possibleTypes:
      | 'CommandDone'
      | 'DeciderSatOnCouncil'
      | 'DispositionIsNotInStage'
      | 'DispositionNotFound'
      | 'DossierIsDisposed'
      | 'DossierNotFound'
      | 'RoleIsNotAllowed'
      | 'StepUpIsRequired'
      | 'TextIsInvalid';
  };
  ApproveRecordInput: {
    kind: 'INPUT_OBJECT';
    name: 'ApproveRecordInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'awaitSealed';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null };
        };
        defaultValue: 'false';
      },
      {
        name: 'commandId';
        type: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'occurredAt';
        type: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'recordId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
        defaultValue: null;
      },
      { name: 'stepUp'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: 'null' },
    ];
  };
  ApproveRecordResult: {
    kind: 'UNION';
    name: 'ApproveRecordResult';
    fields: {};
    possibleTypes:
      | 'CommandDone'
      | 'DossierIsDisposed'
      | 'DutiesMustBeSeparate'
      | 'NotInYourClass'
      | 'RecordIsLocked'
      | 'RecordIsNotInState'
      | 'RecordNotFound'
      | 'RoleIsNotAllowed'
      | 'StepUpIsRequired';
  };
  AttestCorrectionInput: {
    kind: 'INPUT_OBJECT';
    name: 'AttestCorrectionInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'awaitSealed';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null };
        };
        defaultValue: 'false';
      },
      {
        name: 'commandId';
        type: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'correctionId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'occurredAt';
        type: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'recordId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'sawNewHash';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'sawOldHash';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
        defaultValue: null;
      },
      { name: 'stepUp'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: 'null' },
    ];
  };
  AttestCorrectionResult: {
    kind: 'UNION';
    name: 'AttestCorrectionResult';
    fields: {};
    possibleTypes:
      | 'CommandDone'
      | 'CorrectionHasExpired'
      | 'CorrectionIsNotInState'
      | 'CorrectionNotFound'
      | 'DecisionHasLapsed'
      | 'DossierIsDisposed'
      | 'DutiesMustBeSeparate'
      | 'NotInYourClass'
      | 'RecordIsNotInState'
      | 'RecordNotFound'
      | 'RoleIsNotAllowed'
      | 'StepUpIsRequired'
      | 'ValueHasChanged'
      | 'WitnessAlreadyAttested'
      | 'WitnessHasNoCapacity'
      | 'WitnessSawOtherValues';
  };
  AuthorityCatalogue: {
    kind: 'OBJECT';
    name: 'AuthorityCatalogue';
    fields: {
      authorities: {
        name: 'authorities';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'OBJECT'; name: 'SupervisingAuthority'; ofType: null };
            };
          };
        };
      };
      catalogueId: {
        name: 'catalogueId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      catalogueVersion: {
        name: 'catalogueVersion';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null };
        };
      };
      effectiveFrom: {
        name: 'effectiveFrom';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'LocalDate'; ofType: null };
        };
      };
      effectiveTo: {
        name: 'effectiveTo';
        type: { kind: 'SCALAR'; name: 'LocalDate'; ofType: null };
      };
      legalBasis: {
        name: 'legalBasis';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      needsLegalReview: {
        name: 'needsLegalReview';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null };
        };
      };
    };
  };
  AuthorityCatalogueInput: {
    kind: 'INPUT_OBJECT';
    name: 'AuthorityCatalogueInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'authorities';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'INPUT_OBJECT'; name: 'AuthorityInput'; ofType: null };
            };
          };
        };
        defaultValue: null;
      },
      {
        name: 'catalogueId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'catalogueVersion';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'effectiveFrom';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'LocalDate'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'effectiveTo';
        type: { kind: 'SCALAR'; name: 'LocalDate'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'legalBasis';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'needsLegalReview';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null };
        };
        defaultValue: null;
      },
    ];
  };
  AuthorityDoesNotExist: {
    kind: 'OBJECT';
    name: 'AuthorityDoesNotExist';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      from: {
        name: 'from';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'LocalDate'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      successorIds: {
        name: 'successorIds';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
            };
          };
        };
      };
      to: { name: 'to'; type: { kind: 'SCALAR'; name: 'LocalDate'; ofType: null } };
    };
  };
  AuthorityGrant: {
    kind: 'OBJECT';
    name: 'AuthorityGrant';
    fields: {
      authorityId: {
        name: 'authorityId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      ended: { name: 'ended'; type: { kind: 'OBJECT'; name: 'Decision'; ofType: null } };
      given: { name: 'given'; type: { kind: 'OBJECT'; name: 'Act'; ofType: null } };
      id: {
        name: 'id';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
      };
      includesSensitive: {
        name: 'includesSensitive';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null };
        };
      };
      parentGrantId: { name: 'parentGrantId'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
      requestNo: {
        name: 'requestNo';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      scope: {
        name: 'scope';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'GrantScope'; ofType: null };
        };
      };
      validFrom: {
        name: 'validFrom';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        };
      };
      validTo: {
        name: 'validTo';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        };
      };
    };
  };
  AuthorityGrantConnection: {
    kind: 'OBJECT';
    name: 'AuthorityGrantConnection';
    fields: {
      edges: {
        name: 'edges';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'OBJECT'; name: 'AuthorityGrantEdge'; ofType: null };
            };
          };
        };
      };
      pageInfo: {
        name: 'pageInfo';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'PageInfo'; ofType: null };
        };
      };
    };
  };
  AuthorityGrantEdge: {
    kind: 'OBJECT';
    name: 'AuthorityGrantEdge';
    fields: {
      cursor: {
        name: 'cursor';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      node: {
        name: 'node';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'AuthorityGrant'; ofType: null };
        };
      };
    };
  };
  AuthorityInput: {
    kind: 'INPUT_OBJECT';
    name: 'AuthorityInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'authorityId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'from';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'LocalDate'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'level';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'ENUM'; name: 'AuthorityLevel'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'name';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'INPUT_OBJECT'; name: 'LocalizedTextInput'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'parentId';
        type: { kind: 'SCALAR'; name: 'String'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'successorIds';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
            };
          };
        };
        defaultValue: '[]';
      },
      {
        name: 'to';
        type: { kind: 'SCALAR'; name: 'LocalDate'; ofType: null };
        defaultValue: 'null';
      },
    ];
  };
  AuthorityLevel: {
    name: 'AuthorityLevel';
    enumValues: 'COMMUNE' | 'DISTRICT' | 'MINISTRY' | 'PROVINCE';
  };
  AuthorityNotFound: {
    kind: 'OBJECT';
    name: 'AuthorityNotFound';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
    };
  };
  BeginInvitationInput: {
    kind: 'INPUT_OBJECT';
    name: 'BeginInvitationInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
        defaultValue: null;
      },
    ];
  };
  BeginInvitationResult: {
    kind: 'UNION';
    name: 'BeginInvitationResult';
    fields: {};
    possibleTypes: 'AppToSetUp' | 'InvitationIsNotValid';
  };
  BeginPasskeyEnrolmentResult: {
    kind: 'UNION';
    name: 'BeginPasskeyEnrolmentResult';
    fields: {};
    possibleTypes: 'PasskeyToEnrol' | 'SessionIsNeeded';
  };
  BeginPasskeyStepUpInput: {
    kind: 'INPUT_OBJECT';
    name: 'BeginPasskeyStepUpInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'challengeIds';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
            };
          };
        };
        defaultValue: null;
      },
    ];
  };
  BeginPasskeyStepUpResult: {
    kind: 'UNION';
    name: 'BeginPasskeyStepUpResult';
    fields: {};
    possibleTypes: 'ChallengeNotFound' | 'PasskeyQuestion' | 'SessionIsNeeded';
  };
  BoardIsEstablished: {
    kind: 'OBJECT';
    name: 'BoardIsEstablished';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
    };
  };
  BoardIsNotEstablished: {
    kind: 'OBJECT';
    name: 'BoardIsNotEstablished';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
    };
  };
  Boolean: unknown;
  BooleanFieldInput: {
    kind: 'INPUT_OBJECT';
    name: 'BooleanFieldInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'yesOrNo';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null };
        };
        defaultValue: 'true';
      },
    ];
  };
  Catalogue: {
    kind: 'OBJECT';
    name: 'Catalogue';
    fields: {
      catalogueId: {
        name: 'catalogueId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      catalogueVersion: {
        name: 'catalogueVersion';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null };
        };
      };
      decisionNo: {
        name: 'decisionNo';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      effectiveFrom: {
        name: 'effectiveFrom';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'LocalDate'; ofType: null };
        };
      };
      effectiveTo: {
        name: 'effectiveTo';
        type: { kind: 'SCALAR'; name: 'LocalDate'; ofType: null };
      };
      kinds: {
        name: 'kinds';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'OBJECT'; name: 'RecordKind'; ofType: null };
            };
          };
        };
      };
      legalBasis: {
        name: 'legalBasis';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      needsLegalReview: {
        name: 'needsLegalReview';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null };
        };
      };
    };
  };
  CatalogueInput: {
    kind: 'INPUT_OBJECT';
    name: 'CatalogueInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'catalogueId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'catalogueVersion';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'childRetention';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'INPUT_OBJECT'; name: 'RetentionRuleInput'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'effectiveFrom';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'LocalDate'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'effectiveTo';
        type: { kind: 'SCALAR'; name: 'LocalDate'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'kinds';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'INPUT_OBJECT'; name: 'RecordKindInput'; ofType: null };
            };
          };
        };
        defaultValue: null;
      },
      {
        name: 'legalBasis';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'needsLegalReview';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null };
        };
        defaultValue: null;
      },
    ];
  };
  CatalogueIsInvalid: {
    kind: 'OBJECT';
    name: 'CatalogueIsInvalid';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      problem: {
        name: 'problem';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
    };
  };
  CatalogueNotFound: {
    kind: 'OBJECT';
    name: 'CatalogueNotFound';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
    };
  };
  CatalogueVersionExists: {
    kind: 'OBJECT';
    name: 'CatalogueVersionExists';
    fields: {
      catalogueVersion: {
        name: 'catalogueVersion';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null };
        };
      };
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
    };
  };
  ChainStep: {
    kind: 'OBJECT';
    name: 'ChainStep';
    fields: {
      label: {
        name: 'label';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      roles: {
        name: 'roles';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'ENUM'; name: 'Role'; ofType: null };
            };
          };
        };
      };
      step: {
        name: 'step';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
    };
  };
  ChainStepInput: {
    kind: 'INPUT_OBJECT';
    name: 'ChainStepInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'label';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'INPUT_OBJECT'; name: 'LocalizedTextInput'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'roles';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'ENUM'; name: 'Role'; ofType: null };
            };
          };
        };
        defaultValue: null;
      },
      {
        name: 'step';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
        defaultValue: null;
      },
    ];
  };
  ChallengeNotFound: {
    kind: 'OBJECT';
    name: 'ChallengeNotFound';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
    };
  };
  Change: {
    kind: 'OBJECT';
    name: 'Change';
    fields: {
      logIndex: {
        name: 'logIndex';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'LogIndex'; ofType: null };
        };
      };
      topics: {
        name: 'topics';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'ENUM'; name: 'ChangeTopic'; ofType: null };
            };
          };
        };
      };
    };
  };
  ChangeTopic: {
    name: 'ChangeTopic';
    enumValues: 'ACCESS' | 'CORRECTIONS' | 'DOSSIERS' | 'LOCKS' | 'READS' | 'RECORDS' | 'SCHOOL';
  };
  ChildHasLeft: {
    kind: 'OBJECT';
    name: 'ChildHasLeft';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      exitedOn: {
        name: 'exitedOn';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'LocalDate'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
    };
  };
  ChoiceFieldInput: {
    kind: 'INPUT_OBJECT';
    name: 'ChoiceFieldInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'options';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'INPUT_OBJECT'; name: 'FieldOptionInput'; ofType: null };
            };
          };
        };
        defaultValue: null;
      },
    ];
  };
  ClassNameIsTaken: {
    kind: 'OBJECT';
    name: 'ClassNameIsTaken';
    fields: {
      classId: {
        name: 'classId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
      };
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
    };
  };
  ClassNotFound: {
    kind: 'OBJECT';
    name: 'ClassNotFound';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
    };
  };
  CloseAccountInput: {
    kind: 'INPUT_OBJECT';
    name: 'CloseAccountInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'accountId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'awaitSealed';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null };
        };
        defaultValue: 'false';
      },
      {
        name: 'commandId';
        type: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'occurredAt';
        type: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'reason';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
        defaultValue: null;
      },
      { name: 'stepUp'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: 'null' },
    ];
  };
  CloseAccountResult: {
    kind: 'UNION';
    name: 'CloseAccountResult';
    fields: {};
    possibleTypes:
      | 'AccountIsNotInState'
      | 'AccountIsOfThePrincipal'
      | 'AccountIsYourOwn'
      | 'AccountNotFound'
      | 'CommandDone'
      | 'RoleIsNotAllowed'
      | 'StepUpIsRequired'
      | 'TextIsInvalid';
  };
  CloseCorrectionInput: {
    kind: 'INPUT_OBJECT';
    name: 'CloseCorrectionInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'awaitSealed';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null };
        };
        defaultValue: 'false';
      },
      {
        name: 'commandId';
        type: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'correctionId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'notifiedPersonIds';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
            };
          };
        };
        defaultValue: '[]';
      },
      {
        name: 'occurredAt';
        type: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'recordId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'reissuedDocuments';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
            };
          };
        };
        defaultValue: '[]';
      },
      { name: 'stepUp'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: 'null' },
    ];
  };
  CloseCorrectionResult: {
    kind: 'UNION';
    name: 'CloseCorrectionResult';
    fields: {};
    possibleTypes:
      | 'CommandDone'
      | 'CorrectionIsNotInState'
      | 'CorrectionNotFound'
      | 'DossierIsDisposed'
      | 'NotInYourClass'
      | 'RecordNotFound'
      | 'RoleIsNotAllowed'
      | 'TextIsInvalid';
  };
  CommandDone: {
    kind: 'OBJECT';
    name: 'CommandDone';
    fields: {
      commandId: {
        name: 'commandId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
      };
      createdId: { name: 'createdId'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
      receipts: {
        name: 'receipts';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'OBJECT'; name: 'Receipt'; ofType: null };
            };
          };
        };
      };
    };
  };
  ConfirmRegisterImportInput: {
    kind: 'INPUT_OBJECT';
    name: 'ConfirmRegisterImportInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'awaitSealed';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null };
        };
        defaultValue: 'false';
      },
      {
        name: 'commandId';
        type: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'importId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'HexHash'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'leaveOutRefusedRows';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null };
        };
        defaultValue: 'false';
      },
      {
        name: 'occurredAt';
        type: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'schoolYear';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
        defaultValue: null;
      },
      { name: 'stepUp'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: 'null' },
    ];
  };
  ConfirmRegisterImportResult: {
    kind: 'UNION';
    name: 'ConfirmRegisterImportResult';
    fields: {};
    possibleTypes:
      | 'ImportNotFound'
      | 'RegisterHasRefusedRows'
      | 'RegisterImportDone'
      | 'RoleIsNotAllowed'
      | 'RowWasRefused'
      | 'SchoolYearNotFound';
  };
  ConfirmStaffImportInput: {
    kind: 'INPUT_OBJECT';
    name: 'ConfirmStaffImportInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'awaitSealed';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null };
        };
        defaultValue: 'false';
      },
      {
        name: 'commandId';
        type: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'decisionNo';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'from';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'LocalDate'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'importId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'HexHash'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'leaveOutRefusedRows';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null };
        };
        defaultValue: 'false';
      },
      {
        name: 'occurredAt';
        type: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        defaultValue: 'null';
      },
      { name: 'stepUp'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: 'null' },
    ];
  };
  ConfirmStaffImportResult: {
    kind: 'UNION';
    name: 'ConfirmStaffImportResult';
    fields: {};
    possibleTypes:
      | 'DateIsInvalid'
      | 'ImportNotFound'
      | 'RegisterHasRefusedRows'
      | 'RegisterImportDone'
      | 'RoleIsNotAllowed'
      | 'RowWasRefused'
      | 'SchoolYearNotFound'
      | 'StepUpIsRequired'
      | 'TextIsInvalid';
  };
  ConfirmStepUpInput: {
    kind: 'INPUT_OBJECT';
    name: 'ConfirmStepUpInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'challengeIds';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
            };
          };
        };
        defaultValue: null;
      },
      {
        name: 'code';
        type: { kind: 'SCALAR'; name: 'String'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'passkey';
        type: { kind: 'INPUT_OBJECT'; name: 'PasskeyAssertionInput'; ofType: null };
        defaultValue: 'null';
      },
    ];
  };
  ConfirmStepUpResult: {
    kind: 'UNION';
    name: 'ConfirmStepUpResult';
    fields: {};
    possibleTypes:
      | 'ChallengeNotFound'
      | 'FactorRefused'
      | 'SessionIsNeeded'
      | 'StepUpConfirmed'
      | 'TooManyAttempts';
  };
  Correction: {
    kind: 'OBJECT';
    name: 'Correction';
    fields: {
      applied: { name: 'applied'; type: { kind: 'OBJECT'; name: 'Act'; ofType: null } };
      closed: { name: 'closed'; type: { kind: 'OBJECT'; name: 'Act'; ofType: null } };
      current: {
        name: 'current';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'SeenValue'; ofType: null };
        };
      };
      designatedWitness: {
        name: 'designatedWitness';
        type: { kind: 'OBJECT'; name: 'Person'; ofType: null };
      };
      evidence: { name: 'evidence'; type: { kind: 'UNION'; name: 'RecordValue'; ofType: null } };
      expiresAt: { name: 'expiresAt'; type: { kind: 'SCALAR'; name: 'Instant'; ofType: null } };
      field: {
        name: 'field';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      id: {
        name: 'id';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
      };
      label: {
        name: 'label';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      notes: {
        name: 'notes';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'OBJECT'; name: 'Note'; ofType: null };
            };
          };
        };
      };
      notifiedPersons: {
        name: 'notifiedPersons';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'OBJECT'; name: 'Person'; ofType: null };
            };
          };
        };
      };
      open: {
        name: 'open';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null };
        };
      };
      permitted: { name: 'permitted'; type: { kind: 'OBJECT'; name: 'Act'; ofType: null } };
      proposed: {
        name: 'proposed';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'SeenValue'; ofType: null };
        };
      };
      record: { name: 'record'; type: { kind: 'OBJECT'; name: 'Record'; ofType: null } };
      refused: { name: 'refused'; type: { kind: 'OBJECT'; name: 'Act'; ofType: null } };
      reissueRequired: {
        name: 'reissueRequired';
        type: { kind: 'SCALAR'; name: 'Boolean'; ofType: null };
      };
      reissuedDocuments: {
        name: 'reissuedDocuments';
        type: { kind: 'UNION'; name: 'RecordValue'; ofType: null };
      };
      requested: {
        name: 'requested';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'Act'; ofType: null };
        };
      };
      status: {
        name: 'status';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'ENUM'; name: 'CorrectionStatus'; ofType: null };
        };
      };
      unlockId: { name: 'unlockId'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
      voided: { name: 'voided'; type: { kind: 'OBJECT'; name: 'Voiding'; ofType: null } };
      witnesses: {
        name: 'witnesses';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'OBJECT'; name: 'Witness'; ofType: null };
            };
          };
        };
      };
    };
  };
  CorrectionConnection: {
    kind: 'OBJECT';
    name: 'CorrectionConnection';
    fields: {
      edges: {
        name: 'edges';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'OBJECT'; name: 'CorrectionEdge'; ofType: null };
            };
          };
        };
      };
      pageInfo: {
        name: 'pageInfo';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'PageInfo'; ofType: null };
        };
      };
    };
  };
  CorrectionEdge: {
    kind: 'OBJECT';
    name: 'CorrectionEdge';
    fields: {
      cursor: {
        name: 'cursor';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      node: {
        name: 'node';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'Correction'; ofType: null };
        };
      };
    };
  };
  CorrectionEndIsInvalid: {
    kind: 'OBJECT';
    name: 'CorrectionEndIsInvalid';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      daysMax: {
        name: 'daysMax';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
    };
  };
  CorrectionHasExpired: {
    kind: 'OBJECT';
    name: 'CorrectionHasExpired';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      expiredAt: {
        name: 'expiredAt';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
    };
  };
  CorrectionIsNotInState: {
    kind: 'OBJECT';
    name: 'CorrectionIsNotInState';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      needed: {
        name: 'needed';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'ENUM'; name: 'CorrectionStatus'; ofType: null };
            };
          };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      status: {
        name: 'status';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'ENUM'; name: 'CorrectionStatus'; ofType: null };
        };
      };
    };
  };
  CorrectionIsNotPermitted: {
    kind: 'OBJECT';
    name: 'CorrectionIsNotPermitted';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
    };
  };
  CorrectionNotFound: {
    kind: 'OBJECT';
    name: 'CorrectionNotFound';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
    };
  };
  CorrectionStatus: {
    name: 'CorrectionStatus';
    enumValues: 'APPLIED' | 'CLOSED' | 'PERMITTED' | 'REFUSED' | 'REQUESTED' | 'VOIDED';
  };
  CouncilIsInvalid: {
    kind: 'OBJECT';
    name: 'CouncilIsInvalid';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      membersMin: {
        name: 'membersMin';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
    };
  };
  DateFieldInput: {
    kind: 'INPUT_OBJECT';
    name: 'DateFieldInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'notFuture';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null };
        };
        defaultValue: null;
      },
    ];
  };
  DateIsInvalid: {
    kind: 'OBJECT';
    name: 'DateIsInvalid';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      field: {
        name: 'field';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
    };
  };
  DecideLockInput: {
    kind: 'INPUT_OBJECT';
    name: 'DecideLockInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'awaitSealed';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null };
        };
        defaultValue: 'false';
      },
      {
        name: 'commandId';
        type: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'decisionNo';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'lockId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'occurredAt';
        type: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        defaultValue: 'null';
      },
      { name: 'stepUp'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: 'null' },
    ];
  };
  DecideLockResult: {
    kind: 'UNION';
    name: 'DecideLockResult';
    fields: {};
    possibleTypes:
      | 'CommandDone'
      | 'LockIsNotInState'
      | 'LockNotFound'
      | 'RoleIsNotAllowed'
      | 'StepUpIsRequired'
      | 'TextIsInvalid';
  };
  DecideUnlockInput: {
    kind: 'INPUT_OBJECT';
    name: 'DecideUnlockInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'awaitSealed';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null };
        };
        defaultValue: 'false';
      },
      {
        name: 'commandId';
        type: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'correctionId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'decisionNo';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'occurredAt';
        type: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'recordId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
        defaultValue: null;
      },
      { name: 'stepUp'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: 'null' },
      {
        name: 'validUntil';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        };
        defaultValue: null;
      },
    ];
  };
  DecideUnlockResult: {
    kind: 'UNION';
    name: 'DecideUnlockResult';
    fields: {};
    possibleTypes:
      | 'CommandDone'
      | 'CorrectionIsNotPermitted'
      | 'DutiesMustBeSeparate'
      | 'RecordIsNotLocked'
      | 'RecordNotFound'
      | 'RoleIsNotAllowed'
      | 'StepUpIsRequired'
      | 'TextIsInvalid'
      | 'UnlockEndIsInvalid'
      | 'UnlockIsInForceAlready'
      | 'UnlockIsNotInState';
  };
  DeciderMustNotExecute: {
    kind: 'OBJECT';
    name: 'DeciderMustNotExecute';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      decidedBy: {
        name: 'decidedBy';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'Person'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
    };
  };
  DeciderSatOnCouncil: {
    kind: 'OBJECT';
    name: 'DeciderSatOnCouncil';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
    };
  };
  Decision: {
    kind: 'OBJECT';
    name: 'Decision';
    fields: {
      act: {
        name: 'act';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'Act'; ofType: null };
        };
      };
      decisionNo: {
        name: 'decisionNo';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
    };
  };
  DecisionHasLapsed: {
    kind: 'OBJECT';
    name: 'DecisionHasLapsed';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      decidedBy: {
        name: 'decidedBy';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'Person'; ofType: null };
        };
      };
      endedOn: {
        name: 'endedOn';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'LocalDate'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
    };
  };
  DelegateHasNoOpenAccount: {
    kind: 'OBJECT';
    name: 'DelegateHasNoOpenAccount';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
    };
  };
  DelegateIsTheSamePerson: {
    kind: 'OBJECT';
    name: 'DelegateIsTheSamePerson';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
    };
  };
  DelegatedOffice: {
    kind: 'OBJECT';
    name: 'DelegatedOffice';
    fields: {
      class: { name: 'class'; type: { kind: 'OBJECT'; name: 'SchoolClass'; ofType: null } };
      delegationId: {
        name: 'delegationId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
      };
      from: {
        name: 'from';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'Person'; ofType: null };
        };
      };
      powers: {
        name: 'powers';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'ENUM'; name: 'Power'; ofType: null };
            };
          };
        };
      };
      role: {
        name: 'role';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'ENUM'; name: 'Role'; ofType: null };
        };
      };
      until: {
        name: 'until';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'LocalDate'; ofType: null };
        };
      };
    };
  };
  DelegatedPowers: {
    kind: 'OBJECT';
    name: 'DelegatedPowers';
    fields: {
      appointmentId: {
        name: 'appointmentId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
      };
      from: {
        name: 'from';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'Person'; ofType: null };
        };
      };
      id: {
        name: 'id';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
      };
      powers: {
        name: 'powers';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'ENUM'; name: 'Power'; ofType: null };
            };
          };
        };
      };
      validFrom: {
        name: 'validFrom';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'LocalDate'; ofType: null };
        };
      };
      validTo: {
        name: 'validTo';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'LocalDate'; ofType: null };
        };
      };
    };
  };
  Delegation: {
    kind: 'OBJECT';
    name: 'Delegation';
    fields: {
      appointmentId: {
        name: 'appointmentId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
      };
      from: {
        name: 'from';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'Person'; ofType: null };
        };
      };
      granted: {
        name: 'granted';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'Decision'; ofType: null };
        };
      };
      id: {
        name: 'id';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
      };
      powers: {
        name: 'powers';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'ENUM'; name: 'Power'; ofType: null };
            };
          };
        };
      };
      revoked: { name: 'revoked'; type: { kind: 'OBJECT'; name: 'Decision'; ofType: null } };
      to: {
        name: 'to';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'Person'; ofType: null };
        };
      };
      validFrom: {
        name: 'validFrom';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'LocalDate'; ofType: null };
        };
      };
      validTo: {
        name: 'validTo';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'LocalDate'; ofType: null };
        };
      };
    };
  };
  DelegationConnection: {
    kind: 'OBJECT';
    name: 'DelegationConnection';
    fields: {
      edges: {
        name: 'edges';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'OBJECT'; name: 'DelegationEdge'; ofType: null };
            };
          };
        };
      };
      pageInfo: {
        name: 'pageInfo';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'PageInfo'; ofType: null };
        };
      };
    };
  };
  DelegationEdge: {
    kind: 'OBJECT';
    name: 'DelegationEdge';
    fields: {
      cursor: {
        name: 'cursor';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      node: {
        name: 'node';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'Delegation'; ofType: null };
        };
      };
    };
  };
  DelegationExists: {
    kind: 'OBJECT';
    name: 'DelegationExists';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      delegationId: {
        name: 'delegationId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
    };
  };
  DelegationIsOver: {
    kind: 'OBJECT';
    name: 'DelegationIsOver';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      validTo: {
        name: 'validTo';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'LocalDate'; ofType: null };
        };
      };
    };
  };
  DelegationNotFound: {
    kind: 'OBJECT';
    name: 'DelegationNotFound';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
    };
  };
  DestructionCertificate: {
    kind: 'OBJECT';
    name: 'DestructionCertificate';
    fields: {
      act: {
        name: 'act';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'Act'; ofType: null };
        };
      };
      certificateNo: {
        name: 'certificateNo';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      keyIdsDestroyed: {
        name: 'keyIdsDestroyed';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
            };
          };
        };
      };
      retainedHeads: {
        name: 'retainedHeads';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'OBJECT'; name: 'RetainedHead'; ofType: null };
            };
          };
        };
      };
    };
  };
  Disposition: {
    kind: 'OBJECT';
    name: 'Disposition';
    fields: {
      appraised: { name: 'appraised'; type: { kind: 'OBJECT'; name: 'Appraisal'; ofType: null } };
      approved: {
        name: 'approved';
        type: { kind: 'OBJECT'; name: 'DispositionDecision'; ofType: null };
      };
      backup: { name: 'backup'; type: { kind: 'OBJECT'; name: 'FinalBackup'; ofType: null } };
      certificate: {
        name: 'certificate';
        type: { kind: 'OBJECT'; name: 'DestructionCertificate'; ofType: null };
      };
      executed: { name: 'executed'; type: { kind: 'OBJECT'; name: 'Act'; ofType: null } };
      id: {
        name: 'id';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
      };
      legalBasis: {
        name: 'legalBasis';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      notice: { name: 'notice'; type: { kind: 'OBJECT'; name: 'DispositionNotice'; ofType: null } };
      proposed: {
        name: 'proposed';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'Act'; ofType: null };
        };
      };
      stage: {
        name: 'stage';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'ENUM'; name: 'DispositionStage'; ofType: null };
        };
      };
    };
  };
  DispositionBlocker: {
    kind: 'OBJECT';
    name: 'DispositionBlocker';
    fields: {
      authority: { name: 'authority'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      blocker: {
        name: 'blocker';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'ENUM'; name: 'DispositionBlockerKind'; ofType: null };
        };
      };
      holdId: { name: 'holdId'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
      keepThrough: {
        name: 'keepThrough';
        type: { kind: 'SCALAR'; name: 'LocalDate'; ofType: null };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      waitThrough: {
        name: 'waitThrough';
        type: { kind: 'SCALAR'; name: 'LocalDate'; ofType: null };
      };
    };
  };
  DispositionBlockerKind: {
    name: 'DispositionBlockerKind';
    enumValues:
      | 'CHILD_HAS_NOT_LEFT'
      | 'COUNCIL_HAS_NOT_APPRAISED'
      | 'FINAL_BACKUP_NOT_VERIFIED'
      | 'LEGAL_HOLD'
      | 'NOTICE_NOT_SERVED'
      | 'NOTICE_PERIOD_RUNS'
      | 'PRINCIPAL_HAS_NOT_DECIDED'
      | 'RETENTION_PERIOD_RUNS';
  };
  DispositionDecision: {
    kind: 'OBJECT';
    name: 'DispositionDecision';
    fields: {
      act: {
        name: 'act';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'Act'; ofType: null };
        };
      };
      decisionNo: {
        name: 'decisionNo';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
    };
  };
  DispositionIsBlocked: {
    kind: 'OBJECT';
    name: 'DispositionIsBlocked';
    fields: {
      blockers: {
        name: 'blockers';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'OBJECT'; name: 'DispositionBlocker'; ofType: null };
            };
          };
        };
      };
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
    };
  };
  DispositionIsNotInStage: {
    kind: 'OBJECT';
    name: 'DispositionIsNotInStage';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      needed: {
        name: 'needed';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'ENUM'; name: 'DispositionStage'; ofType: null };
            };
          };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      stage: {
        name: 'stage';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'ENUM'; name: 'DispositionStage'; ofType: null };
        };
      };
    };
  };
  DispositionNotFound: {
    kind: 'OBJECT';
    name: 'DispositionNotFound';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
    };
  };
  DispositionNotice: {
    kind: 'OBJECT';
    name: 'DispositionNotice';
    fields: {
      act: {
        name: 'act';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'Act'; ofType: null };
        };
      };
      channel: {
        name: 'channel';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'ENUM'; name: 'NoticeChannel'; ofType: null };
        };
      };
      servedOn: {
        name: 'servedOn';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'LocalDate'; ofType: null };
        };
      };
      waitThrough: {
        name: 'waitThrough';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'LocalDate'; ofType: null };
        };
      };
    };
  };
  DispositionStage: {
    name: 'DispositionStage';
    enumValues:
      | 'APPRAISED'
      | 'APPROVED'
      | 'CERTIFIED'
      | 'EXECUTED'
      | 'KEPT'
      | 'NONE'
      | 'NOTICE_SERVED'
      | 'PROPOSED';
  };
  Dossier: {
    kind: 'OBJECT';
    name: 'Dossier';
    fields: {
      activeHolds: {
        name: 'activeHolds';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null };
        };
      };
      admittedOn: {
        name: 'admittedOn';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'LocalDate'; ofType: null };
        };
      };
      class: { name: 'class'; type: { kind: 'OBJECT'; name: 'SchoolClass'; ofType: null } };
      disposition: {
        name: 'disposition';
        type: { kind: 'OBJECT'; name: 'Disposition'; ofType: null };
      };
      exit: { name: 'exit'; type: { kind: 'OBJECT'; name: 'DossierExit'; ofType: null } };
      holds: {
        name: 'holds';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'OBJECT'; name: 'Hold'; ofType: null };
            };
          };
        };
      };
      id: {
        name: 'id';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
      };
      predecessor: { name: 'predecessor'; type: { kind: 'OBJECT'; name: 'Dossier'; ofType: null } };
      record: { name: 'record'; type: { kind: 'OBJECT'; name: 'Record'; ofType: null } };
      records: {
        name: 'records';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'OBJECT'; name: 'Record'; ofType: null };
            };
          };
        };
      };
      retention: {
        name: 'retention';
        type: { kind: 'OBJECT'; name: 'DossierRetention'; ofType: null };
      };
      revision: {
        name: 'revision';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Revision'; ofType: null };
        };
      };
      schoolYear: {
        name: 'schoolYear';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      source: {
        name: 'source';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'UNION'; name: 'EntrySource'; ofType: null };
        };
      };
      status: {
        name: 'status';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'ENUM'; name: 'DossierStatus'; ofType: null };
        };
      };
      views: {
        name: 'views';
        type: { kind: 'OBJECT'; name: 'DossierViewConnection'; ofType: null };
      };
    };
  };
  DossierAlreadyOpened: {
    kind: 'OBJECT';
    name: 'DossierAlreadyOpened';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      dossierId: {
        name: 'dossierId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
    };
  };
  DossierConnection: {
    kind: 'OBJECT';
    name: 'DossierConnection';
    fields: {
      edges: {
        name: 'edges';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'OBJECT'; name: 'DossierEdge'; ofType: null };
            };
          };
        };
      };
      pageInfo: {
        name: 'pageInfo';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'PageInfo'; ofType: null };
        };
      };
    };
  };
  DossierEdge: {
    kind: 'OBJECT';
    name: 'DossierEdge';
    fields: {
      cursor: {
        name: 'cursor';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      node: {
        name: 'node';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'Dossier'; ofType: null };
        };
      };
    };
  };
  DossierExit: {
    kind: 'OBJECT';
    name: 'DossierExit';
    fields: {
      decisionNo: {
        name: 'decisionNo';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      exitKind: {
        name: 'exitKind';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'ENUM'; name: 'ExitKind'; ofType: null };
        };
      };
      exitedOn: {
        name: 'exitedOn';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'LocalDate'; ofType: null };
        };
      };
      recorded: {
        name: 'recorded';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'Act'; ofType: null };
        };
      };
    };
  };
  DossierIsDisposed: {
    kind: 'OBJECT';
    name: 'DossierIsDisposed';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
    };
  };
  DossierNotFound: {
    kind: 'OBJECT';
    name: 'DossierNotFound';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
    };
  };
  DossierRetention: {
    kind: 'OBJECT';
    name: 'DossierRetention';
    fields: {
      cutOffOn: {
        name: 'cutOffOn';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'LocalDate'; ofType: null };
        };
      };
      keepThrough: {
        name: 'keepThrough';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'LocalDate'; ofType: null };
        };
      };
      legalBasis: {
        name: 'legalBasis';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      ruleId: {
        name: 'ruleId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      years: {
        name: 'years';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null };
        };
      };
    };
  };
  DossierStatus: { name: 'DossierStatus'; enumValues: 'DISPOSED' | 'EXITED' | 'OPEN' };
  DossierView: {
    kind: 'OBJECT';
    name: 'DossierView';
    fields: {
      accountId: {
        name: 'accountId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
      };
      appointmentId: { name: 'appointmentId'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
      fields: {
        name: 'fields';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
            };
          };
        };
      };
      logIndex: {
        name: 'logIndex';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'LogIndex'; ofType: null };
        };
      };
      operation: {
        name: 'operation';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      person: { name: 'person'; type: { kind: 'OBJECT'; name: 'Person'; ofType: null } };
      recordedAt: {
        name: 'recordedAt';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        };
      };
      requestNo: { name: 'requestNo'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      role: {
        name: 'role';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'ENUM'; name: 'ActingRole'; ofType: null };
        };
      };
    };
  };
  DossierViewConnection: {
    kind: 'OBJECT';
    name: 'DossierViewConnection';
    fields: {
      edges: {
        name: 'edges';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'OBJECT'; name: 'DossierViewEdge'; ofType: null };
            };
          };
        };
      };
      pageInfo: {
        name: 'pageInfo';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'PageInfo'; ofType: null };
        };
      };
    };
  };
  DossierViewEdge: {
    kind: 'OBJECT';
    name: 'DossierViewEdge';
    fields: {
      cursor: {
        name: 'cursor';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      node: {
        name: 'node';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'DossierView'; ofType: null };
        };
      };
    };
  };
  DutiesMustBeSeparate: {
    kind: 'OBJECT';
    name: 'DutiesMustBeSeparate';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      rule: {
        name: 'rule';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'ENUM'; name: 'SeparationRule'; ofType: null };
        };
      };
    };
  };
  EndAppointmentInput: {
    kind: 'INPUT_OBJECT';
    name: 'EndAppointmentInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'appointmentId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'awaitSealed';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null };
        };
        defaultValue: 'false';
      },
      {
        name: 'commandId';
        type: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'decisionNo';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'occurredAt';
        type: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        defaultValue: 'null';
      },
      { name: 'stepUp'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: 'null' },
      {
        name: 'to';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'LocalDate'; ofType: null };
        };
        defaultValue: null;
      },
    ];
  };
  EndAppointmentResult: {
    kind: 'UNION';
    name: 'EndAppointmentResult';
    fields: {};
    possibleTypes:
      | 'AppointmentHasEnded'
      | 'AppointmentNotFound'
      | 'CommandDone'
      | 'DateIsInvalid'
      | 'RoleIsNotAllowed'
      | 'StepUpIsRequired'
      | 'TextIsInvalid';
  };
  EndGrantInput: {
    kind: 'INPUT_OBJECT';
    name: 'EndGrantInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'awaitSealed';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null };
        };
        defaultValue: 'false';
      },
      {
        name: 'commandId';
        type: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'decisionNo';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'grantId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'occurredAt';
        type: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        defaultValue: 'null';
      },
      { name: 'stepUp'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: 'null' },
    ];
  };
  EndGrantResult: {
    kind: 'UNION';
    name: 'EndGrantResult';
    fields: {};
    possibleTypes:
      | 'CommandDone'
      | 'GrantIsOver'
      | 'GrantNotFound'
      | 'RoleIsNotAllowed'
      | 'StepUpIsRequired'
      | 'TextIsInvalid';
  };
  EndSessionInput: {
    kind: 'INPUT_OBJECT';
    name: 'EndSessionInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'sessionId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
        defaultValue: null;
      },
    ];
  };
  EndSessionResult: {
    kind: 'UNION';
    name: 'EndSessionResult';
    fields: {};
    possibleTypes: 'SessionNotFound' | 'SessionsEnded';
  };
  Entry: {
    kind: 'OBJECT';
    name: 'Entry';
    fields: {
      citation: { name: 'citation'; type: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null } };
      claimedAt: {
        name: 'claimedAt';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        };
      };
      envelopeBytes: {
        name: 'envelopeBytes';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null };
        };
      };
      eventId: {
        name: 'eventId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
      };
      hash: {
        name: 'hash';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'HexHash'; ofType: null };
        };
      };
      label: {
        name: 'label';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      logIndex: { name: 'logIndex'; type: { kind: 'SCALAR'; name: 'LogIndex'; ofType: null } };
      person: { name: 'person'; type: { kind: 'OBJECT'; name: 'Person'; ofType: null } };
      recordedAt: {
        name: 'recordedAt';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        };
      };
      revision: {
        name: 'revision';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Revision'; ofType: null };
        };
      };
      role: {
        name: 'role';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'ENUM'; name: 'ActingRole'; ofType: null };
        };
      };
      streamId: {
        name: 'streamId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      type: {
        name: 'type';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
    };
  };
  EntrySource: {
    kind: 'UNION';
    name: 'EntrySource';
    fields: {};
    possibleTypes: 'FromForm' | 'FromRegister';
  };
  ErasedValue: {
    kind: 'OBJECT';
    name: 'ErasedValue';
    fields: {
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
    };
  };
  EstablishBoardInput: {
    kind: 'INPUT_OBJECT';
    name: 'EstablishBoardInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'awaitSealed';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null };
        };
        defaultValue: 'false';
      },
      {
        name: 'commandId';
        type: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'decisionNo';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'from';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'LocalDate'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'occurredAt';
        type: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        defaultValue: 'null';
      },
      { name: 'stepUp'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: 'null' },
    ];
  };
  EstablishBoardResult: {
    kind: 'UNION';
    name: 'EstablishBoardResult';
    fields: {};
    possibleTypes:
      | 'BoardIsEstablished'
      | 'CommandDone'
      | 'DateIsInvalid'
      | 'RoleIsNotAllowed'
      | 'StepUpIsRequired'
      | 'TextIsInvalid';
  };
  ExecuteDispositionInput: {
    kind: 'INPUT_OBJECT';
    name: 'ExecuteDispositionInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'awaitSealed';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null };
        };
        defaultValue: 'false';
      },
      {
        name: 'commandId';
        type: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'dispositionId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'dossierId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'occurredAt';
        type: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        defaultValue: 'null';
      },
      { name: 'stepUp'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: 'null' },
    ];
  };
  ExecuteDispositionResult: {
    kind: 'UNION';
    name: 'ExecuteDispositionResult';
    fields: {};
    possibleTypes:
      | 'CommandDone'
      | 'DeciderMustNotExecute'
      | 'DecisionHasLapsed'
      | 'DispositionIsBlocked'
      | 'DispositionNotFound'
      | 'DossierIsDisposed'
      | 'DossierNotFound'
      | 'RoleIsNotAllowed'
      | 'StepUpIsRequired';
  };
  ExecuteLockInput: {
    kind: 'INPUT_OBJECT';
    name: 'ExecuteLockInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'awaitSealed';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null };
        };
        defaultValue: 'false';
      },
      {
        name: 'commandId';
        type: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'lockId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'occurredAt';
        type: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        defaultValue: 'null';
      },
      { name: 'stepUp'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: 'null' },
    ];
  };
  ExecuteLockResult: {
    kind: 'UNION';
    name: 'ExecuteLockResult';
    fields: {};
    possibleTypes:
      | 'CommandDone'
      | 'DeciderMustNotExecute'
      | 'DecisionHasLapsed'
      | 'LockIsNotInState'
      | 'LockNotFound'
      | 'RoleIsNotAllowed'
      | 'StepUpIsRequired';
  };
  ExecuteUnlockInput: {
    kind: 'INPUT_OBJECT';
    name: 'ExecuteUnlockInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'awaitSealed';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null };
        };
        defaultValue: 'false';
      },
      {
        name: 'commandId';
        type: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'occurredAt';
        type: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        defaultValue: 'null';
      },
      { name: 'stepUp'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: 'null' },
      {
        name: 'unlockId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
        defaultValue: null;
      },
    ];
  };
  ExecuteUnlockResult: {
    kind: 'UNION';
    name: 'ExecuteUnlockResult';
    fields: {};
    possibleTypes:
      | 'CommandDone'
      | 'DeciderMustNotExecute'
      | 'DecisionHasLapsed'
      | 'RoleIsNotAllowed'
      | 'StepUpIsRequired'
      | 'UnlockEndIsInvalid'
      | 'UnlockIsInForceAlready'
      | 'UnlockIsNotInState'
      | 'UnlockNotFound';
  };
  Execution: {
    kind: 'OBJECT';
    name: 'Execution';
    fields: {
      act: {
        name: 'act';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'Act'; ofType: null };
        };
      };
      logHead: {
        name: 'logHead';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'RecordedLogHead'; ofType: null };
        };
      };
    };
  };
  ExitKind: { name: 'ExitKind'; enumValues: 'COMPLETED' | 'TRANSFERRED_OUT' | 'WITHDRAWN' };
  Factor: {
    kind: 'OBJECT';
    name: 'Factor';
    fields: {
      enrolledAt: { name: 'enrolledAt'; type: { kind: 'SCALAR'; name: 'Instant'; ofType: null } };
      id: {
        name: 'id';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
      };
      label: { name: 'label'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      lastUsedAt: { name: 'lastUsedAt'; type: { kind: 'SCALAR'; name: 'Instant'; ofType: null } };
      method: {
        name: 'method';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'ENUM'; name: 'FactorMethod'; ofType: null };
        };
      };
      unused: { name: 'unused'; type: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
    };
  };
  FactorEnrolled: {
    kind: 'OBJECT';
    name: 'FactorEnrolled';
    fields: {
      factorId: {
        name: 'factorId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
      };
    };
  };
  FactorIsNeeded: {
    kind: 'OBJECT';
    name: 'FactorIsNeeded';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
    };
  };
  FactorMethod: { name: 'FactorMethod'; enumValues: 'PASSKEY' | 'RECOVERY_CODES' | 'TOTP' };
  FactorNotFound: {
    kind: 'OBJECT';
    name: 'FactorNotFound';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
    };
  };
  FactorRefused: {
    kind: 'OBJECT';
    name: 'FactorRefused';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
    };
  };
  FieldChange: {
    kind: 'OBJECT';
    name: 'FieldChange';
    fields: {
      field: {
        name: 'field';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      from: { name: 'from'; type: { kind: 'OBJECT'; name: 'SeenValue'; ofType: null } };
      label: {
        name: 'label';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      to: {
        name: 'to';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'SeenValue'; ofType: null };
        };
      };
    };
  };
  FieldDefinition: {
    kind: 'OBJECT';
    name: 'FieldDefinition';
    fields: {
      label: {
        name: 'label';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      name: {
        name: 'name';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      purpose: { name: 'purpose'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      readers: {
        name: 'readers';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'ENUM'; name: 'Role'; ofType: null };
            };
          };
        };
      };
      required: {
        name: 'required';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null };
        };
      };
      sensitive: {
        name: 'sensitive';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null };
        };
      };
      type: {
        name: 'type';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'FieldType'; ofType: null };
        };
      };
    };
  };
  FieldDefinitionInput: {
    kind: 'INPUT_OBJECT';
    name: 'FieldDefinitionInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'label';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'INPUT_OBJECT'; name: 'LocalizedTextInput'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'name';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'purpose';
        type: { kind: 'SCALAR'; name: 'String'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'readers';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'ENUM'; name: 'Role'; ofType: null };
            };
          };
        };
        defaultValue: null;
      },
      {
        name: 'required';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'sensitive';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null };
        };
        defaultValue: 'false';
      },
      {
        name: 'type';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'INPUT_OBJECT'; name: 'FieldTypeInput'; ofType: null };
        };
        defaultValue: null;
      },
    ];
  };
  FieldInput: {
    kind: 'INPUT_OBJECT';
    name: 'FieldInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'name';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'value';
        type: { kind: 'SCALAR'; name: 'FieldValue'; ofType: null };
        defaultValue: null;
      },
    ];
  };
  FieldIsNotInForm: {
    kind: 'OBJECT';
    name: 'FieldIsNotInForm';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      field: {
        name: 'field';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
    };
  };
  FieldOption: {
    kind: 'OBJECT';
    name: 'FieldOption';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      label: {
        name: 'label';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
    };
  };
  FieldOptionInput: {
    kind: 'INPUT_OBJECT';
    name: 'FieldOptionInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'label';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'INPUT_OBJECT'; name: 'LocalizedTextInput'; ofType: null };
        };
        defaultValue: null;
      },
    ];
  };
  FieldProblem: {
    kind: 'OBJECT';
    name: 'FieldProblem';
    fields: {
      field: {
        name: 'field';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      problem: {
        name: 'problem';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'ENUM'; name: 'FieldProblemKind'; ofType: null };
        };
      };
    };
  };
  FieldProblemKind: {
    name: 'FieldProblemKind';
    enumValues:
      | 'IN_THE_FUTURE'
      | 'NOT_AN_OPTION'
      | 'NOT_A_DATE'
      | 'OUT_OF_RANGE'
      | 'REQUIRED'
      | 'TOO_LONG'
      | 'UNKNOWN_FIELD'
      | 'WRONG_FORM'
      | 'WRONG_TYPE';
  };
  FieldType: {
    kind: 'OBJECT';
    name: 'FieldType';
    fields: {
      is: {
        name: 'is';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'ENUM'; name: 'FieldTypeName'; ofType: null };
        };
      };
      lengthMax: { name: 'lengthMax'; type: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      max: { name: 'max'; type: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      min: { name: 'min'; type: { kind: 'SCALAR'; name: 'Int'; ofType: null } };
      multiline: { name: 'multiline'; type: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      notFuture: { name: 'notFuture'; type: { kind: 'SCALAR'; name: 'Boolean'; ofType: null } };
      options: {
        name: 'options';
        type: {
          kind: 'LIST';
          name: never;
          ofType: {
            kind: 'NON_NULL';
            name: never;
            ofType: { kind: 'OBJECT'; name: 'FieldOption'; ofType: null };
          };
        };
      };
      pattern: { name: 'pattern'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
    };
  };
  FieldTypeInput: {
    kind: 'INPUT_OBJECT';
    name: 'FieldTypeInput';
    isOneOf: true;
    inputFields: [
      {
        name: 'boolean';
        type: { kind: 'INPUT_OBJECT'; name: 'BooleanFieldInput'; ofType: null };
        defaultValue: null;
      },
      {
        name: 'choice';
        type: { kind: 'INPUT_OBJECT'; name: 'ChoiceFieldInput'; ofType: null };
        defaultValue: null;
      },
      {
        name: 'date';
        type: { kind: 'INPUT_OBJECT'; name: 'DateFieldInput'; ofType: null };
        defaultValue: null;
      },
      {
        name: 'integer';
        type: { kind: 'INPUT_OBJECT'; name: 'IntegerFieldInput'; ofType: null };
        defaultValue: null;
      },
      {
        name: 'text';
        type: { kind: 'INPUT_OBJECT'; name: 'TextFieldInput'; ofType: null };
        defaultValue: null;
      },
    ];
  };
  FieldTypeName: {
    name: 'FieldTypeName';
    enumValues: 'BOOLEAN' | 'CHOICE' | 'DATE' | 'INTEGER' | 'TEXT';
  };
  FieldValue: unknown;
  FieldsAreInvalid: {
    kind: 'OBJECT';
    name: 'FieldsAreInvalid';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      problems: {
        name: 'problems';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'OBJECT'; name: 'FieldProblem'; ofType: null };
            };
          };
        };
      };
    };
  };
  FileProblem: {
    kind: 'OBJECT';
    name: 'FileProblem';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
    };
  };
  FinalBackup: {
    kind: 'OBJECT';
    name: 'FinalBackup';
    fields: {
      act: {
        name: 'act';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'Act'; ofType: null };
        };
      };
      backupId: {
        name: 'backupId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      custodyUntil: {
        name: 'custodyUntil';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'LocalDate'; ofType: null };
        };
      };
      manifestHash: {
        name: 'manifestHash';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'HexHash'; ofType: null };
        };
      };
      medium: {
        name: 'medium';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      sizeBytes: {
        name: 'sizeBytes';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null };
        };
      };
      verifiedAt: {
        name: 'verifiedAt';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        };
      };
    };
  };
  Finding: {
    kind: 'OBJECT';
    name: 'Finding';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      column: { name: 'column'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      columnLetter: {
        name: 'columnLetter';
        type: { kind: 'SCALAR'; name: 'String'; ofType: null };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      row: {
        name: 'row';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null };
        };
      };
      severity: {
        name: 'severity';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'ENUM'; name: 'FindingSeverity'; ofType: null };
        };
      };
      sheet: {
        name: 'sheet';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      value: { name: 'value'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
    };
  };
  FindingSeverity: { name: 'FindingSeverity'; enumValues: 'NOTE' | 'REFUSAL' | 'WARNING' };
  FinishPasskeyEnrolmentInput: {
    kind: 'INPUT_OBJECT';
    name: 'FinishPasskeyEnrolmentInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'ceremonyId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'label';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'passkey';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'INPUT_OBJECT'; name: 'PasskeyAttestationInput'; ofType: null };
        };
        defaultValue: null;
      },
    ];
  };
  FinishPasskeyEnrolmentResult: {
    kind: 'UNION';
    name: 'FinishPasskeyEnrolmentResult';
    fields: {};
    possibleTypes:
      | 'FactorEnrolled'
      | 'FactorRefused'
      | 'PasskeyIsRefused'
      | 'SessionIsNeeded'
      | 'TooManyAttempts';
  };
  FinishPasskeySignInInput: {
    kind: 'INPUT_OBJECT';
    name: 'FinishPasskeySignInInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'ceremonyId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'deviceId';
        type: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'keepAs';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'ENUM'; name: 'KeepAs'; ofType: null };
        };
        defaultValue: 'COOKIE';
      },
      {
        name: 'passkey';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'INPUT_OBJECT'; name: 'PasskeyAssertionInput'; ofType: null };
        };
        defaultValue: null;
      },
    ];
  };
  FinishPasskeySignInResult: {
    kind: 'UNION';
    name: 'FinishPasskeySignInResult';
    fields: {};
    possibleTypes: 'SignInRefused' | 'SignedIn' | 'TooManyAttempts';
  };
  FromForm: {
    kind: 'OBJECT';
    name: 'FromForm';
    fields: {
      from: {
        name: 'from';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
    };
  };
  FromRegister: {
    kind: 'OBJECT';
    name: 'FromRegister';
    fields: {
      fileHash: {
        name: 'fileHash';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'HexHash'; ofType: null };
        };
      };
      row: {
        name: 'row';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null };
        };
      };
      sheet: {
        name: 'sheet';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
    };
  };
  GrantDelegationInput: {
    kind: 'INPUT_OBJECT';
    name: 'GrantDelegationInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'appointmentId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'awaitSealed';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null };
        };
        defaultValue: 'false';
      },
      {
        name: 'commandId';
        type: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'decisionNo';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'occurredAt';
        type: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'powers';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'ENUM'; name: 'Power'; ofType: null };
            };
          };
        };
        defaultValue: null;
      },
      { name: 'stepUp'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: 'null' },
      {
        name: 'toPersonId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'validFrom';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'LocalDate'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'validTo';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'LocalDate'; ofType: null };
        };
        defaultValue: null;
      },
    ];
  };
  GrantDelegationResult: {
    kind: 'UNION';
    name: 'GrantDelegationResult';
    fields: {};
    possibleTypes:
      | 'AppointmentIsNotInForce'
      | 'AppointmentNotFound'
      | 'CommandDone'
      | 'DateIsInvalid'
      | 'DelegateHasNoOpenAccount'
      | 'DelegateIsTheSamePerson'
      | 'DelegationExists'
      | 'NotYourAppointment'
      | 'PowersAreNotAllowed'
      | 'RoleIsNotAllowed'
      | 'StepUpIsRequired'
      | 'TextIsInvalid';
  };
  GrantExceedsParent: {
    kind: 'OBJECT';
    name: 'GrantExceedsParent';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      part: {
        name: 'part';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'ENUM'; name: 'GrantPart'; ofType: null };
        };
      };
    };
  };
  GrantExists: {
    kind: 'OBJECT';
    name: 'GrantExists';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      grantId: {
        name: 'grantId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
    };
  };
  GrantIsOver: {
    kind: 'OBJECT';
    name: 'GrantIsOver';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      grantId: {
        name: 'grantId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
    };
  };
  GrantNotFound: {
    kind: 'OBJECT';
    name: 'GrantNotFound';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
    };
  };
  GrantPart: {
    name: 'GrantPart';
    enumValues: 'CLASSES' | 'KINDS' | 'PERIOD' | 'SCHOOL_YEARS' | 'SENSITIVITY';
  };
  GrantPeriodIsInvalid: {
    kind: 'OBJECT';
    name: 'GrantPeriodIsInvalid';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      daysMax: {
        name: 'daysMax';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
    };
  };
  GrantScope: {
    kind: 'OBJECT';
    name: 'GrantScope';
    fields: {
      classIds: {
        name: 'classIds';
        type: {
          kind: 'LIST';
          name: never;
          ofType: {
            kind: 'NON_NULL';
            name: never;
            ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
          };
        };
      };
      kinds: {
        name: 'kinds';
        type: {
          kind: 'LIST';
          name: never;
          ofType: {
            kind: 'NON_NULL';
            name: never;
            ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
          };
        };
      };
      schoolYears: {
        name: 'schoolYears';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
            };
          };
        };
      };
    };
  };
  GrantScopeInput: {
    kind: 'INPUT_OBJECT';
    name: 'GrantScopeInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'classIds';
        type: {
          kind: 'LIST';
          name: never;
          ofType: {
            kind: 'NON_NULL';
            name: never;
            ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
          };
        };
        defaultValue: 'null';
      },
      {
        name: 'kinds';
        type: {
          kind: 'LIST';
          name: never;
          ofType: {
            kind: 'NON_NULL';
            name: never;
            ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
          };
        };
        defaultValue: 'null';
      },
      {
        name: 'schoolYears';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
            };
          };
        };
        defaultValue: null;
      },
    ];
  };
  GrantScopeIsInvalid: {
    kind: 'OBJECT';
    name: 'GrantScopeIsInvalid';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      part: {
        name: 'part';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'ENUM'; name: 'GrantPart'; ofType: null };
        };
      };
    };
  };
  GrantToAuthorityInput: {
    kind: 'INPUT_OBJECT';
    name: 'GrantToAuthorityInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'authorityId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'awaitSealed';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null };
        };
        defaultValue: 'false';
      },
      {
        name: 'commandId';
        type: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'includesSensitive';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null };
        };
        defaultValue: 'false';
      },
      {
        name: 'occurredAt';
        type: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'parentGrantId';
        type: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'requestNo';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'scope';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'INPUT_OBJECT'; name: 'GrantScopeInput'; ofType: null };
        };
        defaultValue: null;
      },
      { name: 'stepUp'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: 'null' },
      {
        name: 'validFrom';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'validTo';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        };
        defaultValue: null;
      },
    ];
  };
  GrantToAuthorityResult: {
    kind: 'UNION';
    name: 'GrantToAuthorityResult';
    fields: {};
    possibleTypes:
      | 'AuthorityDoesNotExist'
      | 'AuthorityNotFound'
      | 'CommandDone'
      | 'GrantExceedsParent'
      | 'GrantExists'
      | 'GrantIsOver'
      | 'GrantNotFound'
      | 'GrantPeriodIsInvalid'
      | 'GrantScopeIsInvalid'
      | 'RoleIsNotAllowed'
      | 'StepUpIsRequired'
      | 'TextIsInvalid';
  };
  HandOver: {
    kind: 'OBJECT';
    name: 'HandOver';
    fields: {
      documentHash: {
        name: 'documentHash';
        type: { kind: 'SCALAR'; name: 'HexHash'; ofType: null };
      };
      fromAppointmentId: {
        name: 'fromAppointmentId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
      };
      logSize: {
        name: 'logSize';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'LogIndex'; ofType: null };
        };
      };
      recorded: {
        name: 'recorded';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'Act'; ofType: null };
        };
      };
      toAppointmentId: {
        name: 'toAppointmentId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
      };
    };
  };
  HeldPower: {
    kind: 'OBJECT';
    name: 'HeldPower';
    fields: {
      appointmentId: { name: 'appointmentId'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
      class: { name: 'class'; type: { kind: 'OBJECT'; name: 'SchoolClass'; ofType: null } };
      delegationId: { name: 'delegationId'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
      power: {
        name: 'power';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'ENUM'; name: 'Power'; ofType: null };
        };
      };
    };
  };
  HexHash: unknown;
  HistoryEntry: {
    kind: 'OBJECT';
    name: 'HistoryEntry';
    fields: {
      appointmentId: { name: 'appointmentId'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
      authentication: {
        name: 'authentication';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      changes: {
        name: 'changes';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'OBJECT'; name: 'FieldChange'; ofType: null };
            };
          };
        };
      };
      citation: { name: 'citation'; type: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null } };
      claimedAt: {
        name: 'claimedAt';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        };
      };
      correction: {
        name: 'correction';
        type: { kind: 'OBJECT'; name: 'Correction'; ofType: null };
      };
      delegationId: { name: 'delegationId'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
      dossierId: {
        name: 'dossierId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
      };
      eventId: {
        name: 'eventId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
      };
      hash: {
        name: 'hash';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'HexHash'; ofType: null };
        };
      };
      label: {
        name: 'label';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      late: {
        name: 'late';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null };
        };
      };
      logIndex: {
        name: 'logIndex';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'LogIndex'; ofType: null };
        };
      };
      notes: {
        name: 'notes';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'OBJECT'; name: 'Note'; ofType: null };
            };
          };
        };
      };
      onBehalfOf: { name: 'onBehalfOf'; type: { kind: 'OBJECT'; name: 'Person'; ofType: null } };
      person: { name: 'person'; type: { kind: 'OBJECT'; name: 'Person'; ofType: null } };
      proposal: { name: 'proposal'; type: { kind: 'OBJECT'; name: 'FieldChange'; ofType: null } };
      recordId: { name: 'recordId'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
      recordedAt: {
        name: 'recordedAt';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        };
      };
      revision: {
        name: 'revision';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Revision'; ofType: null };
        };
      };
      role: {
        name: 'role';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'ENUM'; name: 'ActingRole'; ofType: null };
        };
      };
      streamId: {
        name: 'streamId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      type: {
        name: 'type';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      witnesses: {
        name: 'witnesses';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'OBJECT'; name: 'Witness'; ofType: null };
            };
          };
        };
      };
    };
  };
  HistoryEntryConnection: {
    kind: 'OBJECT';
    name: 'HistoryEntryConnection';
    fields: {
      edges: {
        name: 'edges';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'OBJECT'; name: 'HistoryEntryEdge'; ofType: null };
            };
          };
        };
      };
      pageInfo: {
        name: 'pageInfo';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'PageInfo'; ofType: null };
        };
      };
    };
  };
  HistoryEntryEdge: {
    kind: 'OBJECT';
    name: 'HistoryEntryEdge';
    fields: {
      cursor: {
        name: 'cursor';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      node: {
        name: 'node';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'HistoryEntry'; ofType: null };
        };
      };
    };
  };
  HistoryOrder: { name: 'HistoryOrder'; enumValues: 'NEWEST_FIRST' | 'OLDEST_FIRST' };
  Hold: {
    kind: 'OBJECT';
    name: 'Hold';
    fields: {
      authority: {
        name: 'authority';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      id: {
        name: 'id';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
      };
      placed: {
        name: 'placed';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'Act'; ofType: null };
        };
      };
      released: { name: 'released'; type: { kind: 'OBJECT'; name: 'Act'; ofType: null } };
      requestNo: {
        name: 'requestNo';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
    };
  };
  HoldExistsAlready: {
    kind: 'OBJECT';
    name: 'HoldExistsAlready';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
    };
  };
  HoldNotFound: {
    kind: 'OBJECT';
    name: 'HoldNotFound';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
    };
  };
  ID: unknown;
  ImportNotFound: {
    kind: 'OBJECT';
    name: 'ImportNotFound';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
    };
  };
  InspectorsComeByGrant: {
    kind: 'OBJECT';
    name: 'InspectorsComeByGrant';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
    };
  };
  Instant: unknown;
  Int: unknown;
  IntegerFieldInput: {
    kind: 'INPUT_OBJECT';
    name: 'IntegerFieldInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'max';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'min';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null };
        };
        defaultValue: null;
      },
    ];
  };
  InvitationAccepted: {
    kind: 'OBJECT';
    name: 'InvitationAccepted';
    fields: {
      authentication: {
        name: 'authentication';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      expiresAt: {
        name: 'expiresAt';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        };
      };
      idleMinutes: {
        name: 'idleMinutes';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null };
        };
      };
      recoveryCodes: {
        name: 'recoveryCodes';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
            };
          };
        };
      };
      sessionId: {
        name: 'sessionId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
      };
      token: { name: 'token'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
    };
  };
  InvitationEndIsInvalid: {
    kind: 'OBJECT';
    name: 'InvitationEndIsInvalid';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      hoursMax: {
        name: 'hoursMax';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
    };
  };
  InvitationIsNotValid: {
    kind: 'OBJECT';
    name: 'InvitationIsNotValid';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
    };
  };
  InvitationMade: {
    kind: 'OBJECT';
    name: 'InvitationMade';
    fields: {
      commandId: {
        name: 'commandId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
      };
      createdId: { name: 'createdId'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
      invitationCode: {
        name: 'invitationCode';
        type: { kind: 'SCALAR'; name: 'String'; ofType: null };
      };
      receipts: {
        name: 'receipts';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'OBJECT'; name: 'Receipt'; ofType: null };
            };
          };
        };
      };
      signInName: { name: 'signInName'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
    };
  };
  InvitationPurpose: { name: 'InvitationPurpose'; enumValues: 'FIRST_SIGN_IN' | 'RECOVERY' };
  InviteAccountInput: {
    kind: 'INPUT_OBJECT';
    name: 'InviteAccountInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'accountId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'awaitSealed';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null };
        };
        defaultValue: 'false';
      },
      {
        name: 'commandId';
        type: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'expiresAt';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'occurredAt';
        type: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'purpose';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'ENUM'; name: 'InvitationPurpose'; ofType: null };
        };
        defaultValue: null;
      },
      { name: 'stepUp'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: 'null' },
    ];
  };
  InviteAccountResult: {
    kind: 'UNION';
    name: 'InviteAccountResult';
    fields: {};
    possibleTypes:
      | 'AccountIsNotInState'
      | 'AccountIsOfAnotherKind'
      | 'AccountIsOfThePrincipal'
      | 'AccountIsYourOwn'
      | 'AccountNotFound'
      | 'InvitationEndIsInvalid'
      | 'InvitationMade'
      | 'RoleIsNotAllowed'
      | 'StepUpIsRequired';
  };
  IssueServiceTokenInput: {
    kind: 'INPUT_OBJECT';
    name: 'IssueServiceTokenInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'accountId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'awaitSealed';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null };
        };
        defaultValue: 'false';
      },
      {
        name: 'commandId';
        type: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'expiresAt';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'occurredAt';
        type: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        defaultValue: 'null';
      },
      { name: 'stepUp'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: 'null' },
    ];
  };
  IssueServiceTokenResult: {
    kind: 'UNION';
    name: 'IssueServiceTokenResult';
    fields: {};
    possibleTypes:
      | 'AccountIsNotInState'
      | 'AccountIsOfAnotherKind'
      | 'AccountNotFound'
      | 'RoleIsNotAllowed'
      | 'ServiceAccountHasExpired'
      | 'ServiceTokenEndIsInvalid'
      | 'ServiceTokenIssued'
      | 'StepUpIsRequired';
  };
  KeepAs: { name: 'KeepAs'; enumValues: 'BEARER' | 'COOKIE' };
  KindIsNotInCatalogue: {
    kind: 'OBJECT';
    name: 'KindIsNotInCatalogue';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      kind: {
        name: 'kind';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
    };
  };
  LastEntry: {
    kind: 'OBJECT';
    name: 'LastEntry';
    fields: {
      claimedAt: {
        name: 'claimedAt';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        };
      };
      hash: {
        name: 'hash';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'HexHash'; ofType: null };
        };
      };
      logIndex: { name: 'logIndex'; type: { kind: 'SCALAR'; name: 'LogIndex'; ofType: null } };
      recordedAt: {
        name: 'recordedAt';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        };
      };
      revision: {
        name: 'revision';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Revision'; ofType: null };
        };
      };
    };
  };
  LocalDate: unknown;
  LocalizedText: {
    kind: 'OBJECT';
    name: 'LocalizedText';
    fields: {
      en: {
        name: 'en';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      vi: {
        name: 'vi';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
    };
  };
  LocalizedTextInput: {
    kind: 'INPUT_OBJECT';
    name: 'LocalizedTextInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'en';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'vi';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
        defaultValue: null;
      },
    ];
  };
  Lock: {
    kind: 'OBJECT';
    name: 'Lock';
    fields: {
      decided: { name: 'decided'; type: { kind: 'OBJECT'; name: 'Decision'; ofType: null } };
      executed: { name: 'executed'; type: { kind: 'OBJECT'; name: 'Execution'; ofType: null } };
      id: {
        name: 'id';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
      };
      proposed: {
        name: 'proposed';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'Act'; ofType: null };
        };
      };
      reason: {
        name: 'reason';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      scope: {
        name: 'scope';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LockScope'; ofType: null };
        };
      };
      status: {
        name: 'status';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'ENUM'; name: 'LockStatus'; ofType: null };
        };
      };
      unlocks: {
        name: 'unlocks';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'OBJECT'; name: 'Unlock'; ofType: null };
            };
          };
        };
      };
    };
  };
  LockConnection: {
    kind: 'OBJECT';
    name: 'LockConnection';
    fields: {
      edges: {
        name: 'edges';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'OBJECT'; name: 'LockEdge'; ofType: null };
            };
          };
        };
      };
      pageInfo: {
        name: 'pageInfo';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'PageInfo'; ofType: null };
        };
      };
    };
  };
  LockEdge: {
    kind: 'OBJECT';
    name: 'LockEdge';
    fields: {
      cursor: {
        name: 'cursor';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      node: {
        name: 'node';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'Lock'; ofType: null };
        };
      };
    };
  };
  LockIsNotInState: {
    kind: 'OBJECT';
    name: 'LockIsNotInState';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      needed: {
        name: 'needed';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'ENUM'; name: 'LockStatus'; ofType: null };
            };
          };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      status: {
        name: 'status';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'ENUM'; name: 'LockStatus'; ofType: null };
        };
      };
    };
  };
  LockNotFound: {
    kind: 'OBJECT';
    name: 'LockNotFound';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
    };
  };
  LockOverRecord: {
    kind: 'OBJECT';
    name: 'LockOverRecord';
    fields: {
      decidedBy: {
        name: 'decidedBy';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'Person'; ofType: null };
        };
      };
      lock: { name: 'lock'; type: { kind: 'OBJECT'; name: 'Lock'; ofType: null } };
      lockId: {
        name: 'lockId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
      };
      unlock: { name: 'unlock'; type: { kind: 'OBJECT'; name: 'UnlockInForce'; ofType: null } };
    };
  };
  LockScope: {
    kind: 'OBJECT';
    name: 'LockScope';
    fields: {
      classId: { name: 'classId'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
      kind: { name: 'kind'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      recordId: { name: 'recordId'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
      schoolYear: { name: 'schoolYear'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
    };
  };
  LockScopeInput: {
    kind: 'INPUT_OBJECT';
    name: 'LockScopeInput';
    isOneOf: false;
    inputFields: [
      { name: 'classId'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: 'null' },
      {
        name: 'kind';
        type: { kind: 'SCALAR'; name: 'String'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'recordId';
        type: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'schoolYear';
        type: { kind: 'SCALAR'; name: 'String'; ofType: null };
        defaultValue: 'null';
      },
    ];
  };
  LockStatus: { name: 'LockStatus'; enumValues: 'DECIDED' | 'EXECUTED' | 'PROPOSED' };
  LogHead: {
    kind: 'OBJECT';
    name: 'LogHead';
    fields: {
      checkpoint: { name: 'checkpoint'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      root: {
        name: 'root';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'HexHash'; ofType: null };
        };
      };
      size: {
        name: 'size';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'LogIndex'; ofType: null };
        };
      };
    };
  };
  LogIndex: unknown;
  MakeFinalBackupInput: {
    kind: 'INPUT_OBJECT';
    name: 'MakeFinalBackupInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'awaitSealed';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null };
        };
        defaultValue: 'false';
      },
      {
        name: 'commandId';
        type: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'custodyUntil';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'LocalDate'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'dispositionId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'dossierId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'occurredAt';
        type: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        defaultValue: 'null';
      },
      { name: 'stepUp'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: 'null' },
    ];
  };
  MakeFinalBackupResult: {
    kind: 'UNION';
    name: 'MakeFinalBackupResult';
    fields: {};
    possibleTypes:
      | 'CommandDone'
      | 'DateIsInvalid'
      | 'DecisionHasLapsed'
      | 'DispositionIsNotInStage'
      | 'DispositionNotFound'
      | 'DossierIsDisposed'
      | 'DossierNotFound'
      | 'RoleIsNotAllowed'
      | 'StepUpIsRequired'
      | 'TextIsInvalid';
  };
  Me: {
    kind: 'OBJECT';
    name: 'Me';
    fields: {
      accountId: {
        name: 'accountId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
      };
      accountKind: {
        name: 'accountKind';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'ENUM'; name: 'AccountKind'; ofType: null };
        };
      };
      appointments: {
        name: 'appointments';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'OBJECT'; name: 'Appointment'; ofType: null };
            };
          };
        };
      };
      delegatedOffices: {
        name: 'delegatedOffices';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'OBJECT'; name: 'DelegatedOffice'; ofType: null };
            };
          };
        };
      };
      grant: { name: 'grant'; type: { kind: 'OBJECT'; name: 'AuthorityGrant'; ofType: null } };
      person: {
        name: 'person';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'Person'; ofType: null };
        };
      };
      powers: {
        name: 'powers';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'OBJECT'; name: 'HeldPower'; ofType: null };
            };
          };
        };
      };
      schoolId: {
        name: 'schoolId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
      };
    };
  };
  MissingWitness: { name: 'MissingWitness'; enumValues: 'BOARD' | 'HOMEROOM' };
  Mutation: {
    kind: 'OBJECT';
    name: 'Mutation';
    fields: {
      acceptInvitation: {
        name: 'acceptInvitation';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'UNION'; name: 'AcceptInvitationResult'; ofType: null };
        };
      };
      adoptAuthorities: {
        name: 'adoptAuthorities';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'UNION'; name: 'AdoptAuthoritiesResult'; ofType: null };
        };
      };
      adoptCatalogue: {
        name: 'adoptCatalogue';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'UNION'; name: 'AdoptCatalogueResult'; ofType: null };
        };
      };
      applyCorrection: {
        name: 'applyCorrection';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'UNION'; name: 'ApplyCorrectionResult'; ofType: null };
        };
      };
      appointPerson: {
        name: 'appointPerson';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'UNION'; name: 'AppointPersonResult'; ofType: null };
        };
      };
      appraiseDisposition: {
        name: 'appraiseDisposition';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'UNION'; name: 'AppraiseDispositionResult'; ofType: null };
        };
      };
      approveDisposition: {
        name: 'approveDisposition';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'UNION'; name: 'ApproveDispositionResult'; ofType: null };
        };
      };
      approveRecord: {
        name: 'approveRecord';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'UNION'; name: 'ApproveRecordResult'; ofType: null };
        };
      };
      attestCorrection: {
        name: 'attestCorrection';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'UNION'; name: 'AttestCorrectionResult'; ofType: null };
        };
      };
      beginInvitation: {
        name: 'beginInvitation';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'UNION'; name: 'BeginInvitationResult'; ofType: null };
        };
      };
      beginPasskeyEnrolment: {
        name: 'beginPasskeyEnrolment';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'UNION'; name: 'BeginPasskeyEnrolmentResult'; ofType: null };
        };
      };
      beginPasskeySignIn: {
        name: 'beginPasskeySignIn';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'PasskeyQuestion'; ofType: null };
        };
      };
      beginPasskeyStepUp: {
        name: 'beginPasskeyStepUp';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'UNION'; name: 'BeginPasskeyStepUpResult'; ofType: null };
        };
      };
      closeAccount: {
        name: 'closeAccount';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'UNION'; name: 'CloseAccountResult'; ofType: null };
        };
      };
      closeCorrection: {
        name: 'closeCorrection';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'UNION'; name: 'CloseCorrectionResult'; ofType: null };
        };
      };
      confirmRegisterImport: {
        name: 'confirmRegisterImport';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'UNION'; name: 'ConfirmRegisterImportResult'; ofType: null };
        };
      };
      confirmStaffImport: {
        name: 'confirmStaffImport';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'UNION'; name: 'ConfirmStaffImportResult'; ofType: null };
        };
      };
      confirmStepUp: {
        name: 'confirmStepUp';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'UNION'; name: 'ConfirmStepUpResult'; ofType: null };
        };
      };
      decideLock: {
        name: 'decideLock';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'UNION'; name: 'DecideLockResult'; ofType: null };
        };
      };
      decideUnlock: {
        name: 'decideUnlock';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'UNION'; name: 'DecideUnlockResult'; ofType: null };
        };
      };
      endAppointment: {
        name: 'endAppointment';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'UNION'; name: 'EndAppointmentResult'; ofType: null };
        };
      };
      endGrant: {
        name: 'endGrant';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'UNION'; name: 'EndGrantResult'; ofType: null };
        };
      };
      endOtherSessions: {
        name: 'endOtherSessions';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'SessionsEnded'; ofType: null };
        };
      };
      endSession: {
        name: 'endSession';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'UNION'; name: 'EndSessionResult'; ofType: null };
        };
      };
      establishBoard: {
        name: 'establishBoard';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'UNION'; name: 'EstablishBoardResult'; ofType: null };
        };
      };
      executeDisposition: {
        name: 'executeDisposition';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'UNION'; name: 'ExecuteDispositionResult'; ofType: null };
        };
      };
      executeLock: {
        name: 'executeLock';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'UNION'; name: 'ExecuteLockResult'; ofType: null };
        };
      };
      executeUnlock: {
        name: 'executeUnlock';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'UNION'; name: 'ExecuteUnlockResult'; ofType: null };
        };
      };
      finishPasskeyEnrolment: {
        name: 'finishPasskeyEnrolment';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'UNION'; name: 'FinishPasskeyEnrolmentResult'; ofType: null };
        };
      };
      finishPasskeySignIn: {
        name: 'finishPasskeySignIn';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'UNION'; name: 'FinishPasskeySignInResult'; ofType: null };
        };
      };
      grantDelegation: {
        name: 'grantDelegation';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'UNION'; name: 'GrantDelegationResult'; ofType: null };
        };
      };
      grantToAuthority: {
        name: 'grantToAuthority';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'UNION'; name: 'GrantToAuthorityResult'; ofType: null };
        };
      };
      inviteAccount: {
        name: 'inviteAccount';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'UNION'; name: 'InviteAccountResult'; ofType: null };
        };
      };
      issueServiceToken: {
        name: 'issueServiceToken';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'UNION'; name: 'IssueServiceTokenResult'; ofType: null };
        };
      };
      makeFinalBackup: {
        name: 'makeFinalBackup';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'UNION'; name: 'MakeFinalBackupResult'; ofType: null };
        };
      };
      nameInspector: {
        name: 'nameInspector';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'UNION'; name: 'NameInspectorResult'; ofType: null };
        };
      };
      openAccount: {
        name: 'openAccount';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'UNION'; name: 'OpenAccountResult'; ofType: null };
        };
      };
      openClass: {
        name: 'openClass';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'UNION'; name: 'OpenClassResult'; ofType: null };
        };
      };
      openDossier: {
        name: 'openDossier';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'UNION'; name: 'OpenDossierResult'; ofType: null };
        };
      };
      openSchoolYear: {
        name: 'openSchoolYear';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'UNION'; name: 'OpenSchoolYearResult'; ofType: null };
        };
      };
      openServiceAccount: {
        name: 'openServiceAccount';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'UNION'; name: 'OpenServiceAccountResult'; ofType: null };
        };
      };
      openTeam: {
        name: 'openTeam';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'UNION'; name: 'OpenTeamResult'; ofType: null };
        };
      };
      permitCorrection: {
        name: 'permitCorrection';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'UNION'; name: 'PermitCorrectionResult'; ofType: null };
        };
      };
      placeHold: {
        name: 'placeHold';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'UNION'; name: 'PlaceHoldResult'; ofType: null };
        };
      };
      placeInClass: {
        name: 'placeInClass';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'UNION'; name: 'PlaceInClassResult'; ofType: null };
        };
      };
      previewRegisterImport: {
        name: 'previewRegisterImport';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'UNION'; name: 'PreviewRegisterImportResult'; ofType: null };
        };
      };
      previewStaffImport: {
        name: 'previewStaffImport';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'UNION'; name: 'PreviewStaffImportResult'; ofType: null };
        };
      };
      proposeDisposition: {
        name: 'proposeDisposition';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'UNION'; name: 'ProposeDispositionResult'; ofType: null };
        };
      };
      proposeLock: {
        name: 'proposeLock';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'UNION'; name: 'ProposeLockResult'; ofType: null };
        };
      };
      recordExit: {
        name: 'recordExit';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'UNION'; name: 'RecordExitResult'; ofType: null };
        };
      };
      refuseCorrection: {
        name: 'refuseCorrection';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'UNION'; name: 'RefuseCorrectionResult'; ofType: null };
        };
      };
      registerPerson: {
        name: 'registerPerson';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'UNION'; name: 'RegisterPersonResult'; ofType: null };
        };
      };
      registerRecord: {
        name: 'registerRecord';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'UNION'; name: 'RegisterRecordResult'; ofType: null };
        };
      };
      reinstateAccount: {
        name: 'reinstateAccount';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'UNION'; name: 'ReinstateAccountResult'; ofType: null };
        };
      };
      releaseHold: {
        name: 'releaseHold';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'UNION'; name: 'ReleaseHoldResult'; ofType: null };
        };
      };
      relock: {
        name: 'relock';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'UNION'; name: 'RelockResult'; ofType: null };
        };
      };
      removeFactor: {
        name: 'removeFactor';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'UNION'; name: 'RemoveFactorResult'; ofType: null };
        };
      };
      renewRecoveryCodes: {
        name: 'renewRecoveryCodes';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'UNION'; name: 'RenewRecoveryCodesResult'; ofType: null };
        };
      };
      requestCorrection: {
        name: 'requestCorrection';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'UNION'; name: 'RequestCorrectionResult'; ofType: null };
        };
      };
      returnRecord: {
        name: 'returnRecord';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'UNION'; name: 'ReturnRecordResult'; ofType: null };
        };
      };
      reviseRecord: {
        name: 'reviseRecord';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'UNION'; name: 'ReviseRecordResult'; ofType: null };
        };
      };
      revokeDelegation: {
        name: 'revokeDelegation';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'UNION'; name: 'RevokeDelegationResult'; ofType: null };
        };
      };
      revokeServiceToken: {
        name: 'revokeServiceToken';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'UNION'; name: 'RevokeServiceTokenResult'; ofType: null };
        };
      };
      rotateServiceToken: {
        name: 'rotateServiceToken';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'UNION'; name: 'RotateServiceTokenResult'; ofType: null };
        };
      };
      serveDispositionNotice: {
        name: 'serveDispositionNotice';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'UNION'; name: 'ServeDispositionNoticeResult'; ofType: null };
        };
      };
      setPassword: {
        name: 'setPassword';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'UNION'; name: 'SetPasswordResult'; ofType: null };
        };
      };
      signAccountReview: {
        name: 'signAccountReview';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'UNION'; name: 'SignAccountReviewResult'; ofType: null };
        };
      };
      signIn: {
        name: 'signIn';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'UNION'; name: 'SignInResult'; ofType: null };
        };
      };
      signOut: {
        name: 'signOut';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'UNION'; name: 'SignOutResult'; ofType: null };
        };
      };
      submitRecord: {
        name: 'submitRecord';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'UNION'; name: 'SubmitRecordResult'; ofType: null };
        };
      };
      suspendAccount: {
        name: 'suspendAccount';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'UNION'; name: 'SuspendAccountResult'; ofType: null };
        };
      };
      takeOverOffice: {
        name: 'takeOverOffice';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'UNION'; name: 'TakeOverOfficeResult'; ofType: null };
        };
      };
      voidCorrection: {
        name: 'voidCorrection';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'UNION'; name: 'VoidCorrectionResult'; ofType: null };
        };
      };
    };
  };
  NameInspectorInput: {
    kind: 'INPUT_OBJECT';
    name: 'NameInspectorInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'awaitSealed';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null };
        };
        defaultValue: 'false';
      },
      {
        name: 'commandId';
        type: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'fullName';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'grantId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'occurredAt';
        type: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        defaultValue: 'null';
      },
      { name: 'stepUp'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: 'null' },
    ];
  };
  NameInspectorResult: {
    kind: 'UNION';
    name: 'NameInspectorResult';
    fields: {};
    possibleTypes:
      | 'AccountExists'
      | 'CommandDone'
      | 'GrantIsOver'
      | 'GrantNotFound'
      | 'RoleIsNotAllowed'
      | 'StepUpIsRequired'
      | 'TextIsInvalid';
  };
  NotInYourClass: {
    kind: 'OBJECT';
    name: 'NotInYourClass';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
    };
  };
  NotTheSuccessor: {
    kind: 'OBJECT';
    name: 'NotTheSuccessor';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
    };
  };
  NotYourAppointment: {
    kind: 'OBJECT';
    name: 'NotYourAppointment';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
    };
  };
  Note: {
    kind: 'OBJECT';
    name: 'Note';
    fields: {
      note: {
        name: 'note';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      value: {
        name: 'value';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'UNION'; name: 'RecordValue'; ofType: null };
        };
      };
    };
  };
  NoticeChannel: {
    name: 'NoticeChannel';
    enumValues: 'EMAIL' | 'IN_PERSON' | 'LETTER' | 'NOTICE_BOARD';
  };
  OfficeIsHandedOver: {
    kind: 'OBJECT';
    name: 'OfficeIsHandedOver';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
    };
  };
  OfficesDiffer: {
    kind: 'OBJECT';
    name: 'OfficesDiffer';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
    };
  };
  OpenAccountInput: {
    kind: 'INPUT_OBJECT';
    name: 'OpenAccountInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'awaitSealed';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null };
        };
        defaultValue: 'false';
      },
      {
        name: 'commandId';
        type: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'occurredAt';
        type: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'personId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
        defaultValue: null;
      },
      { name: 'stepUp'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: 'null' },
    ];
  };
  OpenAccountResult: {
    kind: 'UNION';
    name: 'OpenAccountResult';
    fields: {};
    possibleTypes:
      | 'AccountExists'
      | 'CommandDone'
      | 'PersonNotFound'
      | 'RoleIsNotAllowed'
      | 'StepUpIsRequired';
  };
  OpenClassInput: {
    kind: 'INPUT_OBJECT';
    name: 'OpenClassInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'awaitSealed';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null };
        };
        defaultValue: 'false';
      },
      {
        name: 'commandId';
        type: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'name';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'occurredAt';
        type: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'schoolYear';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
        defaultValue: null;
      },
      { name: 'stepUp'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: 'null' },
    ];
  };
  OpenClassResult: {
    kind: 'UNION';
    name: 'OpenClassResult';
    fields: {};
    possibleTypes:
      | 'ClassNameIsTaken'
      | 'CommandDone'
      | 'RoleIsNotAllowed'
      | 'SchoolYearNotFound'
      | 'TextIsInvalid';
  };
  OpenDossierInput: {
    kind: 'INPUT_OBJECT';
    name: 'OpenDossierInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'admittedOn';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'LocalDate'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'awaitSealed';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null };
        };
        defaultValue: 'false';
      },
      {
        name: 'classId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'commandId';
        type: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'occurredAt';
        type: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        defaultValue: 'null';
      },
      { name: 'stepUp'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: 'null' },
    ];
  };
  OpenDossierResult: {
    kind: 'UNION';
    name: 'OpenDossierResult';
    fields: {};
    possibleTypes:
      | 'ClassNotFound'
      | 'CommandDone'
      | 'DateIsInvalid'
      | 'DossierAlreadyOpened'
      | 'NotInYourClass'
      | 'RoleIsNotAllowed';
  };
  OpenSchoolYearInput: {
    kind: 'INPUT_OBJECT';
    name: 'OpenSchoolYearInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'awaitSealed';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null };
        };
        defaultValue: 'false';
      },
      {
        name: 'commandId';
        type: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'endsOn';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'LocalDate'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'occurredAt';
        type: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'schoolYear';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'startsOn';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'LocalDate'; ofType: null };
        };
        defaultValue: null;
      },
      { name: 'stepUp'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: 'null' },
    ];
  };
  OpenSchoolYearResult: {
    kind: 'UNION';
    name: 'OpenSchoolYearResult';
    fields: {};
    possibleTypes: 'CommandDone' | 'DateIsInvalid' | 'RoleIsNotAllowed' | 'SchoolYearIsOpen';
  };
  OpenServiceAccountInput: {
    kind: 'INPUT_OBJECT';
    name: 'OpenServiceAccountInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'awaitSealed';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null };
        };
        defaultValue: 'false';
      },
      {
        name: 'commandId';
        type: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'expiresAt';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'name';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'occurredAt';
        type: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'powers';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'ENUM'; name: 'Power'; ofType: null };
            };
          };
        };
        defaultValue: null;
      },
      {
        name: 'role';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'ENUM'; name: 'Role'; ofType: null };
        };
        defaultValue: null;
      },
      { name: 'stepUp'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: 'null' },
    ];
  };
  OpenServiceAccountResult: {
    kind: 'UNION';
    name: 'OpenServiceAccountResult';
    fields: {};
    possibleTypes:
      | 'AccountExists'
      | 'CommandDone'
      | 'PowersAreNotAllowed'
      | 'RoleIsNotAllowed'
      | 'ServiceAccountEndIsInvalid'
      | 'StepUpIsRequired'
      | 'TextIsInvalid';
  };
  OpenTeamInput: {
    kind: 'INPUT_OBJECT';
    name: 'OpenTeamInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'awaitSealed';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null };
        };
        defaultValue: 'false';
      },
      {
        name: 'commandId';
        type: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'kind';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'ENUM'; name: 'TeamKind'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'name';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'occurredAt';
        type: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'schoolYear';
        type: { kind: 'SCALAR'; name: 'String'; ofType: null };
        defaultValue: 'null';
      },
      { name: 'stepUp'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: 'null' },
    ];
  };
  OpenTeamResult: {
    kind: 'UNION';
    name: 'OpenTeamResult';
    fields: {};
    possibleTypes:
      | 'CommandDone'
      | 'RoleIsNotAllowed'
      | 'SchoolYearNotFound'
      | 'TeamNameIsTaken'
      | 'TextIsInvalid';
  };
  PageInfo: {
    kind: 'OBJECT';
    name: 'PageInfo';
    fields: {
      endCursor: { name: 'endCursor'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      hasNextPage: {
        name: 'hasNextPage';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null };
        };
      };
      hasPreviousPage: {
        name: 'hasPreviousPage';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null };
        };
      };
      startCursor: { name: 'startCursor'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
    };
  };
  PasskeyAssertionInput: {
    kind: 'INPUT_OBJECT';
    name: 'PasskeyAssertionInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'authenticatorData';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'clientDataJSON';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'credentialId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'signature';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
        defaultValue: null;
      },
    ];
  };
  PasskeyAttestationInput: {
    kind: 'INPUT_OBJECT';
    name: 'PasskeyAttestationInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'attestationObject';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'clientDataJSON';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'credentialId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
        defaultValue: null;
      },
    ];
  };
  PasskeyIsRefused: {
    kind: 'OBJECT';
    name: 'PasskeyIsRefused';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
    };
  };
  PasskeyQuestion: {
    kind: 'OBJECT';
    name: 'PasskeyQuestion';
    fields: {
      ceremonyId: { name: 'ceremonyId'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
      challenge: {
        name: 'challenge';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      credentialIds: {
        name: 'credentialIds';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
            };
          };
        };
      };
      expiresAt: {
        name: 'expiresAt';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        };
      };
      relyingPartyId: {
        name: 'relyingPartyId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
    };
  };
  PasskeyToEnrol: {
    kind: 'OBJECT';
    name: 'PasskeyToEnrol';
    fields: {
      accountId: {
        name: 'accountId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
      };
      ceremonyId: { name: 'ceremonyId'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
      challenge: {
        name: 'challenge';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      credentialIds: {
        name: 'credentialIds';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
            };
          };
        };
      };
      expiresAt: {
        name: 'expiresAt';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        };
      };
      relyingPartyId: {
        name: 'relyingPartyId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      signInName: {
        name: 'signInName';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
    };
  };
  PasswordIsRefused: {
    kind: 'OBJECT';
    name: 'PasswordIsRefused';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      lengthMax: {
        name: 'lengthMax';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null };
        };
      };
      lengthMin: {
        name: 'lengthMin';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      problem: {
        name: 'problem';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'ENUM'; name: 'PasswordProblem'; ofType: null };
        };
      };
    };
  };
  PasswordProblem: {
    name: 'PasswordProblem';
    enumValues: 'HOLDS_THE_NAME' | 'TOO_COMMON' | 'TOO_LONG' | 'TOO_SHORT';
  };
  PermitCorrectionInput: {
    kind: 'INPUT_OBJECT';
    name: 'PermitCorrectionInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'awaitSealed';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null };
        };
        defaultValue: 'false';
      },
      {
        name: 'commandId';
        type: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'correctionId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'designatedWitnessId';
        type: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'expiresAt';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'occurredAt';
        type: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'recordId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
        defaultValue: null;
      },
      { name: 'stepUp'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: 'null' },
    ];
  };
  PermitCorrectionResult: {
    kind: 'UNION';
    name: 'PermitCorrectionResult';
    fields: {};
    possibleTypes:
      | 'CommandDone'
      | 'CorrectionEndIsInvalid'
      | 'CorrectionIsNotInState'
      | 'CorrectionNotFound'
      | 'DossierIsDisposed'
      | 'DutiesMustBeSeparate'
      | 'NotInYourClass'
      | 'RecordIsNotInState'
      | 'RecordNotFound'
      | 'RoleIsNotAllowed'
      | 'StepUpIsRequired'
      | 'WitnessHasNoCapacity'
      | 'WitnessMustBeDesignated';
  };
  Person: {
    kind: 'OBJECT';
    name: 'Person';
    fields: {
      appointments: {
        name: 'appointments';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'OBJECT'; name: 'Appointment'; ofType: null };
            };
          };
        };
      };
      fullName: { name: 'fullName'; type: { kind: 'UNION'; name: 'RecordValue'; ofType: null } };
      id: {
        name: 'id';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
      };
      staffCode: { name: 'staffCode'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
    };
  };
  PersonConnection: {
    kind: 'OBJECT';
    name: 'PersonConnection';
    fields: {
      edges: {
        name: 'edges';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'OBJECT'; name: 'PersonEdge'; ofType: null };
            };
          };
        };
      };
      pageInfo: {
        name: 'pageInfo';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'PageInfo'; ofType: null };
        };
      };
    };
  };
  PersonEdge: {
    kind: 'OBJECT';
    name: 'PersonEdge';
    fields: {
      cursor: {
        name: 'cursor';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      node: {
        name: 'node';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'Person'; ofType: null };
        };
      };
    };
  };
  PersonNotFound: {
    kind: 'OBJECT';
    name: 'PersonNotFound';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
    };
  };
  PlaceHoldInput: {
    kind: 'INPUT_OBJECT';
    name: 'PlaceHoldInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'authority';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'awaitSealed';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null };
        };
        defaultValue: 'false';
      },
      {
        name: 'commandId';
        type: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'dossierId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'occurredAt';
        type: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'reason';
        type: { kind: 'SCALAR'; name: 'String'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'requestNo';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
        defaultValue: null;
      },
      { name: 'stepUp'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: 'null' },
    ];
  };
  PlaceHoldResult: {
    kind: 'UNION';
    name: 'PlaceHoldResult';
    fields: {};
    possibleTypes:
      | 'CommandDone'
      | 'DossierIsDisposed'
      | 'DossierNotFound'
      | 'HoldExistsAlready'
      | 'RoleIsNotAllowed'
      | 'TextIsInvalid';
  };
  PlaceInClassInput: {
    kind: 'INPUT_OBJECT';
    name: 'PlaceInClassInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'awaitSealed';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null };
        };
        defaultValue: 'false';
      },
      {
        name: 'classId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'commandId';
        type: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'dossierId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'from';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'LocalDate'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'occurredAt';
        type: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        defaultValue: 'null';
      },
      { name: 'stepUp'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: 'null' },
    ];
  };
  PlaceInClassResult: {
    kind: 'UNION';
    name: 'PlaceInClassResult';
    fields: {};
    possibleTypes:
      | 'ChildHasLeft'
      | 'ClassNotFound'
      | 'CommandDone'
      | 'DateIsInvalid'
      | 'DossierIsDisposed'
      | 'DossierNotFound'
      | 'NotInYourClass'
      | 'RoleIsNotAllowed';
  };
  Power: {
    name: 'Power';
    enumValues:
      | 'ADOPT_CATALOGUE'
      | 'APPLY_CORRECTION'
      | 'APPOINT_PEOPLE'
      | 'APPRAISE_DISPOSITION'
      | 'APPROVE_RECORD'
      | 'ATTEST_CORRECTION'
      | 'CLOSE_CORRECTION'
      | 'DECIDE_DISPOSITION'
      | 'DECIDE_LOCK'
      | 'DELEGATE'
      | 'ENTER_RECORD'
      | 'EXECUTE_DISPOSITION'
      | 'EXECUTE_LOCK'
      | 'GRANT_TO_AUTHORITY'
      | 'HOLD_DOSSIER'
      | 'IMPORT_REGISTER'
      | 'MANAGE_ACCOUNTS'
      | 'MANAGE_SCHOOL'
      | 'MOVE_CHILD'
      | 'OPEN_DOSSIER'
      | 'PERMIT_CORRECTION'
      | 'PROPOSE_DISPOSITION'
      | 'PROPOSE_LOCK'
      | 'READ_ACCESS_LOG'
      | 'READ_RECORDS'
      | 'RELEASE_HOLD'
      | 'RELOCK'
      | 'REQUEST_CORRECTION'
      | 'RETURN_RECORD'
      | 'REVIEW_ACCOUNTS'
      | 'SERVE_NOTICE'
      | 'TAKE_OVER_OFFICE';
  };
  PowersAreNotAllowed: {
    kind: 'OBJECT';
    name: 'PowersAreNotAllowed';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      powers: {
        name: 'powers';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'ENUM'; name: 'Power'; ofType: null };
            };
          };
        };
      };
    };
  };
  PredecessorIsInOffice: {
    kind: 'OBJECT';
    name: 'PredecessorIsInOffice';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      to: { name: 'to'; type: { kind: 'SCALAR'; name: 'LocalDate'; ofType: null } };
    };
  };
  PreviewRegisterImportInput: {
    kind: 'INPUT_OBJECT';
    name: 'PreviewRegisterImportInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'awaitSealed';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null };
        };
        defaultValue: 'false';
      },
      {
        name: 'commandId';
        type: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'importId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'HexHash'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'occurredAt';
        type: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'schoolYear';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
        defaultValue: null;
      },
      { name: 'stepUp'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: 'null' },
    ];
  };
  PreviewRegisterImportResult: {
    kind: 'UNION';
    name: 'PreviewRegisterImportResult';
    fields: {};
    possibleTypes:
      | 'ImportNotFound'
      | 'RegisterImportDone'
      | 'RoleIsNotAllowed'
      | 'SchoolYearNotFound';
  };
  PreviewStaffImportInput: {
    kind: 'INPUT_OBJECT';
    name: 'PreviewStaffImportInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'awaitSealed';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null };
        };
        defaultValue: 'false';
      },
      {
        name: 'commandId';
        type: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'decisionNo';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'from';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'LocalDate'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'importId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'HexHash'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'occurredAt';
        type: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        defaultValue: 'null';
      },
      { name: 'stepUp'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: 'null' },
    ];
  };
  PreviewStaffImportResult: {
    kind: 'UNION';
    name: 'PreviewStaffImportResult';
    fields: {};
    possibleTypes:
      | 'DateIsInvalid'
      | 'ImportNotFound'
      | 'RegisterImportDone'
      | 'RoleIsNotAllowed'
      | 'SchoolYearNotFound'
      | 'TextIsInvalid';
  };
  PrincipalIsInOffice: {
    kind: 'OBJECT';
    name: 'PrincipalIsInOffice';
    fields: {
      appointmentId: {
        name: 'appointmentId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
      };
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
    };
  };
  Projection: {
    kind: 'OBJECT';
    name: 'Projection';
    fields: {
      logSize: {
        name: 'logSize';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'LogIndex'; ofType: null };
        };
      };
      name: {
        name: 'name';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      position: {
        name: 'position';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'LogIndex'; ofType: null };
        };
      };
      state: {
        name: 'state';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'ENUM'; name: 'ProjectionState'; ofType: null };
        };
      };
      stopped: { name: 'stopped'; type: { kind: 'OBJECT'; name: 'ProjectionStop'; ofType: null } };
      version: {
        name: 'version';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null };
        };
      };
    };
  };
  ProjectionState: { name: 'ProjectionState'; enumValues: 'BUILDING' | 'FOLLOWING' | 'STOPPED' };
  ProjectionStop: {
    kind: 'OBJECT';
    name: 'ProjectionStop';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
    };
  };
  ProposeDispositionInput: {
    kind: 'INPUT_OBJECT';
    name: 'ProposeDispositionInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'awaitSealed';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null };
        };
        defaultValue: 'false';
      },
      {
        name: 'commandId';
        type: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'dossierId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'legalBasis';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'occurredAt';
        type: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        defaultValue: 'null';
      },
      { name: 'stepUp'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: 'null' },
    ];
  };
  ProposeDispositionResult: {
    kind: 'UNION';
    name: 'ProposeDispositionResult';
    fields: {};
    possibleTypes:
      | 'CommandDone'
      | 'DispositionIsNotInStage'
      | 'DossierIsDisposed'
      | 'DossierNotFound'
      | 'RoleIsNotAllowed'
      | 'TextIsInvalid';
  };
  ProposeLockInput: {
    kind: 'INPUT_OBJECT';
    name: 'ProposeLockInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'awaitSealed';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null };
        };
        defaultValue: 'false';
      },
      {
        name: 'commandId';
        type: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'occurredAt';
        type: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'reason';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'scope';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'INPUT_OBJECT'; name: 'LockScopeInput'; ofType: null };
        };
        defaultValue: null;
      },
      { name: 'stepUp'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: 'null' },
    ];
  };
  ProposeLockResult: {
    kind: 'UNION';
    name: 'ProposeLockResult';
    fields: {};
    possibleTypes:
      | 'CommandDone'
      | 'LockIsNotInState'
      | 'RoleIsNotAllowed'
      | 'ScopeIsLockedAlready'
      | 'TextIsInvalid';
  };
  ProposedValueIsTheSame: {
    kind: 'OBJECT';
    name: 'ProposedValueIsTheSame';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      field: {
        name: 'field';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
    };
  };
  Query: {
    kind: 'OBJECT';
    name: 'Query';
    fields: {
      accessLog: {
        name: 'accessLog';
        type: { kind: 'OBJECT'; name: 'AccessLogEntryConnection'; ofType: null };
      };
      accessRegister: {
        name: 'accessRegister';
        type: { kind: 'OBJECT'; name: 'AccessRegister'; ofType: null };
      };
      account: { name: 'account'; type: { kind: 'OBJECT'; name: 'Account'; ofType: null } };
      accountReviews: {
        name: 'accountReviews';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'AccountReviewConnection'; ofType: null };
        };
      };
      asOf: { name: 'asOf'; type: { kind: 'OBJECT'; name: 'RecordAsOf'; ofType: null } };
      authorityGrants: {
        name: 'authorityGrants';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'AuthorityGrantConnection'; ofType: null };
        };
      };
      class: { name: 'class'; type: { kind: 'OBJECT'; name: 'SchoolClass'; ofType: null } };
      corrections: {
        name: 'corrections';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'CorrectionConnection'; ofType: null };
        };
      };
      delegations: {
        name: 'delegations';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'DelegationConnection'; ofType: null };
        };
      };
      dossier: { name: 'dossier'; type: { kind: 'OBJECT'; name: 'Dossier'; ofType: null } };
      entry: { name: 'entry'; type: { kind: 'OBJECT'; name: 'Entry'; ofType: null } };
      health: {
        name: 'health';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      history: {
        name: 'history';
        type: { kind: 'OBJECT'; name: 'HistoryEntryConnection'; ofType: null };
      };
      locks: {
        name: 'locks';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LockConnection'; ofType: null };
        };
      };
      logHead: {
        name: 'logHead';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LogHead'; ofType: null };
        };
      };
      me: {
        name: 'me';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'Me'; ofType: null };
        };
      };
      myFactors: {
        name: 'myFactors';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'OBJECT'; name: 'Factor'; ofType: null };
            };
          };
        };
      };
      mySessions: {
        name: 'mySessions';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'OBJECT'; name: 'Session'; ofType: null };
            };
          };
        };
      };
      projections: {
        name: 'projections';
        type: {
          kind: 'LIST';
          name: never;
          ofType: {
            kind: 'NON_NULL';
            name: never;
            ofType: { kind: 'OBJECT'; name: 'Projection'; ofType: null };
          };
        };
      };
      record: { name: 'record'; type: { kind: 'OBJECT'; name: 'Record'; ofType: null } };
      school: { name: 'school'; type: { kind: 'OBJECT'; name: 'School'; ofType: null } };
      sharingSuspicions: {
        name: 'sharingSuspicions';
        type: { kind: 'OBJECT'; name: 'SharingSuspicionConnection'; ofType: null };
      };
      signInLog: {
        name: 'signInLog';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'OBJECT'; name: 'SignInEntry'; ofType: null };
            };
          };
        };
      };
      supervisingAuthorities: {
        name: 'supervisingAuthorities';
        type: { kind: 'OBJECT'; name: 'AuthorityCatalogue'; ofType: null };
      };
    };
  };
  ReadableValue: {
    kind: 'OBJECT';
    name: 'ReadableValue';
    fields: {
      value: { name: 'value'; type: { kind: 'SCALAR'; name: 'FieldValue'; ofType: null } };
    };
  };
  Receipt: {
    kind: 'OBJECT';
    name: 'Receipt';
    fields: {
      citation: { name: 'citation'; type: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null } };
      eventId: {
        name: 'eventId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
      };
      hash: {
        name: 'hash';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'HexHash'; ofType: null };
        };
      };
      logIndex: { name: 'logIndex'; type: { kind: 'SCALAR'; name: 'LogIndex'; ofType: null } };
      recordedAt: {
        name: 'recordedAt';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        };
      };
      revision: {
        name: 'revision';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Revision'; ofType: null };
        };
      };
      streamId: {
        name: 'streamId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
    };
  };
  Record: {
    kind: 'OBJECT';
    name: 'Record';
    fields: {
      approvals: {
        name: 'approvals';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'OBJECT'; name: 'StepApproval'; ofType: null };
            };
          };
        };
      };
      corrections: {
        name: 'corrections';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'OBJECT'; name: 'Correction'; ofType: null };
            };
          };
        };
      };
      dossier: { name: 'dossier'; type: { kind: 'OBJECT'; name: 'Dossier'; ofType: null } };
      fields: {
        name: 'fields';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'OBJECT'; name: 'RecordField'; ofType: null };
            };
          };
        };
      };
      form: { name: 'form'; type: { kind: 'OBJECT'; name: 'RecordKind'; ofType: null } };
      id: {
        name: 'id';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
      };
      kind: {
        name: 'kind';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      locks: {
        name: 'locks';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'OBJECT'; name: 'LockOverRecord'; ofType: null };
            };
          };
        };
      };
      openCorrections: {
        name: 'openCorrections';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null };
        };
      };
      revision: {
        name: 'revision';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Revision'; ofType: null };
        };
      };
      schoolYear: {
        name: 'schoolYear';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      source: {
        name: 'source';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'UNION'; name: 'EntrySource'; ofType: null };
        };
      };
      status: {
        name: 'status';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'ENUM'; name: 'RecordStatus'; ofType: null };
        };
      };
      submitted: { name: 'submitted'; type: { kind: 'OBJECT'; name: 'Act'; ofType: null } };
    };
  };
  RecordAlreadyRegistered: {
    kind: 'OBJECT';
    name: 'RecordAlreadyRegistered';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      recordId: {
        name: 'recordId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
      };
    };
  };
  RecordAsOf: {
    kind: 'OBJECT';
    name: 'RecordAsOf';
    fields: {
      entryCount: {
        name: 'entryCount';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null };
        };
      };
      fields: {
        name: 'fields';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'OBJECT'; name: 'RecordField'; ofType: null };
            };
          };
        };
      };
      kind: {
        name: 'kind';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      last: {
        name: 'last';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LastEntry'; ofType: null };
        };
      };
      recordId: {
        name: 'recordId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
      };
      schoolYear: {
        name: 'schoolYear';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      status: {
        name: 'status';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'ENUM'; name: 'RecordStatus'; ofType: null };
        };
      };
    };
  };
  RecordExitInput: {
    kind: 'INPUT_OBJECT';
    name: 'RecordExitInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'awaitSealed';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null };
        };
        defaultValue: 'false';
      },
      {
        name: 'commandId';
        type: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'decisionNo';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'dossierId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'exitKind';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'ENUM'; name: 'ExitKind'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'exitedOn';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'LocalDate'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'occurredAt';
        type: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        defaultValue: 'null';
      },
      { name: 'stepUp'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: 'null' },
    ];
  };
  RecordExitResult: {
    kind: 'UNION';
    name: 'RecordExitResult';
    fields: {};
    possibleTypes:
      | 'CatalogueNotFound'
      | 'ChildHasLeft'
      | 'CommandDone'
      | 'DateIsInvalid'
      | 'DossierIsDisposed'
      | 'DossierNotFound'
      | 'NotInYourClass'
      | 'RoleIsNotAllowed'
      | 'TextIsInvalid';
  };
  RecordField: {
    kind: 'OBJECT';
    name: 'RecordField';
    fields: {
      definition: {
        name: 'definition';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'FieldDefinition'; ofType: null };
        };
      };
      hash: { name: 'hash'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      label: {
        name: 'label';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      name: {
        name: 'name';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      since: { name: 'since'; type: { kind: 'OBJECT'; name: 'Entry'; ofType: null } };
      value: {
        name: 'value';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'UNION'; name: 'RecordValue'; ofType: null };
        };
      };
    };
  };
  RecordHasChanged: {
    kind: 'OBJECT';
    name: 'RecordHasChanged';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      revision: {
        name: 'revision';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Revision'; ofType: null };
        };
      };
    };
  };
  RecordIsLocked: {
    kind: 'OBJECT';
    name: 'RecordIsLocked';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      decidedBy: {
        name: 'decidedBy';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'Person'; ofType: null };
        };
      };
      lockId: {
        name: 'lockId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
    };
  };
  RecordIsNotInState: {
    kind: 'OBJECT';
    name: 'RecordIsNotInState';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      needed: {
        name: 'needed';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'ENUM'; name: 'RecordStatus'; ofType: null };
            };
          };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      status: {
        name: 'status';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'ENUM'; name: 'RecordStatus'; ofType: null };
        };
      };
    };
  };
  RecordIsNotLocked: {
    kind: 'OBJECT';
    name: 'RecordIsNotLocked';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
    };
  };
  RecordKind: {
    kind: 'OBJECT';
    name: 'RecordKind';
    fields: {
      chain: {
        name: 'chain';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'OBJECT'; name: 'ChainStep'; ofType: null };
            };
          };
        };
      };
      fields: {
        name: 'fields';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'OBJECT'; name: 'FieldDefinition'; ofType: null };
            };
          };
        };
      };
      kind: {
        name: 'kind';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      label: {
        name: 'label';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      legalBasis: {
        name: 'legalBasis';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      onePerDossier: {
        name: 'onePerDossier';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null };
        };
      };
      owners: {
        name: 'owners';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'ENUM'; name: 'Role'; ofType: null };
            };
          };
        };
      };
      tier: {
        name: 'tier';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'ENUM'; name: 'RecordTier'; ofType: null };
        };
      };
    };
  };
  RecordKindInput: {
    kind: 'INPUT_OBJECT';
    name: 'RecordKindInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'chain';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'INPUT_OBJECT'; name: 'ChainStepInput'; ofType: null };
            };
          };
        };
        defaultValue: null;
      },
      {
        name: 'fields';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'INPUT_OBJECT'; name: 'FieldDefinitionInput'; ofType: null };
            };
          };
        };
        defaultValue: null;
      },
      {
        name: 'kind';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'label';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'INPUT_OBJECT'; name: 'LocalizedTextInput'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'legalBasis';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'onePerDossier';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'owners';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'ENUM'; name: 'Role'; ofType: null };
            };
          };
        };
        defaultValue: null;
      },
      {
        name: 'tier';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'ENUM'; name: 'RecordTier'; ofType: null };
        };
        defaultValue: null;
      },
    ];
  };
  RecordNotFound: {
    kind: 'OBJECT';
    name: 'RecordNotFound';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
    };
  };
  RecordOfThisKindExists: {
    kind: 'OBJECT';
    name: 'RecordOfThisKindExists';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      recordId: {
        name: 'recordId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
      };
    };
  };
  RecordStatus: {
    name: 'RecordStatus';
    enumValues: 'ABSENT' | 'APPROVED' | 'DISPOSED' | 'DRAFT' | 'SUBMITTED';
  };
  RecordTier: { name: 'RecordTier'; enumValues: 'INTERNAL' | 'MANDATORY' };
  RecordValue: {
    kind: 'UNION';
    name: 'RecordValue';
    fields: {};
    possibleTypes: 'ErasedValue' | 'ReadableValue' | 'RestrictedValue';
  };
  RecordedLogHead: {
    kind: 'OBJECT';
    name: 'RecordedLogHead';
    fields: {
      root: {
        name: 'root';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'HexHash'; ofType: null };
        };
      };
      size: {
        name: 'size';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null };
        };
      };
    };
  };
  RecoveryCodes: {
    kind: 'OBJECT';
    name: 'RecoveryCodes';
    fields: {
      recoveryCodes: {
        name: 'recoveryCodes';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
            };
          };
        };
      };
    };
  };
  Refusal: {
    kind: 'INTERFACE';
    name: 'Refusal';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
    };
    possibleTypes:
      | 'AccountExists'
      | 'AccountIsNotInState'
      | 'AccountIsOfAnotherKind'
      | 'AccountIsOfThePrincipal'
      | 'AccountIsYourOwn'
      | 'AccountNotFound'
      | 'AppointmentExists'
      | 'AppointmentHasEnded'
      | 'AppointmentIsNotInForce'
      | 'AppointmentNotFound'
      | 'AuthorityDoesNotExist'
      | 'AuthorityNotFound'
      | 'BoardIsEstablished'
      | 'BoardIsNotEstablished'
      | 'CatalogueIsInvalid'
      | 'CatalogueNotFound'
      | 'CatalogueVersionExists'
      | 'ChallengeNotFound'
      | 'ChildHasLeft'
      | 'ClassNameIsTaken'
      | 'ClassNotFound'
      | 'CorrectionEndIsInvalid'
      | 'CorrectionHasExpired'
      | 'CorrectionIsNotInState'
      | 'CorrectionIsNotPermitted'
      | 'CorrectionNotFound'
      | 'CouncilIsInvalid'
      | 'DateIsInvalid'
      | 'DeciderMustNotExecute'
      | 'DeciderSatOnCouncil'
      | 'DecisionHasLapsed'
      | 'DelegateHasNoOpenAccount'
      | 'DelegateIsTheSamePerson'
      | 'DelegationExists'
      | 'DelegationIsOver'
      | 'DelegationNotFound'
      | 'DispositionIsBlocked'
      | 'DispositionIsNotInStage'
      | 'DispositionNotFound'
      | 'DossierAlreadyOpened'
      | 'DossierIsDisposed'
      | 'DossierNotFound'
      | 'DutiesMustBeSeparate'
      | 'FactorIsNeeded'
      | 'FactorNotFound'
      | 'FactorRefused'
      | 'FieldIsNotInForm'
      | 'FieldsAreInvalid'
      | 'GrantExceedsParent'
      | 'GrantExists'
      | 'GrantIsOver'
      | 'GrantNotFound'
      | 'GrantPeriodIsInvalid'
      | 'GrantScopeIsInvalid'
      | 'HoldExistsAlready'
      | 'HoldNotFound'
      | 'ImportNotFound'
      | 'InspectorsComeByGrant'
      | 'InvitationEndIsInvalid'
      | 'InvitationIsNotValid'
      | 'KindIsNotInCatalogue'
      | 'LockIsNotInState'
      | 'LockNotFound'
      | 'NotInYourClass'
      | 'NotTheSuccessor'
      | 'NotYourAppointment'
      | 'OfficeIsHandedOver'
      | 'OfficesDiffer'
      | 'PasskeyIsRefused'
      | 'PasswordIsRefused'
      | 'PersonNotFound'
      | 'PowersAreNotAllowed'
      | 'PredecessorIsInOffice'
      | 'PrincipalIsInOffice'
      | 'ProposedValueIsTheSame'
      | 'RecordAlreadyRegistered'
      | 'RecordHasChanged'
      | 'RecordIsLocked'
      | 'RecordIsNotInState'
      | 'RecordIsNotLocked'
      | 'RecordNotFound'
      | 'RecordOfThisKindExists'
      | 'RegisterHasRefusedRows'
      | 'ReviewIsSigned'
      | 'ReviewLooksAhead'
      | 'RoleIsNotAllowed'
      | 'RowWasRefused'
      | 'SchoolYearIsOpen'
      | 'SchoolYearNotFound'
      | 'ScopeIsLockedAlready'
      | 'ServiceAccountEndIsInvalid'
      | 'ServiceAccountHasExpired'
      | 'ServiceTokenEndIsInvalid'
      | 'ServiceTokenIsRevoked'
      | 'ServiceTokenNotFound'
      | 'SessionIsNeeded'
      | 'SessionNotFound'
      | 'SignInRefused'
      | 'StaffCodeIsTaken'
      | 'StepUpIsRequired'
      | 'TeamIsOfOtherKind'
      | 'TeamNameIsTaken'
      | 'TeamNotFound'
      | 'TextIsInvalid'
      | 'TooManyAttempts'
      | 'UnlockEndIsInvalid'
      | 'UnlockIsInForceAlready'
      | 'UnlockIsNotInState'
      | 'UnlockNotFound'
      | 'ValueHasChanged'
      | 'WitnessAlreadyAttested'
      | 'WitnessHasNoCapacity'
      | 'WitnessMustBeDesignated'
      | 'WitnessSawOtherValues'
      | 'WitnessesAreMissing';
  };
  RefuseCorrectionInput: {
    kind: 'INPUT_OBJECT';
    name: 'RefuseCorrectionInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'awaitSealed';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null };
        };
        defaultValue: 'false';
      },
      {
        name: 'commandId';
        type: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'correctionId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'occurredAt';
        type: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'reason';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'recordId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
        defaultValue: null;
      },
      { name: 'stepUp'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: 'null' },
    ];
  };
  RefuseCorrectionResult: {
    kind: 'UNION';
    name: 'RefuseCorrectionResult';
    fields: {};
    possibleTypes:
      | 'CommandDone'
      | 'CorrectionIsNotInState'
      | 'CorrectionNotFound'
      | 'DossierIsDisposed'
      | 'DutiesMustBeSeparate'
      | 'NotInYourClass'
      | 'RecordNotFound'
      | 'RoleIsNotAllowed'
      | 'StepUpIsRequired'
      | 'TextIsInvalid';
  };
  RegisterEffects: {
    kind: 'OBJECT';
    name: 'RegisterEffects';
    fields: {
      childrenChanged: {
        name: 'childrenChanged';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null };
        };
      };
      childrenNew: {
        name: 'childrenNew';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null };
        };
      };
      childrenUnchanged: {
        name: 'childrenUnchanged';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null };
        };
      };
    };
  };
  RegisterHasRefusedRows: {
    kind: 'OBJECT';
    name: 'RegisterHasRefusedRows';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      report: {
        name: 'report';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'RegisterReport'; ofType: null };
        };
      };
    };
  };
  RegisterImportDone: {
    kind: 'OBJECT';
    name: 'RegisterImportDone';
    fields: {
      commandId: {
        name: 'commandId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
      };
      entryCount: {
        name: 'entryCount';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null };
        };
      };
      lastReceipt: { name: 'lastReceipt'; type: { kind: 'OBJECT'; name: 'Receipt'; ofType: null } };
      report: { name: 'report'; type: { kind: 'OBJECT'; name: 'RegisterReport'; ofType: null } };
    };
  };
  RegisterPersonInput: {
    kind: 'INPUT_OBJECT';
    name: 'RegisterPersonInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'awaitSealed';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null };
        };
        defaultValue: 'false';
      },
      {
        name: 'commandId';
        type: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'fullName';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'occurredAt';
        type: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'staffCode';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
        defaultValue: null;
      },
      { name: 'stepUp'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: 'null' },
    ];
  };
  RegisterPersonResult: {
    kind: 'UNION';
    name: 'RegisterPersonResult';
    fields: {};
    possibleTypes:
      | 'CommandDone'
      | 'RoleIsNotAllowed'
      | 'StaffCodeIsTaken'
      | 'StepUpIsRequired'
      | 'TextIsInvalid';
  };
  RegisterRecordInput: {
    kind: 'INPUT_OBJECT';
    name: 'RegisterRecordInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'awaitSealed';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null };
        };
        defaultValue: 'false';
      },
      {
        name: 'commandId';
        type: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'dossierId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'fields';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'INPUT_OBJECT'; name: 'FieldInput'; ofType: null };
            };
          };
        };
        defaultValue: null;
      },
      {
        name: 'kind';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'occurredAt';
        type: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        defaultValue: 'null';
      },
      { name: 'stepUp'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: 'null' },
    ];
  };
  RegisterRecordResult: {
    kind: 'UNION';
    name: 'RegisterRecordResult';
    fields: {};
    possibleTypes:
      | 'CommandDone'
      | 'DossierIsDisposed'
      | 'DossierNotFound'
      | 'FieldsAreInvalid'
      | 'KindIsNotInCatalogue'
      | 'NotInYourClass'
      | 'RecordAlreadyRegistered'
      | 'RecordIsLocked'
      | 'RecordOfThisKindExists'
      | 'RoleIsNotAllowed';
  };
  RegisterReport: {
    kind: 'OBJECT';
    name: 'RegisterReport';
    fields: {
      effects: { name: 'effects'; type: { kind: 'OBJECT'; name: 'RegisterEffects'; ofType: null } };
      fileHash: {
        name: 'fileHash';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'HexHash'; ofType: null };
        };
      };
      fileProblem: {
        name: 'fileProblem';
        type: { kind: 'OBJECT'; name: 'FileProblem'; ofType: null };
      };
      layout: {
        name: 'layout';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      refusals: {
        name: 'refusals';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'OBJECT'; name: 'Finding'; ofType: null };
            };
          };
        };
      };
      remarks: {
        name: 'remarks';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'OBJECT'; name: 'Finding'; ofType: null };
            };
          };
        };
      };
      rowsAccepted: {
        name: 'rowsAccepted';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null };
        };
      };
      rowsRefused: {
        name: 'rowsRefused';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null };
        };
      };
      rowsTotal: {
        name: 'rowsTotal';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null };
        };
      };
      sheet: { name: 'sheet'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      staffEffects: {
        name: 'staffEffects';
        type: { kind: 'OBJECT'; name: 'StaffEffects'; ofType: null };
      };
    };
  };
  RegisteredAccount: {
    kind: 'OBJECT';
    name: 'RegisteredAccount';
    fields: {
      account: { name: 'account'; type: { kind: 'OBJECT'; name: 'Account'; ofType: null } };
      appointments: {
        name: 'appointments';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'OBJECT'; name: 'Appointment'; ofType: null };
            };
          };
        };
      };
      delegations: {
        name: 'delegations';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'OBJECT'; name: 'DelegatedPowers'; ofType: null };
            };
          };
        };
      };
      grantId: { name: 'grantId'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
      id: {
        name: 'id';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
      };
      kind: {
        name: 'kind';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'ENUM'; name: 'AccountKind'; ofType: null };
        };
      };
      mayAct: {
        name: 'mayAct';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null };
        };
      };
      office: { name: 'office'; type: { kind: 'OBJECT'; name: 'ServiceOffice'; ofType: null } };
      person: { name: 'person'; type: { kind: 'OBJECT'; name: 'Person'; ofType: null } };
      status: {
        name: 'status';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'ENUM'; name: 'AccountStatus'; ofType: null };
        };
      };
    };
  };
  RegisteredAccountConnection: {
    kind: 'OBJECT';
    name: 'RegisteredAccountConnection';
    fields: {
      edges: {
        name: 'edges';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'OBJECT'; name: 'RegisteredAccountEdge'; ofType: null };
            };
          };
        };
      };
      pageInfo: {
        name: 'pageInfo';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'PageInfo'; ofType: null };
        };
      };
    };
  };
  RegisteredAccountEdge: {
    kind: 'OBJECT';
    name: 'RegisteredAccountEdge';
    fields: {
      cursor: {
        name: 'cursor';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      node: {
        name: 'node';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'RegisteredAccount'; ofType: null };
        };
      };
    };
  };
  ReinstateAccountInput: {
    kind: 'INPUT_OBJECT';
    name: 'ReinstateAccountInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'accountId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'awaitSealed';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null };
        };
        defaultValue: 'false';
      },
      {
        name: 'commandId';
        type: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'occurredAt';
        type: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'reason';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
        defaultValue: null;
      },
      { name: 'stepUp'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: 'null' },
    ];
  };
  ReinstateAccountResult: {
    kind: 'UNION';
    name: 'ReinstateAccountResult';
    fields: {};
    possibleTypes:
      | 'AccountIsNotInState'
      | 'AccountIsOfThePrincipal'
      | 'AccountIsYourOwn'
      | 'AccountNotFound'
      | 'CommandDone'
      | 'RoleIsNotAllowed'
      | 'StepUpIsRequired'
      | 'TextIsInvalid';
  };
  ReleaseHoldInput: {
    kind: 'INPUT_OBJECT';
    name: 'ReleaseHoldInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'awaitSealed';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null };
        };
        defaultValue: 'false';
      },
      {
        name: 'commandId';
        type: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'decisionNo';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'dossierId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'holdId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'occurredAt';
        type: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'releaseNo';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
        defaultValue: null;
      },
      { name: 'stepUp'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: 'null' },
    ];
  };
  ReleaseHoldResult: {
    kind: 'UNION';
    name: 'ReleaseHoldResult';
    fields: {};
    possibleTypes:
      | 'CommandDone'
      | 'DossierIsDisposed'
      | 'DossierNotFound'
      | 'HoldNotFound'
      | 'RoleIsNotAllowed'
      | 'StepUpIsRequired'
      | 'TextIsInvalid';
  };
  RelockCause: { name: 'RelockCause'; enumValues: 'BY_HAND' | 'CORRECTION_APPLIED' | 'EXPIRED' };
  RelockInput: {
    kind: 'INPUT_OBJECT';
    name: 'RelockInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'awaitSealed';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null };
        };
        defaultValue: 'false';
      },
      {
        name: 'commandId';
        type: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'occurredAt';
        type: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        defaultValue: 'null';
      },
      { name: 'stepUp'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: 'null' },
      {
        name: 'unlockId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
        defaultValue: null;
      },
    ];
  };
  RelockResult: {
    kind: 'UNION';
    name: 'RelockResult';
    fields: {};
    possibleTypes:
      | 'CommandDone'
      | 'RoleIsNotAllowed'
      | 'StepUpIsRequired'
      | 'UnlockIsNotInState'
      | 'UnlockNotFound';
  };
  Relocking: {
    kind: 'OBJECT';
    name: 'Relocking';
    fields: {
      act: {
        name: 'act';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'Act'; ofType: null };
        };
      };
      cause: {
        name: 'cause';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'ENUM'; name: 'RelockCause'; ofType: null };
        };
      };
      logHead: {
        name: 'logHead';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'RecordedLogHead'; ofType: null };
        };
      };
    };
  };
  RemoveFactorInput: {
    kind: 'INPUT_OBJECT';
    name: 'RemoveFactorInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'factorId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
        defaultValue: null;
      },
    ];
  };
  RemoveFactorResult: {
    kind: 'UNION';
    name: 'RemoveFactorResult';
    fields: {};
    possibleTypes:
      | 'FactorIsNeeded'
      | 'FactorNotFound'
      | 'FactorRefused'
      | 'SessionIsNeeded'
      | 'SessionsEnded'
      | 'TooManyAttempts';
  };
  RenewRecoveryCodesInput: {
    kind: 'INPUT_OBJECT';
    name: 'RenewRecoveryCodesInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
        defaultValue: null;
      },
    ];
  };
  RenewRecoveryCodesResult: {
    kind: 'UNION';
    name: 'RenewRecoveryCodesResult';
    fields: {};
    possibleTypes: 'FactorRefused' | 'RecoveryCodes' | 'SessionIsNeeded' | 'TooManyAttempts';
  };
  RequestCorrectionInput: {
    kind: 'INPUT_OBJECT';
    name: 'RequestCorrectionInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'awaitSealed';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null };
        };
        defaultValue: 'false';
      },
      {
        name: 'commandId';
        type: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'currentValueHash';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'evidence';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
            };
          };
        };
        defaultValue: '[]';
      },
      {
        name: 'field';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'occurredAt';
        type: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'proposedValue';
        type: { kind: 'SCALAR'; name: 'FieldValue'; ofType: null };
        defaultValue: null;
      },
      {
        name: 'reason';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'recordId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
        defaultValue: null;
      },
      { name: 'stepUp'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: 'null' },
    ];
  };
  RequestCorrectionResult: {
    kind: 'UNION';
    name: 'RequestCorrectionResult';
    fields: {};
    possibleTypes:
      | 'CommandDone'
      | 'CorrectionIsNotInState'
      | 'DossierIsDisposed'
      | 'FieldIsNotInForm'
      | 'FieldsAreInvalid'
      | 'NotInYourClass'
      | 'ProposedValueIsTheSame'
      | 'RecordIsNotInState'
      | 'RecordNotFound'
      | 'RoleIsNotAllowed'
      | 'TextIsInvalid'
      | 'ValueHasChanged';
  };
  RestrictedValue: {
    kind: 'OBJECT';
    name: 'RestrictedValue';
    fields: {
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      readers: {
        name: 'readers';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'ENUM'; name: 'Role'; ofType: null };
            };
          };
        };
      };
    };
  };
  RetainedHead: {
    kind: 'OBJECT';
    name: 'RetainedHead';
    fields: {
      hash: {
        name: 'hash';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'HexHash'; ofType: null };
        };
      };
      revision: {
        name: 'revision';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Revision'; ofType: null };
        };
      };
      streamId: {
        name: 'streamId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
    };
  };
  RetentionRuleInput: {
    kind: 'INPUT_OBJECT';
    name: 'RetentionRuleInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'legalBasis';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'ruleId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'years';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null };
        };
        defaultValue: null;
      },
    ];
  };
  ReturnRecordInput: {
    kind: 'INPUT_OBJECT';
    name: 'ReturnRecordInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'awaitSealed';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null };
        };
        defaultValue: 'false';
      },
      {
        name: 'commandId';
        type: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'comment';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'occurredAt';
        type: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'recordId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
        defaultValue: null;
      },
      { name: 'stepUp'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: 'null' },
    ];
  };
  ReturnRecordResult: {
    kind: 'UNION';
    name: 'ReturnRecordResult';
    fields: {};
    possibleTypes:
      | 'CommandDone'
      | 'DossierIsDisposed'
      | 'NotInYourClass'
      | 'RecordIsLocked'
      | 'RecordIsNotInState'
      | 'RecordNotFound'
      | 'RoleIsNotAllowed'
      | 'TextIsInvalid';
  };
  ReviewIsSigned: {
    kind: 'OBJECT';
    name: 'ReviewIsSigned';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      reviewId: {
        name: 'reviewId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
      };
    };
  };
  ReviewLooksAhead: {
    kind: 'OBJECT';
    name: 'ReviewLooksAhead';
    fields: {
      access: {
        name: 'access';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null };
        };
      };
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      school: {
        name: 'school';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null };
        };
      };
    };
  };
  ReviewedRevisions: {
    kind: 'OBJECT';
    name: 'ReviewedRevisions';
    fields: {
      access: {
        name: 'access';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null };
        };
      };
      school: {
        name: 'school';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null };
        };
      };
    };
  };
  ReviewedRevisionsInput: {
    kind: 'INPUT_OBJECT';
    name: 'ReviewedRevisionsInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'access';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'school';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null };
        };
        defaultValue: null;
      },
    ];
  };
  ReviseRecordInput: {
    kind: 'INPUT_OBJECT';
    name: 'ReviseRecordInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'awaitSealed';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null };
        };
        defaultValue: 'false';
      },
      {
        name: 'basedOnRevision';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Revision'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'commandId';
        type: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'fields';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'INPUT_OBJECT'; name: 'FieldInput'; ofType: null };
            };
          };
        };
        defaultValue: null;
      },
      {
        name: 'occurredAt';
        type: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'recordId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
        defaultValue: null;
      },
      { name: 'stepUp'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: 'null' },
    ];
  };
  ReviseRecordResult: {
    kind: 'UNION';
    name: 'ReviseRecordResult';
    fields: {};
    possibleTypes:
      | 'CommandDone'
      | 'DossierIsDisposed'
      | 'FieldsAreInvalid'
      | 'NotInYourClass'
      | 'RecordHasChanged'
      | 'RecordIsLocked'
      | 'RecordIsNotInState'
      | 'RecordNotFound'
      | 'RoleIsNotAllowed';
  };
  Revision: unknown;
  RevokeDelegationInput: {
    kind: 'INPUT_OBJECT';
    name: 'RevokeDelegationInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'awaitSealed';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null };
        };
        defaultValue: 'false';
      },
      {
        name: 'commandId';
        type: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'decisionNo';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'delegationId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'occurredAt';
        type: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        defaultValue: 'null';
      },
      { name: 'stepUp'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: 'null' },
    ];
  };
  RevokeDelegationResult: {
    kind: 'UNION';
    name: 'RevokeDelegationResult';
    fields: {};
    possibleTypes:
      | 'CommandDone'
      | 'DelegationIsOver'
      | 'DelegationNotFound'
      | 'RoleIsNotAllowed'
      | 'StepUpIsRequired'
      | 'TextIsInvalid';
  };
  RevokeServiceTokenInput: {
    kind: 'INPUT_OBJECT';
    name: 'RevokeServiceTokenInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'accountId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'awaitSealed';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null };
        };
        defaultValue: 'false';
      },
      {
        name: 'commandId';
        type: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'occurredAt';
        type: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        defaultValue: 'null';
      },
      { name: 'stepUp'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: 'null' },
      {
        name: 'tokenId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
        defaultValue: null;
      },
    ];
  };
  RevokeServiceTokenResult: {
    kind: 'UNION';
    name: 'RevokeServiceTokenResult';
    fields: {};
    possibleTypes:
      | 'AccountIsOfAnotherKind'
      | 'AccountNotFound'
      | 'CommandDone'
      | 'RoleIsNotAllowed'
      | 'ServiceTokenNotFound'
      | 'StepUpIsRequired';
  };
  Role: {
    name: 'Role';
    enumValues:
      | 'ACCOUNTANT'
      | 'BOARD_MEMBER'
      | 'HEALTH_WORKER'
      | 'HOMEROOM_TEACHER'
      | 'HUMAN_RESOURCES'
      | 'INSPECTOR'
      | 'OFFICE_TEAM_LEAD'
      | 'PRINCIPAL'
      | 'REGISTRAR'
      | 'SUBJECT_TEAM_LEAD'
      | 'SYSTEM_ADMINISTRATOR'
      | 'TEACHER'
      | 'VICE_PRINCIPAL'
      | 'YOUTH_UNION_LEAD';
  };
  RoleIsNotAllowed: {
    kind: 'OBJECT';
    name: 'RoleIsNotAllowed';
    fields: {
      allowed: {
        name: 'allowed';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'ENUM'; name: 'AllowedActor'; ofType: null };
            };
          };
        };
      };
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
    };
  };
  RotateServiceTokenInput: {
    kind: 'INPUT_OBJECT';
    name: 'RotateServiceTokenInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'accountId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'awaitSealed';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null };
        };
        defaultValue: 'false';
      },
      {
        name: 'commandId';
        type: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'expiresAt';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'occurredAt';
        type: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        defaultValue: 'null';
      },
      { name: 'stepUp'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: 'null' },
      {
        name: 'tokenId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
        defaultValue: null;
      },
    ];
  };
  RotateServiceTokenResult: {
    kind: 'UNION';
    name: 'RotateServiceTokenResult';
    fields: {};
    possibleTypes:
      | 'AccountIsNotInState'
      | 'AccountIsOfAnotherKind'
      | 'AccountNotFound'
      | 'RoleIsNotAllowed'
      | 'ServiceAccountHasExpired'
      | 'ServiceTokenEndIsInvalid'
      | 'ServiceTokenIsRevoked'
      | 'ServiceTokenIssued'
      | 'ServiceTokenNotFound'
      | 'StepUpIsRequired';
  };
  RowWasRefused: {
    kind: 'OBJECT';
    name: 'RowWasRefused';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      reason: {
        name: 'reason';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      row: {
        name: 'row';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null };
        };
      };
    };
  };
  School: {
    kind: 'OBJECT';
    name: 'School';
    fields: {
      boardFrom: { name: 'boardFrom'; type: { kind: 'SCALAR'; name: 'LocalDate'; ofType: null } };
      catalogues: {
        name: 'catalogues';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'OBJECT'; name: 'Catalogue'; ofType: null };
            };
          };
        };
      };
      classes: {
        name: 'classes';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'OBJECT'; name: 'SchoolClass'; ofType: null };
            };
          };
        };
      };
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      decisionNo: {
        name: 'decisionNo';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      id: {
        name: 'id';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
      };
      level: {
        name: 'level';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'ENUM'; name: 'SchoolLevel'; ofType: null };
        };
      };
      name: {
        name: 'name';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      people: {
        name: 'people';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'PersonConnection'; ofType: null };
        };
      };
      registeredAt: {
        name: 'registeredAt';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        };
      };
      teams: {
        name: 'teams';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'OBJECT'; name: 'Team'; ofType: null };
            };
          };
        };
      };
      years: {
        name: 'years';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'OBJECT'; name: 'SchoolYear'; ofType: null };
            };
          };
        };
      };
    };
  };
  SchoolClass: {
    kind: 'OBJECT';
    name: 'SchoolClass';
    fields: {
      dossiers: {
        name: 'dossiers';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'DossierConnection'; ofType: null };
        };
      };
      id: {
        name: 'id';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
      };
      name: {
        name: 'name';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      schoolYear: {
        name: 'schoolYear';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
    };
  };
  SchoolLevel: { name: 'SchoolLevel'; enumValues: 'KINDERGARTEN' | 'PRIMARY' };
  SchoolYear: {
    kind: 'OBJECT';
    name: 'SchoolYear';
    fields: {
      endsOn: {
        name: 'endsOn';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'LocalDate'; ofType: null };
        };
      };
      name: {
        name: 'name';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      startsOn: {
        name: 'startsOn';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'LocalDate'; ofType: null };
        };
      };
    };
  };
  SchoolYearIsOpen: {
    kind: 'OBJECT';
    name: 'SchoolYearIsOpen';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      schoolYear: {
        name: 'schoolYear';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
    };
  };
  SchoolYearNotFound: {
    kind: 'OBJECT';
    name: 'SchoolYearNotFound';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      schoolYear: {
        name: 'schoolYear';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
    };
  };
  ScopeIsLockedAlready: {
    kind: 'OBJECT';
    name: 'ScopeIsLockedAlready';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      lockId: {
        name: 'lockId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
    };
  };
  SeenValue: {
    kind: 'OBJECT';
    name: 'SeenValue';
    fields: {
      hash: { name: 'hash'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      value: {
        name: 'value';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'UNION'; name: 'RecordValue'; ofType: null };
        };
      };
    };
  };
  SeparationRule: {
    name: 'SeparationRule';
    enumValues:
      | 'APPROVERS_ARE_DIFFERENT_PERSONS'
      | 'APPROVER_IS_NOT_EXECUTOR'
      | 'APPROVER_IS_NOT_WITNESS'
      | 'REQUESTER_IS_NOT_APPROVER'
      | 'REQUESTER_IS_NOT_EXECUTOR'
      | 'REQUESTER_IS_NOT_UNLOCKER'
      | 'REQUESTER_IS_NOT_WITNESS'
      | 'SUBMITTER_IS_NOT_APPROVER'
      | 'WITNESS_IS_NOT_EXECUTOR';
  };
  ServeDispositionNoticeInput: {
    kind: 'INPUT_OBJECT';
    name: 'ServeDispositionNoticeInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'awaitSealed';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null };
        };
        defaultValue: 'false';
      },
      {
        name: 'channel';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'ENUM'; name: 'NoticeChannel'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'commandId';
        type: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'dispositionId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'dossierId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'occurredAt';
        type: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'servedOn';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'LocalDate'; ofType: null };
        };
        defaultValue: null;
      },
      { name: 'stepUp'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: 'null' },
      {
        name: 'waitThrough';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'LocalDate'; ofType: null };
        };
        defaultValue: null;
      },
    ];
  };
  ServeDispositionNoticeResult: {
    kind: 'UNION';
    name: 'ServeDispositionNoticeResult';
    fields: {};
    possibleTypes:
      | 'CommandDone'
      | 'DateIsInvalid'
      | 'DecisionHasLapsed'
      | 'DispositionIsNotInStage'
      | 'DispositionNotFound'
      | 'DossierIsDisposed'
      | 'DossierNotFound'
      | 'RoleIsNotAllowed';
  };
  ServiceAccountEndIsInvalid: {
    kind: 'OBJECT';
    name: 'ServiceAccountEndIsInvalid';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      daysMax: {
        name: 'daysMax';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
    };
  };
  ServiceAccountHasExpired: {
    kind: 'OBJECT';
    name: 'ServiceAccountHasExpired';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      expiresAt: {
        name: 'expiresAt';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
    };
  };
  ServiceOffice: {
    kind: 'OBJECT';
    name: 'ServiceOffice';
    fields: {
      expiresAt: {
        name: 'expiresAt';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        };
      };
      powers: {
        name: 'powers';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'ENUM'; name: 'Power'; ofType: null };
            };
          };
        };
      };
      role: {
        name: 'role';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'ENUM'; name: 'Role'; ofType: null };
        };
      };
    };
  };
  ServiceToken: {
    kind: 'OBJECT';
    name: 'ServiceToken';
    fields: {
      expiresAt: {
        name: 'expiresAt';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        };
      };
      id: {
        name: 'id';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
      };
      issued: {
        name: 'issued';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'Act'; ofType: null };
        };
      };
      revoked: { name: 'revoked'; type: { kind: 'OBJECT'; name: 'Act'; ofType: null } };
    };
  };
  ServiceTokenEndIsInvalid: {
    kind: 'OBJECT';
    name: 'ServiceTokenEndIsInvalid';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      latest: {
        name: 'latest';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
    };
  };
  ServiceTokenIsRevoked: {
    kind: 'OBJECT';
    name: 'ServiceTokenIsRevoked';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
    };
  };
  ServiceTokenIssued: {
    kind: 'OBJECT';
    name: 'ServiceTokenIssued';
    fields: {
      commandId: {
        name: 'commandId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
      };
      createdId: { name: 'createdId'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
      receipts: {
        name: 'receipts';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'OBJECT'; name: 'Receipt'; ofType: null };
            };
          };
        };
      };
      token: { name: 'token'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      tokenId: { name: 'tokenId'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
    };
  };
  ServiceTokenNotFound: {
    kind: 'OBJECT';
    name: 'ServiceTokenNotFound';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
    };
  };
  Session: {
    kind: 'OBJECT';
    name: 'Session';
    fields: {
      authentication: {
        name: 'authentication';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      createdAt: {
        name: 'createdAt';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        };
      };
      deviceId: {
        name: 'deviceId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
      };
      expiresAt: {
        name: 'expiresAt';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        };
      };
      id: {
        name: 'id';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
      };
      isThisOne: {
        name: 'isThisOne';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null };
        };
      };
      lastSeenAt: {
        name: 'lastSeenAt';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        };
      };
    };
  };
  SessionIsNeeded: {
    kind: 'OBJECT';
    name: 'SessionIsNeeded';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
    };
  };
  SessionNotFound: {
    kind: 'OBJECT';
    name: 'SessionNotFound';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
    };
  };
  SessionsEnded: {
    kind: 'OBJECT';
    name: 'SessionsEnded';
    fields: {
      thisOneToo: {
        name: 'thisOneToo';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null };
        };
      };
    };
  };
  SetPasswordInput: {
    kind: 'INPUT_OBJECT';
    name: 'SetPasswordInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'newPassword';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'oldPassword';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
        defaultValue: null;
      },
    ];
  };
  SetPasswordResult: {
    kind: 'UNION';
    name: 'SetPasswordResult';
    fields: {};
    possibleTypes:
      | 'FactorRefused'
      | 'PasswordIsRefused'
      | 'SessionIsNeeded'
      | 'SessionsEnded'
      | 'TooManyAttempts';
  };
  SharingCause: { name: 'SharingCause'; enumValues: 'MANY_SIGNERS' | 'TWO_DEVICES' };
  SharingSuspicion: {
    kind: 'OBJECT';
    name: 'SharingSuspicion';
    fields: {
      account: { name: 'account'; type: { kind: 'OBJECT'; name: 'Account'; ofType: null } };
      cause: {
        name: 'cause';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'ENUM'; name: 'SharingCause'; ofType: null };
        };
      };
      deviceId: {
        name: 'deviceId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
      };
      logIndex: {
        name: 'logIndex';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'LogIndex'; ofType: null };
        };
      };
      recordedAt: {
        name: 'recordedAt';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        };
      };
    };
  };
  SharingSuspicionConnection: {
    kind: 'OBJECT';
    name: 'SharingSuspicionConnection';
    fields: {
      edges: {
        name: 'edges';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'OBJECT'; name: 'SharingSuspicionEdge'; ofType: null };
            };
          };
        };
      };
      pageInfo: {
        name: 'pageInfo';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'PageInfo'; ofType: null };
        };
      };
    };
  };
  SharingSuspicionEdge: {
    kind: 'OBJECT';
    name: 'SharingSuspicionEdge';
    fields: {
      cursor: {
        name: 'cursor';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      node: {
        name: 'node';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'SharingSuspicion'; ofType: null };
        };
      };
    };
  };
  SignAccountReviewInput: {
    kind: 'INPUT_OBJECT';
    name: 'SignAccountReviewInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'awaitSealed';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null };
        };
        defaultValue: 'false';
      },
      {
        name: 'commandId';
        type: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'findings';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
            };
          };
        };
        defaultValue: '[]';
      },
      {
        name: 'occurredAt';
        type: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'schoolYear';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
        defaultValue: null;
      },
      { name: 'stepUp'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: 'null' },
      {
        name: 'term';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'ENUM'; name: 'AccountReviewTerm'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'upToRevision';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'INPUT_OBJECT'; name: 'ReviewedRevisionsInput'; ofType: null };
        };
        defaultValue: null;
      },
    ];
  };
  SignAccountReviewResult: {
    kind: 'UNION';
    name: 'SignAccountReviewResult';
    fields: {};
    possibleTypes:
      | 'CommandDone'
      | 'ReviewIsSigned'
      | 'ReviewLooksAhead'
      | 'RoleIsNotAllowed'
      | 'SchoolYearNotFound'
      | 'StepUpIsRequired'
      | 'TextIsInvalid';
  };
  SignInEntry: {
    kind: 'OBJECT';
    name: 'SignInEntry';
    fields: {
      cause: { name: 'cause'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      deviceId: { name: 'deviceId'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
      id: {
        name: 'id';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
      };
      logIndex: { name: 'logIndex'; type: { kind: 'SCALAR'; name: 'LogIndex'; ofType: null } };
      recordedAt: {
        name: 'recordedAt';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        };
      };
      sessionId: { name: 'sessionId'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
      type: {
        name: 'type';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      what: {
        name: 'what';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
    };
  };
  SignInInput: {
    kind: 'INPUT_OBJECT';
    name: 'SignInInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'code';
        type: { kind: 'SCALAR'; name: 'String'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'deviceId';
        type: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'keepAs';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'ENUM'; name: 'KeepAs'; ofType: null };
        };
        defaultValue: 'COOKIE';
      },
      {
        name: 'name';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'password';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'recoveryCode';
        type: { kind: 'SCALAR'; name: 'String'; ofType: null };
        defaultValue: 'null';
      },
    ];
  };
  SignInRefused: {
    kind: 'OBJECT';
    name: 'SignInRefused';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
    };
  };
  SignInResult: {
    kind: 'UNION';
    name: 'SignInResult';
    fields: {};
    possibleTypes: 'SignInRefused' | 'SignedIn' | 'TooManyAttempts';
  };
  SignOutResult: {
    kind: 'UNION';
    name: 'SignOutResult';
    fields: {};
    possibleTypes: 'SessionIsNeeded' | 'SessionsEnded';
  };
  SignedIn: {
    kind: 'OBJECT';
    name: 'SignedIn';
    fields: {
      authentication: {
        name: 'authentication';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      expiresAt: {
        name: 'expiresAt';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        };
      };
      idleMinutes: {
        name: 'idleMinutes';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null };
        };
      };
      sessionId: {
        name: 'sessionId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
      };
      token: { name: 'token'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
    };
  };
  StaffCodeIsTaken: {
    kind: 'OBJECT';
    name: 'StaffCodeIsTaken';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      person: {
        name: 'person';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'Person'; ofType: null };
        };
      };
    };
  };
  StaffEffects: {
    kind: 'OBJECT';
    name: 'StaffEffects';
    fields: {
      appointmentsEnded: {
        name: 'appointmentsEnded';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null };
        };
      };
      appointmentsNew: {
        name: 'appointmentsNew';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null };
        };
      };
      peopleNew: {
        name: 'peopleNew';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null };
        };
      };
      peopleUnchanged: {
        name: 'peopleUnchanged';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null };
        };
      };
    };
  };
  StepApproval: {
    kind: 'OBJECT';
    name: 'StepApproval';
    fields: {
      act: {
        name: 'act';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'Act'; ofType: null };
        };
      };
      step: {
        name: 'step';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
    };
  };
  StepUpConfirmed: {
    kind: 'OBJECT';
    name: 'StepUpConfirmed';
    fields: {
      challengeIds: {
        name: 'challengeIds';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
            };
          };
        };
      };
    };
  };
  StepUpIsRequired: {
    kind: 'OBJECT';
    name: 'StepUpIsRequired';
    fields: {
      challengeId: { name: 'challengeId'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null } };
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      commandId: {
        name: 'commandId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
      };
      expiresAt: { name: 'expiresAt'; type: { kind: 'SCALAR'; name: 'Instant'; ofType: null } };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      methods: {
        name: 'methods';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'ENUM'; name: 'StepUpMethod'; ofType: null };
            };
          };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
    };
  };
  StepUpMethod: { name: 'StepUpMethod'; enumValues: 'PASSKEY' | 'TOTP' };
  String: unknown;
  SubmitRecordInput: {
    kind: 'INPUT_OBJECT';
    name: 'SubmitRecordInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'awaitSealed';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null };
        };
        defaultValue: 'false';
      },
      {
        name: 'commandId';
        type: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'occurredAt';
        type: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'recordId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
        defaultValue: null;
      },
      { name: 'stepUp'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: 'null' },
    ];
  };
  SubmitRecordResult: {
    kind: 'UNION';
    name: 'SubmitRecordResult';
    fields: {};
    possibleTypes:
      | 'CommandDone'
      | 'DossierIsDisposed'
      | 'NotInYourClass'
      | 'RecordIsLocked'
      | 'RecordIsNotInState'
      | 'RecordNotFound'
      | 'RoleIsNotAllowed';
  };
  Subscription: {
    kind: 'OBJECT';
    name: 'Subscription';
    fields: {
      changes: {
        name: 'changes';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'Change'; ofType: null };
        };
      };
      dossierEntries: {
        name: 'dossierEntries';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'HistoryEntry'; ofType: null };
        };
      };
    };
  };
  SupervisingAuthority: {
    kind: 'OBJECT';
    name: 'SupervisingAuthority';
    fields: {
      from: {
        name: 'from';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'LocalDate'; ofType: null };
        };
      };
      id: {
        name: 'id';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      level: {
        name: 'level';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'ENUM'; name: 'AuthorityLevel'; ofType: null };
        };
      };
      name: {
        name: 'name';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      parentId: { name: 'parentId'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      successorIds: {
        name: 'successorIds';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
            };
          };
        };
      };
      to: { name: 'to'; type: { kind: 'SCALAR'; name: 'LocalDate'; ofType: null } };
    };
  };
  SuspendAccountInput: {
    kind: 'INPUT_OBJECT';
    name: 'SuspendAccountInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'accountId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'awaitSealed';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null };
        };
        defaultValue: 'false';
      },
      {
        name: 'commandId';
        type: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'occurredAt';
        type: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'reason';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
        defaultValue: null;
      },
      { name: 'stepUp'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: 'null' },
    ];
  };
  SuspendAccountResult: {
    kind: 'UNION';
    name: 'SuspendAccountResult';
    fields: {};
    possibleTypes:
      | 'AccountIsNotInState'
      | 'AccountIsOfThePrincipal'
      | 'AccountIsYourOwn'
      | 'AccountNotFound'
      | 'CommandDone'
      | 'RoleIsNotAllowed'
      | 'StepUpIsRequired'
      | 'TextIsInvalid';
  };
  TakeOverOfficeInput: {
    kind: 'INPUT_OBJECT';
    name: 'TakeOverOfficeInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'awaitSealed';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null };
        };
        defaultValue: 'false';
      },
      {
        name: 'commandId';
        type: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'documentHash';
        type: { kind: 'SCALAR'; name: 'HexHash'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'fromAppointmentId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'occurredAt';
        type: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        defaultValue: 'null';
      },
      { name: 'stepUp'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: 'null' },
      {
        name: 'toAppointmentId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
        defaultValue: null;
      },
    ];
  };
  TakeOverOfficeResult: {
    kind: 'UNION';
    name: 'TakeOverOfficeResult';
    fields: {};
    possibleTypes:
      | 'AppointmentNotFound'
      | 'CommandDone'
      | 'NotTheSuccessor'
      | 'OfficeIsHandedOver'
      | 'OfficesDiffer'
      | 'PredecessorIsInOffice'
      | 'RoleIsNotAllowed'
      | 'StepUpIsRequired'
      | 'TextIsInvalid';
  };
  Team: {
    kind: 'OBJECT';
    name: 'Team';
    fields: {
      id: {
        name: 'id';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
      };
      kind: {
        name: 'kind';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'ENUM'; name: 'TeamKind'; ofType: null };
        };
      };
      name: {
        name: 'name';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      schoolYear: { name: 'schoolYear'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
    };
  };
  TeamIsOfOtherKind: {
    kind: 'OBJECT';
    name: 'TeamIsOfOtherKind';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      teamKind: {
        name: 'teamKind';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'ENUM'; name: 'TeamKind'; ofType: null };
        };
      };
    };
  };
  TeamKind: { name: 'TeamKind'; enumValues: 'OFFICE' | 'PROFESSIONAL' };
  TeamNameIsTaken: {
    kind: 'OBJECT';
    name: 'TeamNameIsTaken';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      teamId: {
        name: 'teamId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
      };
    };
  };
  TeamNotFound: {
    kind: 'OBJECT';
    name: 'TeamNotFound';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
    };
  };
  TextFieldInput: {
    kind: 'INPUT_OBJECT';
    name: 'TextFieldInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'lengthMax';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'multiline';
        type: { kind: 'SCALAR'; name: 'Boolean'; ofType: null };
        defaultValue: null;
      },
      {
        name: 'pattern';
        type: { kind: 'SCALAR'; name: 'String'; ofType: null };
        defaultValue: null;
      },
    ];
  };
  TextIsInvalid: {
    kind: 'OBJECT';
    name: 'TextIsInvalid';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      field: {
        name: 'field';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      lengthMax: {
        name: 'lengthMax';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
    };
  };
  TooManyAttempts: {
    kind: 'OBJECT';
    name: 'TooManyAttempts';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
    };
  };
  Unlock: {
    kind: 'OBJECT';
    name: 'Unlock';
    fields: {
      correctionId: {
        name: 'correctionId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
      };
      decided: {
        name: 'decided';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'Decision'; ofType: null };
        };
      };
      executed: { name: 'executed'; type: { kind: 'OBJECT'; name: 'Execution'; ofType: null } };
      id: {
        name: 'id';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
      };
      lockIds: {
        name: 'lockIds';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
            };
          };
        };
      };
      recordId: {
        name: 'recordId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
      };
      relocked: { name: 'relocked'; type: { kind: 'OBJECT'; name: 'Relocking'; ofType: null } };
      status: {
        name: 'status';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'ENUM'; name: 'UnlockStatus'; ofType: null };
        };
      };
      validUntil: {
        name: 'validUntil';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        };
      };
    };
  };
  UnlockEndIsInvalid: {
    kind: 'OBJECT';
    name: 'UnlockEndIsInvalid';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      hoursMax: {
        name: 'hoursMax';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Int'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
    };
  };
  UnlockInForce: {
    kind: 'OBJECT';
    name: 'UnlockInForce';
    fields: {
      correctionId: {
        name: 'correctionId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
      };
      unlockId: {
        name: 'unlockId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
      };
      validUntil: {
        name: 'validUntil';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        };
      };
    };
  };
  UnlockIsInForceAlready: {
    kind: 'OBJECT';
    name: 'UnlockIsInForceAlready';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      unlockId: {
        name: 'unlockId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
      };
    };
  };
  UnlockIsNotInState: {
    kind: 'OBJECT';
    name: 'UnlockIsNotInState';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      needed: {
        name: 'needed';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'ENUM'; name: 'UnlockStatus'; ofType: null };
            };
          };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      status: {
        name: 'status';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'ENUM'; name: 'UnlockStatus'; ofType: null };
        };
      };
    };
  };
  UnlockNotFound: {
    kind: 'OBJECT';
    name: 'UnlockNotFound';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
    };
  };
  UnlockStatus: { name: 'UnlockStatus'; enumValues: 'DECIDED' | 'EXECUTED' | 'RELOCKED' };
  ValueHasChanged: {
    kind: 'OBJECT';
    name: 'ValueHasChanged';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      field: {
        name: 'field';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
    };
  };
  VoidCause: { name: 'VoidCause'; enumValues: 'EXPIRED' | 'SUPERSEDED' | 'WITHDRAWN' };
  VoidCorrectionInput: {
    kind: 'INPUT_OBJECT';
    name: 'VoidCorrectionInput';
    isOneOf: false;
    inputFields: [
      {
        name: 'awaitSealed';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'Boolean'; ofType: null };
        };
        defaultValue: 'false';
      },
      {
        name: 'commandId';
        type: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'correctionId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
        defaultValue: null;
      },
      {
        name: 'occurredAt';
        type: { kind: 'SCALAR'; name: 'Instant'; ofType: null };
        defaultValue: 'null';
      },
      {
        name: 'recordId';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'ID'; ofType: null };
        };
        defaultValue: null;
      },
      { name: 'stepUp'; type: { kind: 'SCALAR'; name: 'ID'; ofType: null }; defaultValue: 'null' },
    ];
  };
  VoidCorrectionResult: {
    kind: 'UNION';
    name: 'VoidCorrectionResult';
    fields: {};
    possibleTypes:
      | 'CommandDone'
      | 'CorrectionIsNotInState'
      | 'CorrectionNotFound'
      | 'DossierIsDisposed'
      | 'NotInYourClass'
      | 'RecordNotFound'
      | 'RoleIsNotAllowed';
  };
  Voiding: {
    kind: 'OBJECT';
    name: 'Voiding';
    fields: {
      act: {
        name: 'act';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'Act'; ofType: null };
        };
      };
      cause: {
        name: 'cause';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'ENUM'; name: 'VoidCause'; ofType: null };
        };
      };
    };
  };
  Witness: {
    kind: 'OBJECT';
    name: 'Witness';
    fields: {
      act: {
        name: 'act';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'Act'; ofType: null };
        };
      };
      capacity: {
        name: 'capacity';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'ENUM'; name: 'WitnessCapacity'; ofType: null };
        };
      };
      sawNewHash: { name: 'sawNewHash'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
      sawOldHash: { name: 'sawOldHash'; type: { kind: 'SCALAR'; name: 'String'; ofType: null } };
    };
  };
  WitnessAlreadyAttested: {
    kind: 'OBJECT';
    name: 'WitnessAlreadyAttested';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
    };
  };
  WitnessCapacity: { name: 'WitnessCapacity'; enumValues: 'BOARD' | 'DESIGNATED' | 'HOMEROOM' };
  WitnessHasNoCapacity: {
    kind: 'OBJECT';
    name: 'WitnessHasNoCapacity';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
    };
  };
  WitnessMustBeDesignated: {
    kind: 'OBJECT';
    name: 'WitnessMustBeDesignated';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
    };
  };
  WitnessSawOtherValues: {
    kind: 'OBJECT';
    name: 'WitnessSawOtherValues';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
    };
  };
  WitnessesAreMissing: {
    kind: 'OBJECT';
    name: 'WitnessesAreMissing';
    fields: {
      code: {
        name: 'code';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'SCALAR'; name: 'String'; ofType: null };
        };
      };
      message: {
        name: 'message';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
      missing: {
        name: 'missing';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: {
            kind: 'LIST';
            name: never;
            ofType: {
              kind: 'NON_NULL';
              name: never;
              ofType: { kind: 'ENUM'; name: 'MissingWitness'; ofType: null };
            };
          };
        };
      };
      nextStep: {
        name: 'nextStep';
        type: {
          kind: 'NON_NULL';
          name: never;
          ofType: { kind: 'OBJECT'; name: 'LocalizedText'; ofType: null };
        };
      };
    };
  };
};

/** An IntrospectionQuery representation of your schema.
 *
 * @remarks
 * This is an introspection of your schema saved as a file by GraphQLSP.
 * It will automatically be used by `gql.tada` to infer the types of your GraphQL documents.
 * If you need to reuse this data or update your `scalars`, update `tadaOutputLocation` to
 * instead save to a .ts instead of a .d.ts file.
 */
export type introspection = {
  name: never;
  query: 'Query';
  mutation: 'Mutation';
  subscription: 'Subscription';
  types: introspection_types;
};

import * as gqlTada from 'gql.tada';

declare module 'gql.tada' {
  interface setupSchema {
    introspection: introspection;
  }
}
