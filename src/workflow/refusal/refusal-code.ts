import { registerEnumType } from 'type-graphql';

export enum RefusalCode {
  SIGN_IN_REQUIRED = 'SIGN_IN_REQUIRED',
  NOT_FOUND = 'NOT_FOUND',
  FORBIDDEN = 'FORBIDDEN',
  INVALID_TRANSITION = 'INVALID_TRANSITION',
  VERSION_CONFLICT = 'VERSION_CONFLICT',
  IDEMPOTENCY_KEY_REUSED = 'IDEMPOTENCY_KEY_REUSED',
  INVALID_INPUT = 'INVALID_INPUT',
  INCOMPLETE = 'INCOMPLETE',
  FOUR_EYES = 'FOUR_EYES',
  REASON_REQUIRED = 'REASON_REQUIRED',
  CONSENT_REQUIRED = 'CONSENT_REQUIRED',
  SHARING_REFUSED = 'SHARING_REFUSED',
  PERSONS_CHECK_REQUIRED = 'PERSONS_CHECK_REQUIRED',
  IDENTIFIES_SUBMITTER = 'IDENTIFIES_SUBMITTER',
}

registerEnumType(RefusalCode, {
  name: 'RefusalCode',
  description: 'Why something was not done. Nothing was changed in any of these cases.',
  valuesConfig: {
    SIGN_IN_REQUIRED: { description: 'Nobody signed in.' },
    NOT_FOUND: { description: 'There is nothing under this id that you may see.' },
    FORBIDDEN: { description: 'Your account may not do this here.' },
    INVALID_TRANSITION: { description: 'It cannot be done in the state that it has come to.' },
    VERSION_CONFLICT: { description: 'Somebody changed it since you read it.' },
    IDEMPOTENCY_KEY_REUSED: { description: 'The key already stands for another input of yours.' },
    INVALID_INPUT: { description: 'Something in the input is wrong; the details say what.' },
    INCOMPLETE: { description: 'Something that is required is missing; the details say what.' },
    FOUR_EYES: { description: 'You wrote or entered it, so somebody else must do this.' },
    REASON_REQUIRED: { description: 'A reason is needed, which the submitter will read.' },
    CONSENT_REQUIRED: {
      description: 'The submitter did not agree to this audience for this wording.',
    },
    SHARING_REFUSED: { description: 'The marking and the audience do not go together.' },
    PERSONS_CHECK_REQUIRED: {
      description: 'It must be confirmed first that no private person is named.',
    },
    IDENTIFIES_SUBMITTER: {
      description:
        'The submitter is not to be named, and the details say what would tell who it is.',
    },
  },
});
