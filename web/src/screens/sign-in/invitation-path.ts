/** The address of the one screen outside of the frame, which draws it by itself. */
export const invitationPath = '/loi-moi';
