import helmet from 'helmet';

const OURS = "'self'";
const NONE = "'none'";

/** Lets our own start page work, and nothing from anywhere else. */
export const securityHeaders = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: [NONE],
      scriptSrc: [OURS],
      workerSrc: [OURS],
      connectSrc: [OURS],
      // The editor of the page writes styles as it goes, and carries its fonts in its style sheet.
      styleSrc: [OURS, "'unsafe-inline'"],
      fontSrc: [OURS, 'data:'],
      imgSrc: [OURS, 'data:'],
      baseUri: [NONE],
      formAction: [NONE],
      frameAncestors: [NONE],
    },
  },
  // For whoever adds encryption in front of this server to decide.
  strictTransportSecurity: false,
  // Pages of other origins may read public answers, as CORS says.
  crossOriginResourcePolicy: false,
});
