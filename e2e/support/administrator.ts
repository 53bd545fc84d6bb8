/** Whom the runner makes the first administrator of the site that browsers visit. */
export const ADMINISTRATOR = {
  email: 'administrator@desk.example',
  password: 'a quiet river by night',
};
