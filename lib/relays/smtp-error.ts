/** An error of nodemailer: `responseCode` and `response` are the server's answer, when it gave one. */
export type SmtpError = Error & {
  code?: string;
  originalCode?: string;
  command?: string;
  responseCode?: number;
  response?: string;
};
