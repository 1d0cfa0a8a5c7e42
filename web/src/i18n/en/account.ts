export const account = {
  title: 'My account',
  notCopied: 'The browser does not let it be copied; write it down.',
  print: 'Print',
  unanswered: 'No answer yet',
  passkeyNotShown: 'The passkey could not be used',
  passkeyNotShownMore:
    'You stopped, or this device has none that fits. Try again, or use password and six-digit code.',
  showPassword: 'Show or hide the password',
  passwordMissing: 'Type the password.',
  newPassword: 'New password',
  newPasswordRules:
    '12 to 256 characters, any of them. Without your sign-in name, and none that many people use. Easy to remember and hard to guess: four unrelated words.',
  passwordTooShort: 'Too short: 12 characters at least.',
  passwordTooLong: 'Too long: 256 characters at most.',
  passwordTooCommon: 'Many people use this one, so it is easily guessed. Choose another.',
  passwordHoldsName: 'A password must not hold your sign-in name.',
  recoveryCodes: 'Recovery codes',
  recoveryCodesMore:
    'Without your phone, each of these serves once instead of the six-digit code. Print them or write them down, and keep them where only you get at them, apart from your password.',
  recoveryCodesOnce: 'They are shown once. When you leave this page, they cannot be seen again.',
  recoveryCodesKept: 'I have kept them, go on',
};
